/**
 * Whatever fails below the server, and at whatever moment, every request is answered, no rejection is left alone (the test
 * runner fails on one), and when the faults are over, the next reading finds what is to be found.
 */
import { nodeFiles, type FileAccess } from '@stigmalint/configuration'
import { openDocument, type EditedDocument } from '@stigmalint/core/trusted'
import { loadRuleSet } from '@stigmalint/core/rules'
import fc from 'fast-check'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import type { ServerOptions } from '../src/serve/host.js'
import { inProcess } from './in-process.js'
import { runs } from '../../../test/runs.js'

const text = 'The addicts came.\n'

class Fault extends Error {}

/** Which of all the calls fail, over and over: the first of these many, none of the next. */
function faulty(pattern: readonly boolean[]): ServerOptions & { isOver: boolean } {
  let calls = 0
  const own = { isOver: false }
  const maybe = <Value>(work: () => Value): Value => {
    if (!own.isOver && pattern[calls++ % pattern.length]) throw new Fault('a fault')
    return work()
  }
  const files: FileAccess = { ...nodeFiles }
  for (const [name, call] of Object.entries(nodeFiles))
    Object.assign(files, { [name]: (...words: [string]) => maybe((): unknown => call(...words)) })
  return Object.assign(own, {
    builtIn: loadRuleSet,
    files,
    openText: (given: string, options: Parameters<typeof openDocument>[1]): EditedDocument => {
      const document = maybe(() => openDocument(given, options))
      return {
        get text() {
          return document.text
        },
        edit: (edit) => maybe(() => document.edit(edit)),
        check: async (pause) => maybe(() => document.check(pause)),
        found: () => maybe(() => document.found())
      }
    }
  })
}

const folder = temporaryFolder({
  'stigmalint.config.yml': 'house: house\n',
  'house/en/drug-use/addict.yml': 'extends: drug-use/addict\nseverity: warning\n',
  'draft.md': text,
  'annex/other.md': text,
  'annex/stigmalint.config.yml': 'profile: us\n'
})
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
const draft = uriOf('draft.md')
const at = { textDocument: { uri: draft }, position: { line: 0, character: 5 } }
const selected = { range: { start: at.position, end: at.position }, context: { diagnostics: [] } }

/** What a client may do meanwhile, in any order. */
const acts = {
  open: ['textDocument/didOpen', { textDocument: { uri: draft, languageId: 'markdown', version: 1, text } }],
  edit: ['textDocument/didChange', { textDocument: { uri: draft, version: 2 }, contentChanges: [{ text }] }],
  save: ['textDocument/didSave', { textDocument: { uri: draft } }],
  close: ['textDocument/didClose', { textDocument: { uri: draft } }],
  'change the configuration': [
    'workspace/didChangeWatchedFiles',
    { changes: ['stigmalint.config.yml', 'annex/other.md'].map((name) => ({ uri: uriOf(name), type: 2 })) }
  ],
  'change the settings': ['workspace/didChangeConfiguration', { settings: { stigmalint: { packs: ['drug-use'] } } }],
  'change the folders': ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } }],
  hover: ['textDocument/hover', at],
  menu: ['textDocument/codeAction', { ...at, ...selected }],
  complete: ['textDocument/completion', at],
  explain: ['stigmalint/explain', { ruleId: 'drug-use/addict', uri: draft }],
  profile: ['stigmalint/profile', { uri: draft }],
  'fix all': ['workspace/executeCommand', { command: 'stigmalint.fixAll', arguments: [draft] }],
  'check the workspace': ['workspace/executeCommand', { command: 'stigmalint.checkWorkspace' }]
} as const

const isRequest = (method: string): boolean => !/did[A-Z]/.test(method)

test('what fails below the server is told, and never ends it', { timeout: 600_000 }, async () => {
  const drawn = fc.record({
    pattern: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    names: fc.array(fc.constantFrom(...Object.values(acts)), { minLength: 3, maxLength: 9 })
  })
  await fc.assert(
    fc.asyncProperty(drawn, async ({ pattern, names }) => {
      const below = faulty(pattern)
      const client = inProcess(below, { 'workspace/applyEdit': () => ({ applied: true }) })
      await client.ask('initialize', {
        processId: null,
        capabilities: { workspace: { workspaceFolders: true } },
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }]
      })
      client.notify('initialized')
      const answers: Promise<unknown>[] = []
      for (const [method, params] of [acts.open, ...names]) {
        if (isRequest(method)) answers.push(client.ask(method, params))
        else client.notify(method, params)
        await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all(answers)
      below.isOver = true
      client.notify('workspace/didChangeConfiguration', { settings: {} })
      client.notify('textDocument/didOpen', {
        textDocument: { uri: draft, languageId: 'markdown', version: 7, text: `Two. ${text}` }
      })
      const { params } = await client.find(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' && params.version === 7 && params.diagnostics.length > 0
      )
      expect(params.diagnostics).toMatchObject([{ code: 'drug-use/addict', severity: 2 }])
    }),
    { numRuns: runs(6), seed: 1 }
  )
})
