/** The command and the editor find the same in the same files, under the same configurations. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../packages/cli/test/run-command.js'
import { projectPath } from './command.js'
import { server } from './protocol/servers.js'
import { hasShared, sharedPath } from './shared.js'
import { temporaryFolder } from './temporary-folder.js'

interface Found {
  rule: string
  severity: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

type ByFile = Record<string, Found[]>

const severities = ['', 'error', 'warning', 'information']

interface Point {
  line: number
  column: number
}

interface Message {
  ruleId: string
  severity: string
  place: { start: Point; end: Point }
}

async function byCommand(folder: string, words: readonly string[] = []): Promise<ByFile> {
  const { out } = await run(folder, ['--format', 'json', ...words])
  const reports: { path: string; messages: Message[] }[] = JSON.parse(out)
  return Object.fromEntries(
    reports.map(({ path, messages }) => [
      path,
      messages.map(({ ruleId, severity, place: { start, end } }) => ({
        rule: ruleId,
        severity,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column
      }))
    ])
  )
}

interface Diagnostic {
  code: string
  severity: number
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
}

const asFound = ({ code, severity, range }: Diagnostic): Found => ({
  rule: code,
  severity: severities[severity] ?? '',
  line: range.start.line + 1,
  column: range.start.character + 1,
  endLine: range.end.line + 1,
  endColumn: range.end.character + 1
})

/** By a check of the workspace, and by opening each file. */
async function byEditor(
  folder: string,
  names: readonly string[],
  settings: object = {}
): Promise<{ checked: ByFile; opened: ByFile }> {
  const { initialize, request, notify, open } = server()
  const root = pathToFileURL(folder).href
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  await initialize(
    { textDocument: { diagnostic: {} } },
    { workspaceFolders: [{ uri: root, name: 'x' }], initializationOptions: settings }
  )
  await request('workspace/executeCommand', { command: 'stigmalint.checkWorkspace' })
  const { items } = await request('workspace/diagnostic', { previousResultIds: [] })
  const checked: ByFile = Object.fromEntries(names.map((name) => [name, []]))
  for (const { uri, items: found } of items) {
    const name = names.find((own) => uriOf(own) === uri)
    if (name !== undefined) checked[name] = found.map(asFound)
  }
  const opened: ByFile = {}
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')
    open(uriOf(name), text, /\.(md|mdx)$/.test(name) ? 'markdown' : 'plaintext')
    const report = await request('textDocument/diagnostic', { textDocument: { uri: uriOf(name) } })
    opened[name] = report.items.map(asFound)
    notify('textDocument/didClose', { textDocument: { uri: uriOf(name) } })
  }
  return { checked, opened }
}

async function expectTheSame(folder: string, words: readonly string[] = [], settings: object = {}): Promise<ByFile> {
  const command = await byCommand(folder, words)
  const { checked, opened } = await byEditor(folder, Object.keys(command), settings)
  expect(checked).toEqual(command)
  expect(opened).toEqual(command)
  return command
}

const count = (found: ByFile): number => Object.values(found).flat().length

const texts = {
  'draft.md': readFileSync(projectPath('samples/draft.md'), 'utf8'),
  'notes.txt': 'The addicts came 😀. Substance abuse is common.\r\n\r\nHe committed suicide.\r\n',
  'deep/terms.md':
    '# Drug abusers\n\n> The addicts said so.\n\n| addicts | b |\n| --- | --- |\n| 1 | alcoholics |\n\n<!-- stigmalint-disable-next-line drug-use/addict -- ours -->\nThe addicts.\n\n<!-- stigmalint-disable-next-line -->\nNothing.\n',
  'history/old.md': 'The addicts of 1950. Injecting drug users (IDUs) came. The IDUs left.\n',
  'mark.md': '\uFEFFThe addicts came.\n'
}

const configurations: [what: string, files: Record<string, string>][] = [
  ['none', {}],
  [
    'a profile and rules',
    { 'stigmalint.config.yml': 'profile: us\nrules:\n  drug-use/addict: information\n  alcohol/alcoholic: off\n' }
  ],
  [
    'packs and allowed terms',
    { 'stigmalint.config.yml': 'packs: [drug-use, mental-health-suicide]\nallow: [ADDICTS]\n' }
  ],
  ['what is left out', { 'stigmalint.config.yml': 'ignore: [history/]\n', '.stigmalintignore': 'notes.txt\n' }],
  [
    'overrides',
    {
      'stigmalint.config.yml':
        'overrides:\n  - files: [history/**]\n    rules: {drug-use/addict: off}\n  - files: ["*.txt"]\n    profile: uk\n'
    }
  ],
  [
    'one for a folder below',
    { 'package.json': '{"stigmalint": {"profile": "ca"}}', 'deep/stigmalint.config.json': '{"packs": ["alcohol"]}' }
  ],
  [
    'a house folder',
    {
      'stigmalint.config.yml': 'house: house\n',
      'house/en/drug-use/addict.yml': 'extends: drug-use/addict\nseverity: warning\n'
    }
  ]
]

describe('test documents', () => {
  it.each(configurations)('configuration: %s', async (_, files) => {
    expect(count(await expectTheSame(temporaryFolder({ ...texts, ...files })))).toBeGreaterThan(3)
  })

  it('choices of the command line are settings of the editor', async () => {
    const folder = temporaryFolder({ ...texts, 'stigmalint.config.yml': 'profile: ca\n' })
    const settings = { profile: 'us', packs: ['drug-use'] }
    expect(count(await expectTheSame(folder, ['--profile', 'us', '--packs', 'drug-use'], settings))).toBeGreaterThan(3)
  })
})

it('the samples', async () => {
  expect(count(await expectTheSame(projectPath('samples')))).toBeGreaterThan(5)
})

const real = hasShared
  ? readdirSync(sharedPath(''))
      .filter((name) => name.endsWith('.md'))
      .slice(0, 3)
  : []

it.skipIf(real.length === 0)('real documents', async () => {
  const folder = temporaryFolder(Object.fromEntries(real.map((name) => [name, readFileSync(sharedPath(name))])))
  await expectTheSame(folder)
})
