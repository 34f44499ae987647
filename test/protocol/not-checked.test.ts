/** Never "nothing found" where nothing was checked: each way in which a document is left unchecked, and what is said. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import { server } from './servers.js'

const text = 'The addicts came.\n'
const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href
const inFolder = (folder: string): object => ({
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }],
  initializationOptions: { status: true }
})

const ways: [
  what: string,
  files: Record<string, string>,
  document: string,
  status: { because: string; path: string | null; line: number }
][] = [
  [
    'a mistake in the configuration, at the start',
    { 'stigmalint.config.yml': 'rules:\n  drug-use/adict: off\n' },
    'draft.md',
    { because: 'configuration', path: 'stigmalint.config.yml', line: 2 }
  ],
  [
    'a mistake in the configuration of a folder below',
    { 'stigmalint.config.yml': 'profile: un\n', 'annex/stigmalint.config.yml': 'profil: us\n' },
    'annex/draft.md',
    { because: 'configuration', path: 'annex/stigmalint.config.yml', line: 1 }
  ],
  [
    'left out by `ignore`',
    { 'stigmalint.config.yml': 'profile: un\nignore: [old/]\n' },
    'old/draft.md',
    { because: 'ignored', path: 'stigmalint.config.yml', line: 2 }
  ],
  [
    'left out by .stigmalintignore',
    { 'old/.stigmalintignore': 'draft.md\n' },
    'old/draft.md',
    { because: 'ignored', path: 'old/.stigmalintignore', line: 1 }
  ],
  [
    'an ignore file that cannot be read',
    { 'old/.stigmalintignore/x': '' },
    'old/draft.md',
    { because: 'configuration', path: 'old/.stigmalintignore', line: 1 }
  ],
  ['another kind of document', {}, 'page.textile', { because: 'not-a-kind-that-is-read', path: null, line: 1 }]
]

describe('a document that is not checked', () => {
  it.each(ways)('%s: the status says so, and where to look', async (_, files, document, { path, ...expected }) => {
    const folder = temporaryFolder({ ...files, [document]: text })
    const client = server()
    await client.initialize({}, inFolder(folder))
    const uri = uriIn(folder, document)
    client.open(uri, text, document.endsWith('.textile') ? 'textile' : 'markdown')
    const { params } = await client.find(({ method, params }) => method === 'stigmalint/status' && params.uri === uri)
    expect(params).toEqual({
      uri,
      checked: false,
      ...expected,
      path: path === null ? null : join(folder, path),
      column: expect.any(Number)
    })
  })

  it('the mistake of a configuration below stands in its file, and a message says once that nothing is checked', async () => {
    const folder = temporaryFolder({ 'annex/stigmalint.config.yml': 'profil: us\n' })
    const client = server()
    await client.initialize({}, inFolder(folder))
    for (const name of ['one.md', 'two.md']) client.open(uriIn(folder, `annex/${name}`), text)
    expect(await client.published(uriIn(folder, 'annex/stigmalint.config.yml'))).toMatchObject([
      { message: expect.stringContaining('unknown key `profil`') }
    ])
    for (const name of ['one.md', 'two.md']) await client.published(uriIn(folder, `annex/${name}`), 1)
    const messages = client.received.filter(({ method }) => method === 'window/showMessage')
    expect(messages).toMatchObject([{ params: { message: expect.stringMatching(/config\.yml:1: .*not checked/) } }])
  })

  it('is checked as soon as the configuration is mended', async () => {
    const folder = temporaryFolder({ 'annex/stigmalint.config.yml': 'profil: us\n' })
    const client = server()
    await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, inFolder(folder))
    const uri = uriIn(folder, 'annex/draft.md')
    client.open(uri, text)
    await client.published(uri, 1)
    const from = client.here()
    writeFileSync(join(folder, 'annex/stigmalint.config.yml'), 'profile: us\n')
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriIn(folder, 'annex/stigmalint.config.yml'), type: 2 }]
    })
    const { params } = await client.find(({ method, params }) => method === 'stigmalint/status' && params.checked, from)
    expect(params).toMatchObject({ uri, errors: 1, profile: 'us' })
    expect(await client.published(uriIn(folder, 'annex/stigmalint.config.yml'), undefined, from)).toEqual([])
  })
})

it('the check of the workspace counts apart what was not checked, in the words of the command', async () => {
  const folder = temporaryFolder({
    'draft.md': text,
    'annex/stigmalint.config.yml': 'profile: un\nrules:\n  drug-use/adict: off\n',
    'annex/one.md': text,
    'annex/two.md': text
  })
  const client = server()
  await client.initialize({}, inFolder(folder))
  // An open document is no exception.
  client.open(uriIn(folder, 'annex/two.md'), text)
  const summary = await client.request('workspace/executeCommand', { command: 'stigmalint.checkWorkspace' })
  expect(summary).toMatchObject({
    files: 1,
    findings: 1,
    notChecked: 2,
    mistake: { path: join(folder, 'annex/stigmalint.config.yml'), line: 3 }
  })
  expect(summary.notices).toEqual(
    ['one.md', 'two.md'].map(
      (name) => `${join(folder, 'annex', name)}: not checked, its configuration has to be mended first`
    )
  )
})

it('what is not shown is not counted, offered or explained', async () => {
  const folder = temporaryFolder({ 'draft.md': 'She said: "The addicts came back again."\n' })
  const client = server()
  await client.initialize({}, { ...inFolder(folder), initializationOptions: { severity: 'warning' } })
  const uri = uriIn(folder, 'draft.md')
  expect(await client.request('workspace/executeCommand', { command: 'stigmalint.checkWorkspace' })).toMatchObject({
    files: 1,
    findings: 0
  })
  client.open(uri, 'She said: "The addicts came back again."\n')
  const position = { line: 0, character: 17 }
  expect(await client.request('textDocument/hover', { textDocument: { uri }, position })).toBe(null)
  const range = { start: position, end: position }
  const context = { diagnostics: [] }
  expect(await client.request('textDocument/codeAction', { textDocument: { uri }, range, context })).toEqual([])
})
