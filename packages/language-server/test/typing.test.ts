/** Rules and configurations as they are typed: each half of a line is dull, and what was right stays in force. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Client } from '../../../test/protocol/client.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { inProcess } from './in-process.js'

/** Every one with STIGMALINT_EVERY=1; else so many letters come between two readings, as with a quick writer. */
const stride = Number(process.env['STIGMALINT_EVERY'] ?? 15)

const rule = 'extends: drug-use/addict\nseverity: warning\n'

/** What a line may look like to YAML before it is complete, and what is no YAML at all. */
const halfLines: Readonly<Record<string, readonly string[]>> = {
  'house/en/drug-use/addict.yml': [
    'why: *never*\n',
    'why: &a *a\n',
    'title: !!map {a: [\n',
    '<<: *x\n',
    '\tmessage: "\\u12\n',
    '? [a, {b: c}]\n',
    '%YAML 9.9\n---\n- !<tag:x> |2-\n'
  ],
  'stigmalint.config.yml': [
    'ignore: [*.md]\n',
    'rules: {drug-use/addict: *off\n',
    'overrides:\n  - files: "((((*(a+)+"\n',
    '<<: &x *x\n',
    '\tprofile: !!null |\n',
    'allow: ["\\u1\n'
  ]
}

interface Published {
  uri: string
  diagnostics: { code: string; severity: number; message: string }[]
}

async function published(client: Client, uri: string): Promise<Published['diagnostics']> {
  const isOwn = ({ method, params }: { method?: string; params?: Published }): boolean =>
    method === 'textDocument/publishDiagnostics' && params?.uri === uri
  return (await client.find(isOwn)).params.diagnostics
}

test.each(Object.entries(halfLines))('%s, letter by letter', async (name, lines) => {
  const saved = { 'stigmalint.config.yml': 'house: house\n', 'house/en/drug-use/addict.yml': rule }
  const folder = temporaryFolder({ ...saved, 'draft.md': 'The addicts came.\n' })
  const [draft, file] = [join(folder, 'draft.md'), join(folder, name)].map((path) => pathToFileURL(path).href)
  if (draft === undefined || file === undefined) throw new Error('no address')
  const client = inProcess({ builtIn: loadRuleSet })
  await client.ask('initialize', {
    processId: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }]
  })
  client.notify('initialized')
  const start = Object.entries(saved).find(([own]) => own === name)?.[1] ?? ''
  client.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'yaml', version: 1, text: start } })
  client.notify('textDocument/didOpen', {
    textDocument: { uri: draft, languageId: 'markdown', version: 1, text: 'The addicts came.\n' }
  })
  await published(client, draft)
  let version = 1
  let letters = 0
  const write = async (text: string, isRead: boolean): Promise<void> => {
    client.notify('textDocument/didChange', {
      textDocument: { uri: file, version: ++version },
      contentChanges: [{ text }]
    })
    if (!isRead) return
    client.forget()
    // What was last understood is in force, or the built-in rules: the word is found at each moment.
    expect(await published(client, draft)).toMatchObject([{ code: 'drug-use/addict' }])
    expect(client.errors).toBe('')
    for (const { method, params } of client.received) {
      if (method === 'window/logMessage' || method === 'window/showMessage')
        throw new Error(`said: ${JSON.stringify(params)}`)
      if (method === 'textDocument/publishDiagnostics')
        for (const { message } of params.diagnostics) expect(message).not.toMatch(/\n|the program itself/)
    }
  }
  for (const line of lines)
    for (let length = 1; length <= line.length; length++)
      await write(start + line.slice(0, length), length === line.length || letters++ % stride === 0)
  await write(start, true)
  await write(start.replace('warning', 'information').replace('house: house', 'profile: us'), true)
  expect((await published(client, draft))[0]?.severity).toBe(name.startsWith('house') ? 3 : 1)
})
