/** What is done for the writer: fixes, comments, allowed terms, completion, explanations, the whole workspace. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import type { Client } from './client.js'
import { place, pulling, range, server } from './servers.js'

const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href
const inFolder = (folder: string): object => ({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }] })
const uri = 'file:///nowhere/draft.md'

interface TextEdit {
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
  newText: string
}

/** The text after edits that do not overlap, as a client applies them. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: { line: number; character: number }): number =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text
    )
}

const actionsAt = (client: Client, document: string, line: number, character: number, only?: string[]) =>
  client.request('textDocument/codeAction', {
    textDocument: { uri: document },
    range: range(line, character, character),
    context: { diagnostics: [], ...(only && { only }) }
  })

const titlesOf = (actions: { title: string }[]): string[] => actions.map(({ title }) => title)

describe('fix all', () => {
  const text = 'He committed suicide. She committed suicide in 2019.\n'
  const fixed = 'He died by suicide. She died by suicide in 2019.\n'

  it('is a code action where it is asked for by name', async () => {
    const client = server()
    await client.initialize()
    client.open(uri, text)
    const actions = await actionsAt(client, uri, 0, 0, ['source.fixAll'])
    expect(actions).toHaveLength(1)
    expect(actions[0].kind).toBe('source.fixAll.stigmalint')
    expect(applied(text, actions[0].edit.changes[uri])).toBe(fixed)
    expect(await actionsAt(client, uri, 0, 0, ['refactor'])).toEqual([])
  })

  it('is a command that the client applies, with the version that it is for', async () => {
    let asked: { documentChanges: { textDocument: object; edits: TextEdit[] }[] } | null = null
    const client = server({
      'workspace/applyEdit': ({ edit }) => {
        asked = edit
        return { applied: true }
      }
    })
    await client.initialize({ workspace: { workspaceEdit: { documentChanges: true } } })
    client.open(uri, text, 'markdown', 4)
    const result = await client.request('workspace/executeCommand', { command: 'stigmalint.fixAll', arguments: [uri] })
    expect(result).toEqual({ edits: 2, fixes: 2 })
    expect(asked).toMatchObject({ documentChanges: [{ textDocument: { uri, version: 4 } }] })
    expect(applied(text, asked!['documentChanges'][0]!.edits)).toBe(fixed)
  })
})

describe('ignore and allow', () => {
  const text = 'One.\n\nThe addicts came.\n'

  it('each action does what it says', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': '# ours\nprofile: un\n', 'draft.md': text })
    const [draft, configuration] = [uriIn(folder, 'draft.md'), uriIn(folder, 'stigmalint.config.yml')]
    const client = server()
    await client.initialize({}, inFolder(folder))
    client.open(draft, text)
    const actions = await actionsAt(client, draft, 2, 5)
    expect(titlesOf(actions).slice(-4)).toEqual([
      'Leave "addicts" as it is here',
      'Leave this word as it is in this document',
      'Never mark "addicts" in this folder again',
      'Why? Examples and sources'
    ])
    const [here, inFile, allow] = actions.slice(-4)
    expect(applied(text, here.edit.changes[draft])).toBe(
      'One.\n\n<!-- stigmalint-disable-next-line drug-use/addict -- say why -->\nThe addicts came.\n'
    )
    expect(applied(text, inFile.edit.changes[draft])).toMatch(
      /^<!-- stigmalint-disable-file drug-use\/addict -- say why -->\n\n/
    )
    const before = readFileSync(join(folder, 'stigmalint.config.yml'), 'utf8')
    expect(applied(before, allow.edit.changes[configuration])).toBe(
      '# ours\nprofile: un\nallow:\n  - addicts\n  - addict\n'
    )
  })

  it('makes a configuration where there is none and the client can', async () => {
    const folder = temporaryFolder({ 'draft.md': text })
    const client = server()
    await client.initialize(
      { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
      inFolder(folder)
    )
    client.open(uriIn(folder, 'draft.md'), text)
    const action = (await actionsAt(client, uriIn(folder, 'draft.md'), 2, 5)).find(({ title }: { title: string }) =>
      title.startsWith('Never')
    )
    expect(action.title).toBe('Never mark "addicts" in this folder again')
    expect(action.edit.documentChanges).toMatchObject([
      { kind: 'create', uri: uriIn(folder, 'stigmalint.config.yml') },
      { textDocument: { uri: uriIn(folder, 'stigmalint.config.yml'), version: null } }
    ])
    expect(action.edit.documentChanges[1].edits[0].newText).toContain('allow:\n  - addicts\n  - addict\n')
  })

  const others: [languageId: string, titles: RegExp[]][] = [
    ['plaintext', [/^Why/]],
    ['mdx', [/^Leave "addicts" as it is here$/, /^Leave this word as it is in this document$/, /^Why/]],
    ['git-commit', [/^Leave "addicts" as it is here$/, /^Leave this word as it is in this document$/, /^Why/]]
  ]

  it.each(others)('%s: offers what works there', async (languageId, expected) => {
    const client = server()
    await client.initialize()
    client.open('untitled:Help', 'Help\n\nThe addicts came.\n', languageId)
    const titles = titlesOf(await actionsAt(client, 'untitled:Help', 2, 5)).filter(
      (title) => !/^Write|^Apply/.test(title)
    )
    expect(titles).toHaveLength(expected.length)
    for (const [index, title] of expected.entries()) expect(titles[index]).toMatch(title)
  })

  it('in MDX the comment is one of MDX', async () => {
    const client = server()
    await client.initialize()
    const page = "import { Card } from './card'\n\n<Card>\n\nThe addicts came.\n\n</Card>\n"
    client.open('file:///pages/help.mdx', page, 'markdown')
    const here = (await actionsAt(client, 'file:///pages/help.mdx', 4, 5)).find(({ title }: { title: string }) =>
      /here$/.test(title)
    )
    const after = applied(page, here.edit.changes['file:///pages/help.mdx'])
    expect(after).toContain('\n{/* stigmalint-disable-next-line drug-use/addict -- say why */}\nThe addicts came.\n')
    client.change('file:///pages/help.mdx', 2, [{ text: after }])
    expect(await client.published('file:///pages/help.mdx', 2)).toEqual([])
  })

  it('in a commit message the comment stands in a line that git leaves out', async () => {
    const client = server()
    await client.initialize()
    const uri = 'untitled:Message'
    const message = 'Help\n\nThe addicts came.\n'
    client.open(uri, message, 'gitcommit')
    const here = (await actionsAt(client, uri, 2, 5)).find(({ title }: { title: string }) => /here$/.test(title))
    const after = applied(message, here.edit.changes[uri])
    expect(after).toBe(
      'Help\n\n# <!-- stigmalint-disable-next-line drug-use/addict -- say why -->\nThe addicts came.\n'
    )
    client.change(uri, 2, [{ text: after }])
    expect(await client.published(uri, 2)).toEqual([])
  })

  it('in captions of WebVTT the comment is a note before the cue, and is taken back whole', async () => {
    const client = server()
    await client.initialize()
    const uri = 'untitled:Film'
    const film = 'WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n2\n00:02.000 --> 00:03.000\nThe addicts came.\n'
    client.open(uri, film, 'vtt')
    const here = (await actionsAt(client, uri, 7, 5)).find(({ title }: { title: string }) => /here$/.test(title))
    const after = applied(film, here.edit.changes[uri])
    expect(after).toBe(film.replace('\n2\n', '\nNOTE stigmalint-disable-next-cue drug-use/addict -- say why\n\n2\n'))
    client.change(uri, 2, [{ text: after }])
    expect(await client.published(uri, 2)).toEqual([])
    const again = (await actionsAt(client, uri, 5, 3)).find(({ title }: { title: string }) => /again$/.test(title))
    expect(applied(after, again.edit.changes[uri])).toBe(film)
  })
})

describe('completion', () => {
  it.each([
    ['file:///nowhere/draft.md', '<!--'],
    ['file:///nowhere/draft.mdx', '{/*'],
    ['file:///nowhere/draft.vtt', 'NOTE']
  ])('of rule names in a suppression comment: %s', async (uri, open) => {
    const client = server()
    await client.initialize()
    client.open(uri, `One 😀.\n\n${open} stigmalint-disable drug-\n`)
    const items = await client.request('textDocument/completion', {
      textDocument: { uri },
      position: place(2, open.length + 25)
    })
    expect(items.find(({ label }: { label: string }) => label === 'drug-use/addict')).toMatchObject({
      textEdit: { range: range(2, open.length + 20, open.length + 25), newText: 'drug-use/addict' }
    })
  })

  it('of keys and names in a configuration, not in another file', async () => {
    const folder = temporaryFolder({})
    const client = server()
    await client.initialize({}, inFolder(folder))
    for (const [name, count] of [
      ['stigmalint.config.yml', 4],
      ['other.yml', 0]
    ] as const) {
      client.open(uriIn(folder, name), 'profile: \n', 'yaml')
      const at = { textDocument: { uri: uriIn(folder, name) }, position: place(0, 9) }
      expect(await client.request('textDocument/completion', at)).toHaveLength(count)
    }
  })
})

describe('explanations', () => {
  const explain = (client: Client) =>
    client.request('workspace/executeCommand', { command: 'stigmalint.explain', arguments: ['drug-use/addict', uri] })

  it('open the source where the client shows documents, else a message', async () => {
    for (const support of [true, false]) {
      const client = server({ 'window/showDocument': () => ({ success: true }) })
      await client.initialize({ window: { showDocument: { support } } })
      expect(await explain(client)).toContain('## Why')
      const asked = client.received.filter(({ method }) => method?.startsWith('window/show'))
      expect(asked.map(({ method }) => method)).toEqual([support ? 'window/showDocument' : 'window/showMessage'])
      if (support) expect(asked[0]?.params).toMatchObject({ external: true, uri: expect.stringMatching(/^https:/) })
    }
  })

  it('list the rules', async () => {
    const client = server()
    await client.initialize()
    const rules = await client.request('stigmalint/rules', {})
    expect(rules.find(({ id }: { id: string }) => id === 'drug-use/addict')).toEqual({
      id: 'drug-use/addict',
      title: expect.any(String),
      severity: 'error',
      pack: 'drug-use'
    })
  })
})

it('tells the status of a document after each check, to a client that wants it', async () => {
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: us\n' })
  const client = server()
  await client.initialize({}, { ...inFolder(folder), initializationOptions: { status: true } })
  client.open(uriIn(folder, 'draft.md'), 'He committed suicide. The addicts came.\n')
  const { params } = await client.find(({ method }) => method === 'stigmalint/status')
  expect(params).toEqual({
    uri: uriIn(folder, 'draft.md'),
    checked: true,
    errors: 1,
    warnings: 1,
    informations: 0,
    safeFixes: 1,
    left: 0,
    profile: 'us',
    configuration: join(folder, 'stigmalint.config.yml')
  })
  const silent = server()
  await silent.initialize()
  silent.open(uri, 'The addicts came.\n')
  await silent.published(uri, 1)
  expect(silent.received.some(({ method }) => method === 'stigmalint/status')).toBe(false)
})

describe('the whole workspace', () => {
  const found = 'The addicts came.\n'
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`é ${found}`, 'utf16le')])
  const files = {
    'a.md': found,
    'deep/b.txt': found,
    'utf16.md': utf16,
    'latin1.md': Buffer.from('One.\n\nNa\xefve addicts.\n', 'latin1'),
    'bytes.md': Buffer.from('One.\n\nNa\x81ve addicts.\n', 'latin1'),
    'words.txt': 'addict\n'.repeat(9),
    'left.md': found,
    '.gitignore': 'left.md\n',
    'old/c.md': found,
    'stigmalint.config.yml': 'ignore: [old/]\n',
    'clean.md': 'Nothing.\n'
  }
  const check = (client: Client) => client.request('workspace/executeCommand', { command: 'stigmalint.checkWorkspace' })

  it('is checked as the command does, in any encoding that can be told', async () => {
    const folder = temporaryFolder(files)
    const client = server()
    await client.initialize({}, inFolder(folder))
    const summary = await check(client)
    expect(summary).toMatchObject({ files: 5, findings: 4, notChecked: 1, mistake: null, isCancelled: false })
    expect(summary.notices).toEqual([
      expect.stringMatching(/bytes\.md:3: not UTF-8 from this line on/),
      expect.stringMatching(/latin1\.md: not UTF-8, read as Windows-1252/)
    ])
    expect(await client.published(uriIn(folder, 'a.md'))).toMatchObject([{ range: range(0, 4, 11) }])
    expect(await client.published(uriIn(folder, 'utf16.md'))).toMatchObject([{ range: range(0, 6, 13) }])
    expect(await client.published(uriIn(folder, 'latin1.md'))).toMatchObject([{ range: range(2, 6, 13) }])
    expect(await client.published(uriIn(folder, 'bytes.md'))).toMatchObject([
      { range: range(2, 0, 0), code: 'stigmalint/unreadable' }
    ])
    const told = client.received.flatMap(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' && params.diagnostics.length > 0 ? [params.uri] : []
    )
    expect([...new Set(told)].sort()).toEqual(
      ['a.md', 'bytes.md', 'deep/b.txt', 'latin1.md', 'utf16.md'].map((name) => uriIn(folder, name))
    )
  })

  it('is pulled by a client that pulls', async () => {
    const folder = temporaryFolder(files)
    const client = server()
    await client.initialize(pulling, inFolder(folder))
    const pull = (previousResultIds: object[]) => client.request('workspace/diagnostic', { previousResultIds })
    expect((await pull([])).items).toEqual([])
    await check(client)
    await client.find(({ method }) => method === 'workspace/diagnostic/refresh')
    const { items } = await pull([])
    expect(items.map((item: { uri: string }) => item.uri).sort()).toEqual(
      ['a.md', 'bytes.md', 'deep/b.txt', 'latin1.md', 'utf16.md'].map((name) => uriIn(folder, name))
    )
    const again = await pull(
      items.map((item: { uri: string; resultId: string }) => ({ uri: item.uri, value: item.resultId }))
    )
    expect(again.items.map(({ kind }: { kind: string }) => kind)).toEqual(items.map(() => 'unchanged'))
    expect(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false)
  })

  it('shows how far it is, and ends when it is called off', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, found]))
    )
    const client: Client = server({
      'window/workDoneProgress/create': ({ token }) => {
        setImmediate(() => client.notify('window/workDoneProgress/cancel', { token }))
        return null
      }
    })
    await client.initialize({ window: { workDoneProgress: true } }, inFolder(folder))
    expect(await check(client)).toMatchObject({ isCancelled: true })
    const kinds = client.received.flatMap(({ method, params }) => (method === '$/progress' ? [params.value.kind] : []))
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end'])
  })

  it('files that were checked are checked again when they change, and forgotten when they go', async () => {
    const folder = temporaryFolder({ 'a.md': found, 'b.md': found })
    const client = server()
    await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, inFolder(folder))
    await check(client)
    const change = (name: string): number => {
      const from = client.here()
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriIn(folder, name), type: 2 }] })
      return from
    }
    writeFileSync(join(folder, 'a.md'), `${found}The alcoholics came.\n`)
    expect(await client.published(uriIn(folder, 'a.md'), undefined, change('a.md'))).toHaveLength(2)
    rmSync(join(folder, 'b.md'))
    expect(await client.published(uriIn(folder, 'b.md'), undefined, change('b.md'))).toEqual([])
    let from = client.here()
    writeFileSync(join(folder, 'stigmalint.config.yml'), 'rules: {drug-use/addict: off}\n')
    change('stigmalint.config.yml')
    expect(await client.published(uriIn(folder, 'a.md'), undefined, from)).toHaveLength(1)

    // An open document is what the editor has; closed, it is the file again.
    client.open(uriIn(folder, 'a.md'), 'Nothing.\n')
    expect(await client.published(uriIn(folder, 'a.md'), 1)).toEqual([])
    from = client.here()
    client.notify('textDocument/didClose', { textDocument: { uri: uriIn(folder, 'a.md') } })
    await client.find(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.length === 1,
      from
    )
  })
})
