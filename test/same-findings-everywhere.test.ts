/** The same text has the same findings whichever way it comes in: command, editor, LanguageTool's interface, assistant, page. */
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../packages/cli/test/run-command.js'
import { ask, serveHere, type ServedHere } from '../packages/languagetool/test/server.js'
import { paragraph, run as words, wordFile } from '../packages/documents/test/word.js'
import { connectHere, type McpClient } from '../packages/mcp/test/client.js'
import { createChecker, type Checker } from '../packages/workshop/src/checking/checker.js'
import { applyDelta } from '../packages/workshop/src/checking/delta.js'
import type { ShownFinding } from '../packages/workshop/src/checking/protocol.js'
import { openFile } from '../packages/workshop/src/draft/open-file.js'
import { projectPath } from './command.js'
import type { Client } from './protocol/client.js'
import { server as editorServer } from './protocol/servers.js'
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
let server: ServedHere
let mcp: McpClient

beforeAll(async () => {
  editor = editorServer()
  await editor.initialize(
    { textDocument: { diagnostic: {} } },
    { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }] }
  )
  server = await serveHere(folder)
  mcp = await connectHere(folder)
})
afterAll(async () => {
  server.end()
  await mcp.close()
})

/** What the command has found, by the name of the text: each is asked of it once. */
const commands = new Map<string, Promise<Found[]>>()

function byCommand(name: string, text: string): Promise<Found[]> {
  const found = commands.get(name) ?? runCommand(name, text)
  commands.set(name, found)
  return found
}

async function runCommand(name: string, text: string): Promise<Found[]> {
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

const ruleSet = await loadRuleSet()
const rules = await ruleSet.rules()

/** As the worker of the page has it; `open` opens a text in it. */
async function byPage(open: (checker: Checker) => void): Promise<readonly ShownFinding[]> {
  let list: readonly ShownFinding[] = []
  const checker = createChecker({
    ...{ ruleSet, rules, format: formats.markdown, settings: { profile: 'us', packs: null } },
    tell: ({ delta }) => (list = applyDelta(list, delta)),
    crash: (error) => {
      throw error
    },
    turn: () => Promise.resolve(),
    now: () => 0
  })
  open(checker)
  await checker.all()
  // the page takes no rules of a house: what the configuration switches off is left out here
  return list.filter(({ ruleId }) => ruleId !== 'alcohol/alcoholic')
}

async function textByPage(name: string, text: string): Promise<Found[]> {
  const format = name.endsWith('.md') ? formats.markdown : formats.text
  const found = await byPage((checker) => checker.open(text, format, 1))
  return found.map(({ ruleId, severity, start: from, end }) => ({ rule: ruleId, severity, start: from, end }))
}

test('a Word document has the same findings in the command and on the page', async () => {
  const bytes = wordFile({
    body: [
      paragraph(`${words('The addi')}${words('cts', '<w:b/>')}${words(' came, and an alcoholic.')}`),
      paragraph(words('A former resident said: “They called us junkies.”')),
      `<w:tbl><w:tr><w:tc>${paragraph(words('For whom'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(words('drug abusers'))}</w:tc></w:tr></w:tbl>`
    ].join('')
  })
  writeFileSync(join(folder, 'plan.docx'), bytes)
  const { out } = await run(folder, ['plan.docx', '--format', 'json', '--show-notes'])
  const [report]: { messages: { ruleId: string; severity: string; actual: string }[] }[] = JSON.parse(out)
  const command = (report?.messages ?? []).map(({ ruleId, severity, actual }) => [ruleId, severity, actual])
  const opened = await openFile('plan.docx', bytes)
  if (!opened.ok || !opened.document) throw new Error('it cannot be opened')
  const { document } = opened
  let text = ''
  const page = await byPage((checker) => {
    checker.openDocument(document, 1)
    text = checker.text
  })
  expect(page.map(({ ruleId, severity, start: from, end }) => [ruleId, severity, text.slice(from, end)])).toEqual(
    command
  )
  expect(command.length).toBeGreaterThan(2)
})

test.each(texts)('%s', async (_, name, languageId, text) => {
  const command = await byCommand(name, text)
  expect(await byEditor(name, languageId, text)).toEqual(command)
  expect(await byAssistant(name, text)).toEqual(command)
  expect(await textByPage(name, text)).toEqual(command)
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
