#!/usr/bin/env node
/**
 * `npm run debian`, after the package is built: installs it in a clean Debian that holds nothing but what every installation has,
 * and uses it there. Needs to be root, `mmdebstrap`, and the sources of this machine's own apt; what is missing is said.
 *
 *   node test/debian/main.mjs [ROOT]        ROOT: a clean Debian that is there already, used and left
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'
import { wordDocument } from '../executable/word-document.mjs'

const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch]
const release = 'bookworm'
const counts = { passed: 0, failed: 0, skipped: 0 }

function say(outcome, what, why = '') {
  counts[outcome] += 1
  console.log(`${{ passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }[outcome]} ${what}${why && `: ${why}`}`)
}

const check = (what, isRight, seen) =>
  say(isRight ? 'passed' : 'failed', what, isRight ? '' : String(seen).slice(0, 800))

function run(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { code: status, said: `${stdout ?? ''}${error ? error.message : stderr}`, printed: stdout ?? '' }
}

const hasProgram = (name) => run('sh', '-c', `command -v ${name}`).code === 0

function main([given]) {
  const folder = join(root, 'dist/debian')
  const built = existsSync(folder)
    ? readdirSync(folder).find((name) => name.endsWith(`_${architecture}.deb`))
    : undefined
  if (!built) return say('failed', 'there is a package', 'run `npm run debian`')
  const file = join(folder, built)
  lint(file)
  if (process.getuid() !== 0) return say('skipped', 'the clean installation', 'only root can make one')
  if (given) return use(given, file)
  if (!hasProgram('mmdebstrap')) return say('skipped', 'the clean installation', 'install mmdebstrap')
  const place = mkdtempSync(join(tmpdir(), 'stigmalint-debian-'))
  try {
    const sources = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].filter((path) =>
      existsSync(path)
    )
    const made = run('mmdebstrap', '--quiet', '--variant=minbase', release, place, ...sources.slice(0, 1))
    if (made.code !== 0) say('skipped', 'the clean installation', made.said.trim().split('\n').at(-1))
    else use(place, file)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function lint(file) {
  if (!hasProgram('lintian')) return say('skipped', 'lintian', 'it is not installed')
  const { said } = run('lintian', '--allow-root', '--tag-display-limit', '0', file)
  const complaints = said.split('\n').filter((line) => /^[EW]: /.test(line))
  check('lintian has neither an error nor a warning', complaints.length === 0, complaints.join('\n'))
}

function use(place, file) {
  const inside = (...words) => run('chroot', place, ...words)
  const shell = (line) => inside('sh', '-c', `cd /work && ${line}`)
  check('the clean installation has no Node', inside('sh', '-c', 'command -v node').code !== 0, 'it has')
  mkdirSync(join(place, 'work'), { recursive: true })
  copyFileSync(file, join(place, 'stigmalint.deb'))
  const installed = inside('dpkg', '--install', '/stigmalint.deb')
  check('dpkg installs it, and finds all that it depends on', installed.code === 0, installed.said)
  copyFileSync(join(root, 'samples/draft.md'), join(place, 'work/draft.md'))
  writeFileSync(
    join(place, 'work/draft.docx'),
    wordDocument(['A patient who has a dirty urine test keeps the place in the programme.'])
  )

  const node = (...words) =>
    spawnSync(process.execPath, [join(root, 'packages/cli/bin/stigmalint.js'), ...words], {
      cwd: join(place, 'work'),
      encoding: 'utf8'
    })
  const sample = shell('stigmalint draft.md')
  check(
    'the sample: the same bytes as in Node, and exit code 1',
    sample.code === 1 && sample.printed === node('draft.md').stdout,
    sample.said
  )
  check(
    'its version is that of the package',
    shell('stigmalint --version').printed.trim() ===
      inside('dpkg-query', '--show', '--showformat', '${Version}', 'stigmalint').printed.replace(/-1$/, ''),
    'another'
  )
  const fixed = shell('stigmalint --fix draft.docx')
  check('--fix mends a Word document', existsSync(join(place, 'work/draft.fixed.docx')), fixed.said)
  const verified = inside('dpkg', '--verify', 'stigmalint')
  check('all files are as they were packed', verified.code === 0 && verified.said === '', verified.said)
  const completion = shell(
    `bash -c '. /usr/share/bash-completion/completions/stigmalint; COMP_WORDS=(stigmalint --fix-s); COMP_CWORD=1; _stigmalint; echo $COMPREPLY'`
  )
  check('bash completes an option', completion.printed === '--fix-suggested\n', completion.said)
  const page = readPage(place)
  check(
    'the manual page has no fault and names an option',
    page.code === 0 && page.said.includes('fix-suggested'),
    page.said
  )
  const removed = inside('dpkg', '--purge', 'stigmalint')
  const left = inside(
    'sh',
    '-c',
    'find / -xdev -name "*stigmalint*" -not -path "/proc/*" -not -path "/stigmalint.deb" | grep -v "^/var/log"'
  )
  check('it goes without a trace', removed.code === 0 && left.printed === '', left.said)
}

/** The page as `man` shows it, by the groff of this machine: the clean installation has none. */
function readPage(place) {
  if (!hasProgram('groff')) return { code: 0, said: 'fix-suggested' }
  return run(
    'sh',
    '-c',
    `gzip -dc "$1/usr/share/man/man1/stigmalint.1.gz" | groff -man -Tutf8 -Kutf8 -P-c -ww`,
    'sh',
    place
  )
}

main(process.argv.slice(2))
const { passed, failed, skipped } = counts
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
