#!/usr/bin/env node
/**
 * Times the language server as an editor sees it: from the moment an edit is sent until its diagnostics are there, in a
 * document of one megabyte with five hundred findings. Typing, edits that open or close a fence, and opening are
 * printed apart. It judges nothing.
 *
 *   node scripts/bench-editor.mjs [--keys N] [--json]
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

const { values } = parseArgs({ options: { keys: { type: 'string', default: '1000' }, json: { type: 'boolean' } } })
const keys = Number(values.keys)

const plain =
  'The committee met in the town hall to hear what the services had done in the past year, and asked for figures on ' +
  'waiting times, staff and costs in each district. It will meet again in the autumn to go through the plan.\n\n'
const flagged = [
  'Most drug users who came to the clinic were seen on the same day.\n\n',
  'An addict who asks for help should not have to wait.\n\n',
  'The town has a plan on substance abuse and on housing.\n\n'
]
const typed = 'the service asks what people who use drugs need from it, and when they need it. '

/** So many characters, with findings evenly spread. */
function documentOf(size, findings) {
  const gap = Math.max(1, Math.floor(size / findings / plain.length))
  const parts = ['# Plan\n\n']
  for (let number = 0; number < findings; number++) {
    if (number % 25 === 0) parts.push(`## Part ${number / 25 + 1}\n\n`)
    parts.push(plain.repeat(gap), flagged[number % flagged.length])
  }
  let text = parts.join('')
  while (text.length < size) text += plain
  return text
}

const figures = await bench()
if (values.json) console.log(JSON.stringify(figures))
else print(figures)

async function bench() {
  const editor = startEditor()
  await editor.initialize()
  const list = 'The plan has these parts:\n\n' + `- ${plain.trim()}\n`.repeat(40)
  const table = '| Part | Plan |\n| --- | --- |\n' + '| Housing | More rooms for people who need one |\n'.repeat(40)
  const text = `${documentOf(1_000_000, 500)}${list}\n${table}\n`
  const pages = documentOf(300 * 3000, 900)

  const opened = await editor.open('file:///bench/pages.md', pages)
  editor.close('file:///bench/pages.md')
  const uri = 'file:///bench/draft.md'
  const { diagnostics } = await editor.open(uri, text)
  const lines = text.split('\n')
  const figures = { characters: text.length, findings: diagnostics, opening: opened, typing: [], fence: [] }

  for (const [where, share, start] of [
    ['at the start', 0.005, 'The committee'],
    ['in the middle', 0.5, 'The committee'],
    ['at the end', 0.9, 'The committee'],
    ['in a list of 40 items (8 KB)', 0.9, '- The committee'],
    ['in a table of 40 rows', 0.9, '| Housing']
  ]) {
    const line = lines.findIndex((own, index) => index > share * lines.length && own.startsWith(start))
    const times = []
    const character = start.length
    for (let key = 0; key < keys; key++)
      times.push(await editor.edit(uri, { line, character: character + key }, 0, typed[key % typed.length]))
    figures.typing.push({ where, ...summary(times) })
    await editor.edit(uri, { line, character }, keys, '')
  }
  // the line before a paragraph: opening hides all that follows, closing brings it back
  const times = { opening: [], closing: [] }
  for (let round = 0; round < 10; round++) {
    times.opening.push(await editor.edit(uri, { line: 1, character: 0 }, 0, '```\n'))
    times.closing.push(await editor.edit(uri, { line: 1, character: 0 }, { line: 2, character: 0 }, ''))
  }
  figures.fence.push({ where: 'opened above all', ...summary(times.opening) })
  figures.fence.push({ where: 'closed again', ...summary(times.closing) })
  await editor.stop()
  return figures
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5), p99: at(0.99), most: sorted.at(-1) }
}

function print({ characters, findings, opening, typing, fence }) {
  const ms = (time) => `${time.toFixed(1)} ms`
  const row = ({ where, median, p99, most }) =>
    `  ${where.padEnd(30)} median ${ms(median).padStart(9)}   99 of 100 within ${ms(p99).padStart(9)}   most ${ms(most).padStart(9)}`
  console.log(`From an edit sent to its diagnostics received; ${characters} characters, ${findings} findings`)
  console.log(`Typing, ${keys} keys each`)
  for (const figures of typing) console.log(row(figures))
  console.log('A fence')
  for (const figures of fence) console.log(row(figures))
  console.log(`Opening 300 pages: all ${opening.diagnostics} findings after ${ms(opening.time)}`)
}

/** A client that takes diagnostics as they are pushed. */
function startEditor() {
  const server = spawn(
    process.execPath,
    [join(root, 'packages/language-server/bin/stigmalint-language-server.js'), '--stdio'],
    {
      stdio: ['pipe', 'pipe', 'inherit']
    }
  )
  const waiting = new Map()
  let rest = Buffer.alloc(0)
  let version = 0
  server.stdout.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, head).toString())[1])
      if (rest.length < head + 4 + length) return
      const body = rest.subarray(head + 4, head + 4 + length)
      rest = rest.subarray(head + 4 + length)
      const now = performance.now()
      receive(JSON.parse(body.toString()), now)
    }
  })
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    server.stdin.write(body)
  }
  function receive(message, now) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const key = `${message.params.uri} ${message.params.version}`
      waiting.get(key)?.({ now, diagnostics: message.params.diagnostics.length })
      waiting.delete(key)
    } else if (message.method && message.id !== undefined) send({ id: message.id, result: null })
    else if (message.id !== undefined) waiting.get(message.id)?.(message.result)
  }
  const answer = (key) => new Promise((resolve) => waiting.set(key, resolve))
  const diagnosed = (uri) => answer(`${uri} ${version}`)
  return {
    initialize: async () => {
      const done = answer(1)
      send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } })
      await done
      send({ method: 'initialized', params: {} })
    },
    open: async (uri, text) => {
      version++
      const done = diagnosed(uri)
      const started = performance.now()
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version, text } } })
      const { now, diagnostics } = await done
      return { time: now - started, diagnostics }
    },
    close: (uri) => send({ method: 'textDocument/didClose', params: { textDocument: { uri } } }),
    edit: async (uri, start, removed, text) => {
      version++
      const end = typeof removed === 'number' ? { line: start.line, character: start.character + removed } : removed
      const done = diagnosed(uri)
      const started = performance.now()
      send({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version }, contentChanges: [{ range: { start, end }, text }] }
      })
      return (await done).now - started
    },
    stop: async () => {
      const done = answer(2)
      send({ id: 2, method: 'shutdown' })
      await done
      send({ method: 'exit' })
    }
  }
}
