#!/usr/bin/env node
/**
 * `npm run libreoffice`: a real LibreOffice without a display, set up by the `.oxt` of `stigmalint languagetool setup`, asks
 * the command; what it is told arrives, one replacement is applied, and the saved DOCX holds it as a tracked change.
 */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { paragraphs } from './paragraphs.mjs'

const command = fileURLToPath(new URL('../../packages/cli/bin/stigmalint.js', import.meta.url))
const writer = fileURLToPath(new URL('writer.py', import.meta.url))

const checks = []
const check = (what, isTrue, seen) => checks.push({ what, isTrue, seen })

/** LibreOffice installs no extension for the superuser: there it runs as nobody. */
const nobody = 65_534
const asWriter = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

async function main() {
  const python = ['/usr/bin/python3', 'python3'].find((own) => works(own, ['-c', 'import uno']))
  if (!works('soffice', ['--version']) || !python) {
    console.error('LibreOffice is missing, install it: apt-get install libreoffice-writer-nogui python3-uno')
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-libreoffice-'))
  const server = await startServer(folder)
  try {
    tryLibreOffice(folder, python, server.port)
  } finally {
    server.child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const { what, isTrue, seen } of checks)
    console.log(`${isTrue ? 'ok  ' : 'FAIL'} ${what}${isTrue ? '' : `: ${JSON.stringify(seen)}`}`)
  const failed = checks.filter(({ isTrue }) => !isTrue).length
  console.log(`${works('soffice', ['--version']).trim()}\n${checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** What a program prints; empty where it is missing or fails. */
function works(program, words) {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  return status === 0 ? `${stdout} ` : ''
}

function startServer(folder) {
  const words = [command, 'languagetool', '--port', '0', '--no-config']
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const port = /localhost:(\d+)/.exec(text)?.[1]
      if (port) resolve({ child: child.removeAllListeners('exit'), port: Number(port) })
    })
  })
}

function tryLibreOffice(folder, python, port) {
  const setup = join(folder, 'setup')
  const own = ['languagetool', 'setup', setup, '--port', String(port)]
  check('setup writes its files', spawnSync(process.execPath, [command, ...own]).status === 0)
  mkdirSync(join(folder, 'profile'))
  for (const path of asWriter.uid === undefined ? [] : [folder, join(folder, 'profile')])
    chownSync(path, nobody, nobody)
  const options = { ...asWriter, cwd: folder, env: { ...process.env, HOME: folder } }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const added = spawnSync('unopkg', ['add', '--suppress-license', join(setup, 'stigmalint.oxt'), profile], {
    ...options,
    encoding: 'utf8'
  })
  check('LibreOffice takes the extension', added.status === 0, added.stderr)
  const input = join(folder, 'paragraphs.json')
  const docx = join(folder, 'draft.docx')
  writeFileSync(input, JSON.stringify(paragraphs.map(([text]) => text)))
  const pipe = `stigmalint${process.pid}`
  const office = spawn(
    'soffice',
    ['--headless', '--norestore', '--nologo', `--accept=pipe,name=${pipe};urp;`, profile],
    { ...options, stdio: 'ignore' }
  )
  const asked = spawnSync(python, [writer, pipe, input, docx], { ...options, encoding: 'utf8', timeout: 180_000 })
  office.kill()
  const said = asked.status === 0 ? JSON.parse(asked.stdout) : null
  check('LibreOffice has a grammar checker for English', said !== null && said.services.length > 0, asked.stderr)
  for (const [index, [text, expected]] of paragraphs.entries()) {
    const found = said?.paragraphs[index] ?? []
    const words = found.map((error) => error.words)
    check(`marks in “${text}”`, JSON.stringify(words) === JSON.stringify(expected.map(([own]) => own)), found)
    for (const [number, [, first]] of expected.entries())
      check(`… proposes “${first}”`, found[number]?.replacements[0] === first, found)
  }
  const xml = said?.document ?? ''
  const textIn = (element) =>
    [...xml.matchAll(new RegExp(`<w:${element} .*?</w:${element}>`, 'gs'))]
      .map(([whole]) => whole.replace(/<[^>]*>/g, ''))
      .join('')
  check('the saved DOCX holds what was there as deleted', textIn('del').includes('addict'), textIn('del'))
  check('… and what was chosen as inserted', textIn('ins').includes('person with a drug use disorder'), textIn('ins'))
}

process.exitCode = await main()
