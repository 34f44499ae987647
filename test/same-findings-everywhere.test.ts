/** The same text has the same findings whichever way it comes in: command, editor, LanguageTool's interface, assistant. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../packages/cli/test/run-command.js'
import { ask, serve, type Served } from '../packages/languagetool/test/server.js'
import { connectMcp, type McpClient } from '../packages/mcp/test/client.js'
import { projectPath } from './command.js'
import { start, type Client } from './protocol/client.js'
import { temporaryFolder } from './temporary-folder.js'

/** In the order of the text; `first` is what the text becomes with the wording that comes first. */
interface Found {
  rule: string
  severity: string
  start: number
  end: number
}

const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: us\nrules:\n  alcohol/alcoholic: off\n' })

const texts: [what: string, name: string, languageId: string, text: string][] = [
  ['the sample', 'draft.md', 'markdown', readFileSync(projectPath('samples/draft.md'), 'utf8')],
  [
    'Markdown with what is left alone',
    'plan.md',
    'markdown',
    '# Plan\n\n> The addicts said so.\n\n| addicts | b |\n| --- | --- |\n| 1 | alcoholics |\n\n<!-- stigmalint-disable-next-line drug-use/addict -- ours -->\nThe addicts.\n\nThe `addicts` key, and *drug* abusers.\n'
  ],
  [
    'plain text',
    'notes.txt',
    'plaintext',
    'The addicts came 😀. Substance abuse is common.\n\nHe committed suicide.\n'
  ],
  ['plain text with a switched-off rule', 'more.txt', 'plaintext', "An alcoholic came, and an addict's family.\n"],
  ['nothing', 'empty.md', 'markdown', 'People came.\n']
]

let editor: Client
let server: Served
let mcp: McpClient

beforeAll(async () => {
  editor = start()
  await editor.initialize(
    { textDocument: { diagnostic: {} } },
    { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }] }
  )
  server = await serve(folder)
  mcp = await connectMcp(folder)
})
afterAll(async () => {
  editor.kill()
  await server.end()
  await mcp.close()
})

async function byCommand(name: string, text: string): Promise<Found[]> {
  const { out } = await run(folder, ['-', '--stdin-filename', name, '--format', 'json', '--show-notes'], text)
  const [report]: {
    messages: { ruleId: string; severity: string; place: Record<'start' | 'end', { offset: number }> }[]
  }[] = JSON.parse(out)
  return (report?.messages ?? []).map(({ ruleId, severity, place }) => ({
    rule: ruleId,
    severity,
    start: place.start.offset,
    end: place.end.offset
  }))
}

const severities = ['', 'error', 'warning', 'information']

async function byEditor(name: string, languageId: string, text: string): Promise<Found[]> {
  const uri = pathToFileURL(join(folder, name)).href
  editor.open(uri, text, languageId)
  const report = await editor.request('textDocument/diagnostic', { textDocument: { uri } })
  const lines = text.split('\n')
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, own) => sum + own.length + 1, 0) + character
  const items: {
    code: string
    severity: number
    range: Record<'start' | 'end', { line: number; character: number }>
  }[] = report.items
  return items.map(({ code, severity, range }) => ({
    rule: code,
    severity: severities[severity] ?? '',
    start: offset(range.start),
    end: offset(range.end)
  }))
}

interface Match {
  offset: number
  length: number
  rule: { id: string }
}

async function byLanguageTool(name: string, text: string): Promise<Match[]> {
  const body = new URLSearchParams({ text, language: 'en', level: 'picky' }).toString()
  const reply = await ask(server.port, { path: `/${name.endsWith('.md') ? 'markdown' : 'text'}/v2/check`, body })
  const { matches }: { matches: Match[] } = JSON.parse(reply.body)
  return matches
}

async function byAssistant(name: string, text: string): Promise<Found[]> {
  const { found } = await mcp.call('check_text', {
    text,
    format: name.endsWith('.md') ? 'markdown' : 'text',
    notes: true
  })
  const { findings } = found as unknown as { findings: Found[] }
  return findings.map(({ rule, severity, start: from, end }) => ({ rule, severity, start: from, end }))
}

test.each(texts)('%s', async (_, name, languageId, text) => {
  const command = await byCommand(name, text)
  expect(await byEditor(name, languageId, text)).toEqual(command)
  expect(await byAssistant(name, text)).toEqual(command)
  const matches = await byLanguageTool(name, text)
  expect(matches.map(({ rule }) => rule.id)).toEqual(command.map(({ rule }) => rule))
  // a match is as wide as what can be put in its place
  for (const [index, { offset, length }] of matches.entries()) {
    expect(offset).toBeLessThanOrEqual(command[index]?.start ?? -1)
    expect(offset + length).toBeGreaterThanOrEqual(command[index]?.end ?? Infinity)
  }
})

test('the texts hold findings of every severity', async () => {
  const all = await Promise.all(texts.map(([, name, , text]) => byCommand(name, text)))
  expect(new Set(all.flat().map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'information']))
})
