#!/usr/bin/env node
/**
 * Runs the command and the language server under strace, and holds that nothing leaves the machine: no socket is opened,
 * and no other program is started. Their standard input and output are pipes of a shell.
 *
 *   node scripts/trace.mjs
 *
 * Exits with 1 if a call was seen that should not be. Skipped, and said, where strace is missing or may not trace.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build-state.mjs'

const binOf = (name, key) =>
  join(root, 'packages', name, JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).bin[key])
const command = binOf('cli', 'stigmalint')
const server = binOf('language-server-program', 'stigmalint-language-server')

if (spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0) main()
else console.log('trace: skipped, strace is not installed here or may not trace')

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-trace-'))
  try {
    lay(folder)
    // It proves that a socket would be seen, and another program.
    const control = calls(folder, [
      '-e',
      "require('node:net').connect(9, '127.0.0.1').on('error', () => {}); require('node:child_process').spawnSync('true')"
    ])
    const isBlind =
      !control.some((call) => call.includes('AF_INET')) || !control.some((call) => call.startsWith('execve'))
    if (isBlind) console.error('trace: a socket and a program that were started on purpose were not seen')
    const runs = [
      [['.'], 'drug-use/addict'],
      [['--format', 'json', '.'], '"ruleId"'],
      [['--explain-match', '.'], 'reported'],
      [['-', '--fix'], 'people who use drugs'],
      [['--fix', '.'], '1 fix applied'],
      [['explain', 'drug-use/addict'], 'Who says so'],
      [['rules'], 'drug-use/addict'],
      [['rules', 'import', 'terms.csv', '--house', 'house'], '1 draft written'],
      [['test-rules', 'house'], '1 draft is off']
    ].map(([words, says]) => ({
      name: `stigmalint ${words.join(' ')}`,
      words: [command, ...words],
      input: 'cat text.md',
      says
    }))
    const asked = {
      name: 'stigmalint-language-server',
      words: [server, '--stdio'],
      input: 'cat messages; sleep 5; cat end',
      says: 'drug-use/addict'
    }
    let problems = isBlind ? 1 : 0
    for (const { name, words, input, says } of [...runs, asked]) {
      const seen = calls(folder, words, input)
      if (!readFileSync(join(folder, 'out'), 'utf8').includes(says)) seen.push(`has not said \`${says}\``)
      for (const problem of seen) console.error(`${name}: ${problem}`)
      problems += seen.length
    }
    console.log(`trace: ${runs.length + 1} runs, ${problems} calls to the network or to other programs`)
    process.exitCode = problems > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lay(folder) {
  const text = 'Two drug users came on Monday.\n\nAn addict spoke, says https://example.org/a.\n'
  writeFileSync(join(folder, 'text.md'), text)
  writeFileSync(join(folder, 'stigmalint.config.yml'), 'profile: un\n')
  writeFileSync(join(folder, 'terms.csv'), 'term,instead\nbreadwinner,earner\n')
  const uri = pathToFileURL(join(folder, 'text.md')).href
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } },
    { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 6 } } },
    {
      id: 3,
      method: 'textDocument/codeAction',
      params: {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 30 } },
        context: { diagnostics: [] }
      }
    }
  ]
  writeFileSync(join(folder, 'messages'), framed(messages))
  writeFileSync(join(folder, 'end'), framed([{ id: 4, method: 'shutdown' }, { method: 'exit' }]))
}

function framed(messages) {
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('')
}

/** The calls that should not be, of a run of Node with these words; `input` is what writes its input. */
function calls(folder, words, input = 'true') {
  const log = join(folder, 'strace.log')
  const traced = ['strace', '-f', '-qq', '-e', 'trace=network,execve', '-e', 'signal=none', '-o', log]
  // A shell's pipes: those that Node makes would be sockets themselves.
  const line = `{ ${input}; } | ${[...traced, process.execPath, ...words].map(quoted).join(' ')} | cat > out`
  spawnSync('sh', ['-c', line], { cwd: folder, stdio: 'ignore' })
  const [start, ...others] = readFileSync(log, 'utf8')
    .split('\n')
    .map((text) => text.replace(/^\d+ +/, ''))
    .filter((text) => /^\w+\(/.test(text))
  if (!start?.startsWith('execve(')) return ['strace has seen nothing']
  // What asks whether a pipe is a socket asks of standard input, output or error.
  return others.filter((call) => !/^get(?:sockname|peername|sockopt)\([012],/.test(call))
}

function quoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`
}
