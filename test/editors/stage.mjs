/** A folder as a writer has it, with the built command on the PATH, and the set-up lines of docs/editors.md. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const command = join(root, 'packages/cli/bin/stigmalint.js')

export const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Whether a program is installed: it says its version. */
export function versionOf(program, words = ['--version']) {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? (stdout.split('\n')[0] ?? '').trim() : null
}

/** The blocks of code in a language under a heading of docs/editors.md: what a reader copies is what is tried. */
export function setUpLines(heading, language) {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8')
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const blocks = [...section.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, block]) => block)
  if (blocks.length === 0)
    throw new Error(`docs/editors.md: no block \`${language}\` under "${heading}", add it or name another heading`)
  return blocks.join('\n')
}

/** `files` by their path; `environment` gives the editor a home of its own and the command. */
export function stage(files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stigmalint-editor-')))
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    return join(folder, path)
  }
  write('bin/stigmalint', `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`)
  chmodSync(join(folder, 'bin/stigmalint'), 0o755)
  for (const [path, text] of Object.entries(files)) write(`work/${path}`, text)
  mkdirSync(join(folder, 'home'))
  return {
    work: join(folder, 'work'),
    write,
    environment: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home/.config'),
      XDG_DATA_HOME: join(folder, 'home/.local/share'),
      XDG_STATE_HOME: join(folder, 'home/.local/state'),
      XDG_CACHE_HOME: join(folder, 'home/.cache')
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs an editor to its end; after `seconds` it is stopped. */
export function runEditor(program, words, { cwd, env, seconds = 100 }) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes))
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, output })
    })
  })
}

/** What the command says of texts: findings by path, and with `fix` the texts after `--fix`. */
export function runCommand(texts, { profile, config = '', fix = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-command-'))
  try {
    writeFileSync(join(folder, 'stigmalint.config.yml'), config)
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const words = [
      command,
      '--format',
      'json',
      ...(profile ? ['--profile', profile] : []),
      ...(fix ? ['--fix'] : []),
      '.'
    ]
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28
    })
    if (status === 2 || stderr !== '') throw new Error(`the command failed: ${stderr}`)
    const found = new Map(JSON.parse(stdout).map(({ path, messages }) => [path, messages]))
    return Object.fromEntries(
      Object.keys(texts).map((name) => [
        name,
        { findings: found.get(name) ?? [], text: fix ? readFileSync(join(folder, name), 'utf8') : texts[name] }
      ])
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
