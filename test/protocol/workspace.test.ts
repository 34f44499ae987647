/** Configurations, settings and folders, as they change while the server runs. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import type { Client } from './client.js'
import { inTurn } from './in-turn.js'
import { startProcess } from './process.js'
import { place, pulling, range, server } from './servers.js'

const text = 'The addicts and the alcoholics came.\n'
const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href
const codes = (diagnostics: { code: string }[]): string[] => diagnostics.map(({ code }) => code)
const inFolder = (folder: string): object => ({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }] })
const off = 'rules:\n  drug-use/addict: off\n'
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }

/** As a client tells that a file changed on disk. */
const changed = (client: Client, uri: string): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })

describe('a configuration', () => {
  it('that breaks is one diagnostic at its line, and the last good one stays in force until it is mended', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': off, 'draft.md': text })
    const [draft, configuration] = [uriIn(folder, 'draft.md'), uriIn(folder, 'stigmalint.config.yml')]
    const client = server()
    await client.initialize({}, inFolder(folder))
    client.open(draft, text)
    expect(codes(await client.published(draft, 1))).toEqual(['alcohol/alcoholic'])

    client.open(configuration, off, 'yaml')
    let from = client.here()
    client.change(configuration, 2, [{ text: 'rules:\n  drug-use/adict: off\n' }])
    expect(await client.published(configuration, undefined, from)).toEqual([
      {
        range: range(1, 2, 21),
        severity: 1,
        source: 'stigmalint',
        code: 'stigmalint/configuration',
        message: 'unknown rule `drug-use/adict`, did you mean `drug-use/addict`?'
      }
    ])
    client.change(draft, 2, [{ text: `More. ${text}` }])
    expect(codes(await client.published(draft, 2))).toEqual(['alcohol/alcoholic'])

    from = client.here()
    client.change(configuration, 3, [{ text: 'rules:\n  alcohol/alcoholic: off\n' }])
    expect(await client.published(configuration, undefined, from)).toEqual([])
    // What the reading before it found may still be on its way.
    await client.find(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === draft &&
        codes(params.diagnostics).join() === 'drug-use/addict',
      from
    )
  })

  it('that never was good: nothing is checked by guesswork', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': 'profil: us\n' })
    const client = server()
    await client.initialize({}, inFolder(folder))
    const found = await client.published(uriIn(folder, 'stigmalint.config.yml'))
    expect(found).toMatchObject([{ message: expect.stringContaining('unknown key `profil`') }])
    client.open(uriIn(folder, 'draft.md'), text)
    expect(await client.published(uriIn(folder, 'draft.md'), 1)).toEqual([])
  })

  it('that comes, changes and goes on disk is in force at once', async () => {
    const folder = temporaryFolder({ 'draft.md': text })
    const [draft, path] = [uriIn(folder, 'draft.md'), join(folder, 'stigmalint.config.yml')]
    const client = server()
    await client.initialize(watching, inFolder(folder))
    await client.find(({ method }) => method === 'client/registerCapability')
    client.open(draft, text)
    expect(await client.published(draft, 1)).toHaveLength(2)
    for (const [content, count] of [
      [off, 1],
      ['profile: us\n', 2],
      [null, 2]
    ] as const) {
      if (content === null) rmSync(path)
      else writeFileSync(path, content)
      const from = client.here()
      changed(client, pathToFileURL(path).href)
      expect(await client.published(draft, undefined, from)).toHaveLength(count)
    }
  })

  it('is seen by a client that watches no files when it saves', async () => {
    const folder = temporaryFolder({ 'draft.md': text })
    const draft = uriIn(folder, 'draft.md')
    const client = server()
    await client.initialize({}, inFolder(folder))
    client.open(draft, text)
    expect(await client.published(draft, 1)).toHaveLength(2)
    writeFileSync(join(folder, 'stigmalint.config.yml'), off)
    const from = client.here()
    client.notify('textDocument/didSave', { textDocument: { uri: draft } })
    await client.find(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.length === 1,
      from
    )
  })

  it('of a client that pulls: its mistakes are pulled, and the client is told to ask again', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': off })
    const configuration = uriIn(folder, 'stigmalint.config.yml')
    const client = server()
    await client.initialize(pulling, inFolder(folder))
    client.open(configuration, off, 'yaml')
    client.change(configuration, 2, [{ text: 'profile: usa\n' }])
    // An earlier reading may ask for a pull, too: a client pulls after each, and has the mistake in the end.
    let items: object[] = []
    for (let from = 0; items.length === 0;) {
      await client.find(({ method }) => method === 'workspace/diagnostic/refresh', from)
      from = client.here()
      items = (await client.request('textDocument/diagnostic', { textDocument: { uri: configuration } })).items
    }
    expect(items).toMatchObject([{ range: range(0, 9, 12) }])
    expect(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false)
  })

  it('leaves files out by `ignore` and by .stigmalintignore', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': 'ignore: [old/]\n', '.stigmalintignore': 'left.md\n' })
    const client = server()
    await client.initialize({}, inFolder(folder))
    for (const [name, count] of [
      ['old/draft.md', 0],
      ['left.md', 0],
      ['draft.md', 2]
    ] as const) {
      client.open(uriIn(folder, name), text)
      expect(await client.published(uriIn(folder, name), 1)).toHaveLength(count)
    }
  })
})

it('a rule file that breaks is a diagnostic in it, cleared when it is mended; the other rules stay in force', async () => {
  const rule = 'extends: drug-use/addict\nseverity: warning\n'
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'house: house\n', 'house/en/drug-use/addict.yml': rule })
  const [draft, file] = [uriIn(folder, 'draft.md'), uriIn(folder, 'house/en/drug-use/addict.yml')]
  const client = server()
  await client.initialize({}, inFolder(folder))
  client.open(draft, text)
  expect((await client.published(draft, 1)).map(({ severity }) => severity)).toContain(2)
  client.open(file, rule, 'yaml')
  let from = client.here()
  client.change(file, 2, [{ text: rule.replace('warning', 'terrible') }])
  const [problem] = await client.published(file, undefined, from)
  expect(problem).toMatchObject({ severity: 1, source: 'stigmalint' })
  expect(rule.split('\n')[problem.range.start.line]).toContain('severity')
  expect(codes(await client.published(draft, undefined, from))).toContain('alcohol/alcoholic')
  from = client.here()
  client.change(file, 3, [{ text: rule }])
  expect(await client.published(file, undefined, from)).toEqual([])
})

describe('a house rule that changes while the configuration is read', () => {
  const rule = (severity: string): string => `extends: drug-use/addict\nseverity: ${severity}\n`
  // Files change while the server works, not between its steps: it is a process of its own.
  const { serve, running } = inTurn(startProcess, watching)
  afterAll(() => running()?.kill())

  // The pause before a configuration is read is 100 milliseconds; each gap is one that a writer may have.
  it.each([0, 95, 100, 101, 103, 110, 150])('is not lost: %i ms behind it', async (gap) => {
    const path = 'house/en/drug-use/addict.yml'
    const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: un\n', [path]: rule('warning') })
    const [draft, configuration] = [uriIn(folder, 'draft.md'), uriIn(folder, 'stigmalint.config.yml')]
    const client = await serve(folder)
    client.open(draft, 'The addicts came.\n')
    await client.published(draft, 1)
    writeFileSync(join(folder, 'stigmalint.config.yml'), 'profile: un\nhouse: house\n')
    changed(client, configuration)
    await new Promise((resolve) => setTimeout(resolve, gap))
    writeFileSync(join(folder, path), rule('information'))
    changed(client, uriIn(folder, path))
    // Whatever the gap was: it is found in the end.
    await client.find(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && params.uri === draft && params.diagnostics[0]?.severity === 3
    )
    client.notify('textDocument/didClose', { textDocument: { uri: draft } })
  })
})

it('a house folder without rules is told where the configuration names it', async () => {
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'house: house\n', 'house/': '' })
  const client = server()
  await client.initialize({}, inFolder(folder))
  expect(await client.published(uriIn(folder, 'stigmalint.config.yml'))).toMatchObject([
    { message: expect.stringContaining('no rule file') }
  ])
})

describe('settings', () => {
  it('are asked of a client that can be asked, for each folder', async () => {
    const [one, two] = [temporaryFolder({}), temporaryFolder({})]
    const client = server({
      'workspace/configuration': ({ items }) =>
        items.map(({ scopeUri }: { scopeUri?: string }) =>
          scopeUri?.startsWith(pathToFileURL(two).href) ? { packs: ['alcohol'] } : {}
        )
    })
    await client.initialize({ workspace: { configuration: true } })
    client.open(uriIn(one, 'draft.md'), text)
    client.open(uriIn(two, 'draft.md'), text)
    expect(await client.published(uriIn(one, 'draft.md'), 1)).toHaveLength(2)
    expect(codes(await client.published(uriIn(two, 'draft.md'), 1))).toEqual(['alcohol/alcoholic'])
  })

  it('that change are in force at once', async () => {
    const uri = 'file:///nowhere/draft.md'
    const client = server()
    await client.initialize({}, { initializationOptions: { packs: ['alcohol'] } })
    client.open(uri, `${text}"Addicts" is what they said.\n`)
    expect(codes(await client.published(uri, 1))).toEqual(['alcohol/alcoholic'])
    for (const [settings, count] of [
      [{}, 3],
      [{ severity: 'error', packs: ['alcohol'] }, 1],
      [{ packs: ['sex-work'] }, 0],
      [{ severity: 'loud', packs: ['no-such-pack'] }, 3]
    ] as const) {
      const from = client.here()
      client.notify('workspace/didChangeConfiguration', { settings: { stigmalint: settings } })
      expect(await client.published(uri, 1, from)).toHaveLength(count)
    }
    const warnings = client.received
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => params.message)
    expect(warnings).toEqual([
      expect.stringContaining('stigmalint.severity: unknown severity `loud`'),
      expect.stringContaining('stigmalint.packs: unknown pack `no-such-pack`')
    ])
  })

  it('the profile of the editor wins over the configuration, and changes what is proposed first', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: un\n' })
    const uri = uriIn(folder, 'draft.md')
    const titles: string[] = []
    const client = server()
    await client.initialize()
    client.open(uri, 'The addicts came.\n')
    for (const profile of ['', 'us']) {
      client.notify('workspace/didChangeConfiguration', { settings: { stigmalint: { profile } } })
      const at = { textDocument: { uri }, range: range(0, 5, 5), context: { diagnostics: [] } }
      titles.push((await client.request('textDocument/codeAction', at))[0].title)
    }
    expect(titles).toEqual([
      'Write "people with drug use disorders"',
      expect.stringContaining('substance use disorder')
    ])
  })

  it('run on save: nothing changes while the text is written', async () => {
    const uri = 'file:///nowhere/draft.md'
    const client = server()
    await client.initialize({}, { initializationOptions: { run: 'onSave' } })
    client.open(uri, text)
    expect(await client.published(uri, 1)).toHaveLength(2)
    client.change(uri, 2, [{ text: 'Nothing.\n' }])
    // An answer shows that the edit was taken in.
    await client.request('textDocument/hover', { textDocument: { uri }, position: place(0, 0) })
    expect(client.received.filter(({ params }) => params?.version === 2)).toEqual([])
    client.notify('textDocument/didSave', { textDocument: { uri } })
    expect(await client.published(uri, 2)).toEqual([])
  })

  it('run on save, pulled: the last report stands until the text is saved', async () => {
    const uri = 'file:///nowhere/draft.md'
    const client = server()
    await client.initialize(pulling, { initializationOptions: { run: 'onSave' } })
    client.open(uri, text)
    const pull = () => client.request('textDocument/diagnostic', { textDocument: { uri } })
    const first = await pull()
    expect(first.items).toHaveLength(2)
    client.change(uri, 2, [{ text: 'Nothing.\n' }])
    expect(await pull()).toEqual(first)
    client.notify('textDocument/didSave', { textDocument: { uri } })
    await client.find(({ method }) => method === 'workspace/diagnostic/refresh')
    expect((await pull()).items).toEqual([])
  })
})

it('two folders have each their own configuration, and one that is added is known', async () => {
  const one = temporaryFolder({ 'stigmalint.config.yml': off })
  const two = temporaryFolder({ 'stigmalint.config.yml': 'rules:\n  alcohol/alcoholic: off\n' })
  const three = temporaryFolder({ 'stigmalint.config.yml': 'profil: us\n' })
  const client = server()
  await client.initialize(
    { workspace: { workspaceFolders: true } },
    { workspaceFolders: [one, two].map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })) }
  )
  for (const [folder, expected] of [
    [one, 'alcohol/alcoholic'],
    [two, 'drug-use/addict']
  ] as const) {
    client.open(uriIn(folder, 'draft.md'), text)
    expect(codes(await client.published(uriIn(folder, 'draft.md'), 1))).toEqual([expected])
  }
  client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: pathToFileURL(three).href, name: 'three' }], removed: [] }
  })
  expect(await client.published(uriIn(three, 'stigmalint.config.yml'))).toHaveLength(1)
})
