#!/usr/bin/env node
/**
 * Makes a Debian package of each executable of `npm run executable`: dist/debian/stigmalint_VERSION-1_ARCHITECTURE.deb, with its
 * manual page and completions. Needs `dpkg-deb`; makes the executable of this machine where there is none.
 *
 *   node scripts/debian/build.mjs
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../build-state.mjs'
import { here } from '../executable/node-binary.mjs'
import { bashCompletion, zshCompletion } from './completions.mjs'
import { manPage } from './man-page.mjs'

const architectures = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' }
const maintainer = 'the stigmalint contributors <stigmalint@git.example.org>'
const summary = 'finds stigmatizing words in drafts and offers others'

function main() {
  if (!existsSync(executableOf(here)))
    run(process.execPath, [join(root, 'scripts/executable/build.mjs'), '--no-archive', here])
  for (const [target, architecture] of Object.entries(architectures))
    if (existsSync(executableOf(target))) make(target, architecture)
}

const executableOf = (target) => join(root, 'dist/executable', target, 'stigmalint')

function make(target, architecture) {
  const { version, homepage } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
  const name = `stigmalint_${version}-1_${architecture}`
  const tree = join(root, 'dist/debian', name)
  rmSync(tree, { recursive: true, force: true })
  const time = timeOfSources()
  const write = (path, content, mode = 0o644) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true, mode: 0o755 })
    writeFileSync(join(tree, path), content)
    chmodSync(join(tree, path), mode)
  }
  const executable = executableOf(target)
  write('usr/bin/stigmalint', readFileSync(executable), 0o755)
  const help = run(process.execPath, [join(root, 'packages/cli/bin/stigmalint.js'), '--help'])
  write('usr/share/man/man1/stigmalint.1.gz', packed(manPage(help, { version, date: time.toISOString().slice(0, 10) })))
  write('usr/share/bash-completion/completions/stigmalint', bashCompletion(help))
  write('usr/share/zsh/vendor-completions/_stigmalint', zshCompletion(help))
  const documents = 'usr/share/doc/stigmalint'
  write(`${documents}/copyright`, copyrightOf(homepage))
  write(`${documents}/changelog.gz`, packed(readFileSync(join(root, 'CHANGELOG.md'))))
  write(`${documents}/changelog.Debian.gz`, packed(changesOf(version, time)))
  for (const licences of ['THIRD-PARTY-LICENSES.txt', 'NODE-LICENSE.txt'])
    write(`${documents}/${licences}.gz`, packed(readFileSync(join(dirname(executable), licences))))
  write('usr/share/lintian/overrides/stigmalint', overrides)

  const files = filesIn(tree)
  const size = files.reduce((sum, path) => sum + statSync(join(tree, path)).size, 0)
  write('DEBIAN/md5sums', files.map((path) => `${sumOf(join(tree, path))}  ${path}\n`).join(''))
  write('DEBIAN/control', controlOf({ version, homepage, architecture, size }))
  const file = join(root, 'dist/debian', `${name}.deb`)
  run('dpkg-deb', ['--root-owner-group', '--build', tree, file], { SOURCE_DATE_EPOCH: String(time.getTime() / 1000) })
  rmSync(tree, { recursive: true })
  console.log(
    `${relative(root, file)}: ${(statSync(file).size / 1_000_000).toFixed(1)} MB, ${(size / 1_000_000).toFixed(1)} MB installed`
  )
}

/** The libraries are those that the binaries of nodejs.org ask for, in the versions whose symbols they name. */
const controlOf = ({ version, homepage, architecture, size }) => `Package: stigmalint
Version: ${version}-1
Architecture: ${architecture}
Maintainer: ${maintainer}
Installed-Size: ${Math.ceil(size / 1024)}
Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 7)
Suggests: git
Section: text
Priority: optional
Homepage: ${homepage}
Description: ${summary}
 stigmalint reads drafts in Markdown, plain text, Word and other formats. It
 finds words about people and health that stigmatize, says why and who says
 so, and proposes wording that puts the person first, in the grammar of the
 sentence. Words that are quoted, named or meant otherwise are left alone.
 .
 No text leaves the machine. The command carries the Node.js that it runs on;
 no other one is needed.
`

const copyrightOf = (homepage) => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: stigmalint
Source: ${homepage}
Comment: /usr/bin/stigmalint contains Node.js, whose licences are in
 NODE-LICENSE.txt.gz beside this file, and packages whose licences are in
 THIRD-PARTY-LICENSES.txt.gz.

Files: *
Copyright: 2026 the stigmalint contributors
License: Expat
${licenceText()}`

const licenceText = () =>
  readFileSync(join(root, 'LICENSE'), 'utf8')
    .split('\n\n')
    .slice(2)
    .join('\n\n')
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? ' .\n' : ` ${line}\n`))
    .join('')

const changesOf = (version, time) => `stigmalint (${version}-1) unstable; urgency=medium

  * Version ${version}: what is new stands in changelog.gz.

 -- ${maintainer}  ${time.toUTCString().replace('GMT', '+0000')}
`

/** What a package of one file that carries its own Node is by its nature. */
const overrides = `# Node.js is one binary with the libraries that its release was tested with
stigmalint: embedded-library
# nodejs.org links its releases so
stigmalint: hardening-no-pie
# made outside of Debian: there is no report that asked for it
stigmalint: initial-upload-closes-no-bugs
`

/** When the sources were changed last, so that the same sources make the same package. */
function timeOfSources() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  const given = process.env.SOURCE_DATE_EPOCH ?? (status === 0 ? stdout.trim() : '')
  return given === '' ? new Date() : new Date(Number(given) * 1000)
}

function filesIn(tree) {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)))
    .sort()
}

const sumOf = (path) => createHash('md5').update(readFileSync(path)).digest('hex')

/** Without a name and a time in it. */
const packed = (content) => gzipSync(content, { level: 9 })

function run(program, words, env = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 26 }
  const { status, stdout, stderr, error } = spawnSync(program, words, options)
  if (status !== 0) throw new Error(`${program} ${words[0]}: ${error?.message ?? `${stdout}${stderr}`.trim()}`)
  return stdout
}

try {
  main()
} catch (error) {
  console.error(`debian: ${error.message}`)
  process.exitCode = 2
}
