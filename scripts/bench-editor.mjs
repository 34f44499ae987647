#!/usr/bin/env node
/**
 * Times the language server from the moment an edit is received until its diagnostics are written, in a document of one
 * megabyte with five hundred findings. Typing, edits that open or close a fence, and opening are printed apart. It
 * judges nothing.
 *
 *   node scripts/bench-editor.mjs [--keys N] [--json]
 */
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'
import { loadRuleSet } from '../packages/core/dist/rules.js'
import { createServer } from '../packages/language-server/dist/server.js'
import { streamTransport } from '../packages/language-server/dist/wire/transport.js'

// a dependency of the server, not of this folder
const fromServer = createRequire(join(root, 'packages/language-server/package.json'))
const { createConnection, ProposedFeatures } = await import(fromServer.resolve('vscode-languageserver/node'))

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
process.exit(0)

async function bench() {
  const editor = startEditor()
  await editor.initialize()
  const list = 'The plan has these parts:\n\n' + `- ${plain.trim()}\n`.repeat(40)
  const table = '| Part | Plan |\n| --- | --- |\n' + '| Housing | More rooms for people who need one |\n'.repeat(40)
  const notes = Array.from(
    { length: 400 },
    (_, number) => `[^${number}]: The committee met, and asked for figures.\n\n`
  )
  const calls = Array.from({ length: 400 }, (_, number) => `Staff met.[^${number}]\n\n`)
  const text = `${documentOf(1_000_000, 500)}${list}\n${table}\n${calls.join('')}${notes.join('')}`
  const pages = documentOf(300 * 3000, 900)

  const opened = await editor.open('file:///bench/pages.md', pages, 900)
  editor.close('file:///bench/pages.md')
  const uri = 'file:///bench/draft.md'
  const { diagnostics } = await editor.open(uri, text, 500)
  const lines = text.split('\n')
  const figures = { characters: text.length, findings: diagnostics, opening: opened, typing: [], fence: [] }

  for (const [where, share, start] of [
    ['at the start', 0.005, 'The committee'],
    ['in the middle', 0.5, 'The committee'],
    ['at the end', 0.9, 'The committee'],
    ['in a list of 40 items (8 KB)', 0.9, '- The committee'],
    ['in a table of 40 rows', 0.9, '| Housing'],
    ['in one of 400 footnotes', 0.9, '[^200]: The committee']
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
  console.log(`From an edit received to its diagnostics written; ${characters} characters, ${findings} findings`)
  console.log(`Typing, ${keys} keys each`)
  for (const figures of typing) console.log(row(figures))
  console.log('A fence')
  for (const figures of fence) console.log(row(figures))
  console.log(
    `Opening 300 pages: the first findings after ${ms(opening.first)}, all ${opening.diagnostics} after ${ms(opening.time)}`
  )
}

/**
 * A client that takes diagnostics as they are pushed, in the process of the server: so a time runs from an edit received
 * to its diagnostics written, and what a client does with them, or the system between two processes, is not in it.
 */
function startEditor() {
  const input = new PassThrough()
  const waiting = new Map()
  let version = 0
  const output = new Writable({
    write(chunk, _encoding, done) {
      const now = performance.now()
      const text = chunk.toString('latin1')
      const body = text.slice(text.indexOf('\r\n\r\n') + 4)
      if (body.includes('"method":"textDocument/publishDiagnostics"')) {
        const key = /"version":(\d+)/.exec(body.slice(-200))?.[1] ?? /"version":(\d+)/.exec(body.slice(0, 300))?.[1]
        waiting.get(`version ${key}`)?.({ now, diagnostics: body.split('"source":"stigmalint"').length - 1 })
      } else {
        const message = JSON.parse(body)
        if (message.method && message.id !== undefined) send({ id: message.id, result: null })
        else if (message.id !== undefined) waiting.get(message.id)?.(message.result)
      }
      done()
    }
  })
  const transport = streamTransport(input, output, (line) => console.error(line))
  createServer(createConnection(ProposedFeatures.all, transport.reader, transport.writer), { builtIn: loadRuleSet })
  function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    input.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }
  const answer = (key) =>
    new Promise((resolve) =>
      waiting.set(key, (value) => {
        waiting.delete(key)
        // the next edit comes when the server has come to rest, as the next key does
        setImmediate(() => resolve(value))
      })
    )
  const diagnosed = () => answer(`version ${version}`)
  return {
    initialize: async () => {
      const done = answer(1)
      send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } })
      await done
      send({ method: 'initialized', params: {} })
    },
    open: async (uri, text, expected) => {
      version++
      const done = diagnosed()
      const started = performance.now()
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version, text } } })
      const first = await done
      let last = first
      // the first findings come before the rest
      while (first.diagnostics < expected && last.diagnostics < expected) last = await diagnosed()
      return { first: first.now - started, time: last.now - started, diagnostics: last.diagnostics }
    },
    close: (uri) => send({ method: 'textDocument/didClose', params: { textDocument: { uri } } }),
    edit: async (uri, start, removed, text) => {
      version++
      const end = typeof removed === 'number' ? { line: start.line, character: start.character + removed } : removed
      const done = diagnosed()
      const started = performance.now()
      send({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version }, contentChanges: [{ range: { start, end }, text }] }
      })
      return (await done).now - started
    }
  }
}
