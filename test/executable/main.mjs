#!/usr/bin/env node
/**
 * `npm run executable-check`: uses the executables of `npm run executable` as somebody without Node does, with an empty PATH and
 * environment, and compares what they print and write with the command in Node. That for arm64 runs under qemu, where Debian's
 * `qemu-user-static` and `libstdc++6-arm64-cross` are installed. Prints how long a start takes, and judges no time.
 *
 *   node test/executable/main.mjs [linux-x64|linux-arm64|...]...
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'
import { here } from '../../scripts/executable/node-binary.mjs'
import { wordDocument } from './word-document.mjs'

const command = [process.execPath, join(root, 'packages/cli/bin/stigmalint.js')]
const sample = join(root, 'samples/draft.md')
const documents = join(root, '../shared/documents')
const real = existsSync(documents) ? documents : existsSync('/work/shared/documents') ? '/work/shared/documents' : null
/** A foreign processor, and where its libraries lie. */
const emulator = ['/usr/bin/qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu']

const counts = { passed: 0, failed: 0, skipped: 0 }
const say = (outcome, what, why = '') => {
  counts[outcome] += 1
  console.log(`${{ passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }[outcome]} ${what}${why && `: ${why}`}`)
}

/** As where a person starts it: under npm it would tell of `npx`. */
const byHand = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))

/** `isSlow`: under an emulator; what takes long is left out, and said. */
async function use(target, own, isSlow) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-executable-'))
  const check = (what, isRight, seen = '') =>
    say(isRight ? 'passed' : 'failed', `${target}: ${what}`, isRight ? '' : String(seen).slice(0, 500))
  const bare = (...words) => start(own, words, folder, {})
  const both = (what, ...words) => {
    const [seen, wanted] = [bare(...words), start(command, words, folder, byHand)]
    check(
      `${what}: the same bytes as in Node`,
      seen.said === wanted.said && seen.code === wanted.code,
      differing(seen, wanted)
    )
    return seen
  }
  try {
    both('the sample', sample)
    both('--help', '--help')
    both('--version', '--version')
    both('SARIF', '--format', 'sarif', sample)
    both('a rule with its sources', 'explain', 'drug-use/addict')
    both('a page for who decides', '--format', 'html', sample)

    writeFileSync(join(folder, 'clean.md'), 'Nothing to see here.\n')
    check('exit code 0 for nothing', bare('clean.md').code === 0)
    check('exit code 1 for findings', bare(sample).code === 1)
    const missing = bare('missing.md')
    check(
      'exit code 2 for what is not there',
      missing.code === 2 && missing.complaint.split('\n').length === 2,
      missing.complaint
    )
    const misled = start(own, ['--version'], folder, { NODE_OPTIONS: '--no-such-option' })
    check('NODE_OPTIONS of others are not heard', misled.code === 0, misled.complaint)

    writeFileSync(
      join(folder, 'draft.docx'),
      wordDocument(['A patient who has a dirty urine test keeps the place in the programme.'])
    )
    const fixed = start(own, ['--fix', 'draft.docx'], folder, {})
    const bytes = readIf(join(folder, 'draft.fixed.docx'))
    rmSync(join(folder, 'draft.fixed.docx'), { force: true })
    const wanted = start(command, ['--fix', 'draft.docx'], folder, process.env)
    const isSame = bytes !== null && bytes.equals(readIf(join(folder, 'draft.fixed.docx')))
    check('--fix writes the same Word document', isSame && fixed.said === wanted.said, fixed.said + fixed.complaint)

    const [answer, finding] = await askLanguageTool(own, folder)
    check('languagetool answers, in a thread', finding, answer)
    const greeting = start(own, ['lsp', '--stdio'], folder, {}, greet)
    check(
      'lsp greets and ends',
      greeting.said.includes('codeActionProvider') && greeting.code === 0,
      greeting.complaint
    )
    const tools = start(own, ['mcp'], folder, {}, hello)
    check('mcp greets', tools.said.includes('"serverInfo"'), tools.said + tools.complaint)

    const corpus = `${target}: the real documents, in two threads: the same bytes as in Node`
    if (real === null) say('skipped', corpus, 'they are not here')
    else if (isSlow) say('skipped', corpus, 'too slow here')
    else both('the real documents, in two threads', '--no-config', '--concurrency', '2', '--format', 'json', real)
    if (!isSlow) printStarts(target, own, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start([program, ...before], words, cwd, env, input = '') {
  const options = { cwd, env: { PATH: '', ...env }, input, encoding: 'utf8', maxBuffer: 2 ** 30 }
  const { status, stdout, stderr, error } = spawnSync(program, [...before, ...words], options)
  return { code: status, said: stdout ?? '', complaint: error ? error.message : stderr }
}

function differing(seen, wanted) {
  const [one, two] = [seen.said.split('\n'), wanted.said.split('\n')]
  const line = one.findIndex((text, index) => text !== two[index])
  return `code ${seen.code}, in Node ${wanted.code}; line ${line + 1}: ${one[line]} | ${two[line]} | ${seen.complaint}`
}

const readIf = (path) => (existsSync(path) ? readFileSync(path) : null)

/** What is answered of a text with one word to reconsider, and whether it is found. */
async function askLanguageTool([program, ...before], cwd) {
  const port = await freePort()
  const words = [...before, 'languagetool', '--port', String(port), '--no-config']
  const server = spawn(program, words, { cwd, env: { PATH: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    await new Promise((resolve, reject) => {
      server.stdout.once('data', resolve)
      server.stderr.once('data', resolve)
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
    })
    const body = new URLSearchParams({ language: 'en-US', text: 'The clinic sees addicts.' })
    const answer = await (await fetch(`http://127.0.0.1:${port}/v2/check`, { method: 'POST', body })).text()
    return [answer, answer.includes('drug-use/addict')]
  } catch (error) {
    return [error.message, false]
  } finally {
    server.kill()
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address()
        server.close(() => resolve(port))
      })
  })

const greet = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { id: 2, method: 'shutdown' },
  { method: 'exit' }
]
  .map((content) => JSON.stringify({ jsonrpc: '2.0', ...content }))
  .map((body) => `Content-Length: ${body.length}\r\n\r\n${body}`)
  .join('')

const hello = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } }
})}\n`

/** The shortest and the middle of eleven starts on the sample, in turn, so that what else runs here falls on both. */
function printStarts(target, own, folder) {
  const times = { executable: [], 'Node command': [] }
  for (let turn = 0; turn < 11; turn += 1)
    for (const [name, program] of [
      ['executable', own],
      ['Node command', command]
    ]) {
      const before = performance.now()
      start(program, [sample], folder, {})
      times[name].push(performance.now() - before)
    }
  for (const [name, taken] of Object.entries(times)) {
    taken.sort((a, b) => a - b)
    console.log(
      `     ${target}: the sample by the ${name}: ${taken[0].toFixed(0)} ms at least, ${taken[5].toFixed(0)} ms in the middle`
    )
  }
}

const built = join(root, 'dist/executable')
const present = existsSync(built)
  ? readdirSync(built, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : []
const asked = process.argv.slice(2)
const targets = asked.length > 0 ? asked : present.map(({ name }) => name)
if (targets.length === 0) say('failed', 'there is an executable', 'run `npm run executable` first')
for (const target of targets) {
  const file = join(built, target, target.startsWith('win') ? 'stigmalint.exe' : 'stigmalint')
  if (!existsSync(file)) say('failed', target, `${file} is missing, run \`npm run executable\` first`)
  else if (target === here) await use(target, [file], false)
  else if (target === 'linux-arm64' && emulator.every((part) => part === '-L' || existsSync(part)))
    await use(target, [...emulator, file], true)
  else say('skipped', target, 'this machine cannot run it')
}
const { passed, failed, skipped } = counts
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
