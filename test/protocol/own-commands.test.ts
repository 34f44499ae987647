/** What the server offers a client that has the commands of the extension: links, and choices that the client keeps. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import type { Client } from './client.js'
import { place, range, server } from './servers.js'

const letter = 'untitled:Letter'
const text = 'The addicts wait. Addicts leave.\n'
const options = { initializationOptions: { status: true, commands: true } }

async function opened(more: object = options): Promise<Client> {
  const client = server({ 'workspace/applyEdit': () => ({ applied: true }) })
  await client.initialize({ textDocument: { hover: { contentFormat: ['markdown'] } } }, more)
  client.open(letter, text, 'plaintext')
  await client.published(letter, 1)
  return client
}

const actionsAt = (client: Client, uri: string, character: number) =>
  client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: range(0, character, character),
    context: { diagnostics: [] }
  })

describe('leave it here', () => {
  it('leaves one place of a plain text as it is, without touching the text; the status says so; it is taken back', async () => {
    const client = await opened()
    const offer = (await actionsAt(client, letter, 6)).find(({ title }: { title: string }) => title.startsWith('Leave'))
    expect(offer.title).toBe('Leave "addicts" as it is here')
    expect(offer.edit).toBeUndefined()
    const leave = offer.command.arguments[0]
    let from = client.here()
    client.notify('stigmalint/leaves', { leaves: [leave] })
    const found = await client.published(letter, 1, from)
    expect(found.map((diagnostic) => diagnostic.range)).toEqual([range(0, 18, 25)])
    const { params } = await client.find(({ method }) => method === 'stigmalint/status', from)
    expect(params).toMatchObject({ checked: true, errors: 1, left: 1 })
    // At the place itself, an action takes it back; beside it there is none.
    const again = (await actionsAt(client, letter, 6)).map(({ title, command }: never) => [title, command])
    expect(again).toEqual([
      ['Mark it again', { title: 'Mark it again', command: 'stigmalint.markAgain', arguments: [leave] }]
    ])
    from = client.here()
    client.notify('stigmalint/leaves', { leaves: [] })
    expect(await client.published(letter, 1, from)).toHaveLength(2)
    // It holds from the start where the client has kept it.
    const later = await opened({ initializationOptions: { ...options.initializationOptions, leaves: [leave] } })
    expect(await later.published(letter, 1)).toHaveLength(1)
  })
})

describe('pause', () => {
  it('takes all marks away, and says so; going on brings them back', async () => {
    const client = await opened()
    let from = client.here()
    client.notify('stigmalint/pause', { isPaused: true })
    expect(await client.published(letter, 1, from)).toEqual([])
    const { params } = await client.find(({ params }) => params?.checked === false, from)
    expect(params).toMatchObject({ because: 'paused', path: null })
    from = client.here()
    client.notify('stigmalint/pause', { isPaused: false })
    expect(await client.published(letter, 1, from)).toHaveLength(2)
  })
})

describe('a cell of a notebook', () => {
  it('is checked as the configuration of its notebook says', async () => {
    const folder = temporaryFolder({ 'annex/stigmalint.config.yml': 'ignore: [old.ipynb]\nallow: [addicts]\n' })
    const client = server()
    await client.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }], ...options })
    const cell = (notebook: string): string =>
      pathToFileURL(join(folder, notebook)).href.replace('file:', 'vscode-notebook-cell:') + '#W0'
    client.open(cell('notes.ipynb'), text)
    expect(await client.published(cell('notes.ipynb'), 1)).toHaveLength(2)
    client.open(cell('annex/notes.ipynb'), text)
    expect(await client.published(cell('annex/notes.ipynb'), 1)).toEqual([])
    const from = client.here()
    client.open(cell('annex/old.ipynb'), text)
    const { params } = await client.find(({ params }) => params?.checked === false, from)
    expect(params).toMatchObject({ because: 'ignored' })
  })
})

describe('never again', () => {
  it('hands the whole change to the client, with all forms of the word', async () => {
    const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: un\n', 'draft.md': text })
    const client = server()
    await client.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }], ...options })
    const uri = pathToFileURL(join(folder, 'draft.md')).href
    client.open(uri, text)
    const offer = (await actionsAt(client, uri, 6)).find(({ title }: { title: string }) => title.startsWith('Never'))
    expect(offer.edit).toBeUndefined()
    expect(offer.command).toMatchObject({
      command: 'stigmalint.allow',
      arguments: [
        {
          term: 'addicts',
          before: readFileSync(join(folder, 'stigmalint.config.yml'), 'utf8'),
          after: 'profile: un\nallow:\n  - addicts\n  - addict\n'
        }
      ]
    })
  })
})

describe('a hover', () => {
  const hoverAt = (client: Client) =>
    client.request('textDocument/hover', { textDocument: { uri: letter }, position: place(0, 6) })

  it('has links to what can be done; the first writes the wording', async () => {
    const client = await opened()
    const { value } = (await hoverAt(client)).contents
    const links = [...value.matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)]
    expect(links.map(([, label, command]) => [label, command])).toEqual([
      ['Write it', 'stigmalint.write'],
      ['Examples and sources', 'stigmalint.explainRule'],
      ['Leave it here', 'stigmalint.leaveHere']
    ])
    const words = JSON.parse(decodeURIComponent(links[0]![3]))
    const write = () => client.request('workspace/executeCommand', { command: 'stigmalint.write', arguments: words })
    expect(await write()).toEqual({ edits: 1 })
    const asked = client.received.find(({ method }) => method === 'workspace/applyEdit')
    expect(asked?.params.edit.changes[letter]).toMatchObject([{ range: range(0, 4, 11) }])
    // Written for another text, it would stand at a wrong place.
    client.change(letter, 2, [{ text: `More. ${text}` }])
    expect(await write()).toEqual({ edits: 0 })
  })

  it('has none for other clients', async () => {
    const client = await opened({})
    expect((await hoverAt(client)).contents.value).not.toContain('command:')
  })
})

describe('a word of the house', () => {
  const ask = async (files: Record<string, string>, word: string) => {
    const folder = temporaryFolder({ ...files, 'draft.md': text })
    const client = server()
    await client.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }], ...options })
    const uri = pathToFileURL(join(folder, 'draft.md')).href
    const answer = await client.request('stigmalint/houseWord', { word, instead: 'main earner', why: '', uri })
    const at = (name: string): string => pathToFileURL(join(folder, name)).href
    return { client, answer, uri, at, folder }
  }

  it('is a rule, its source and the line that uses them; it is found once the client has written them', async () => {
    const { client, answer, uri, at } = await ask({ 'stigmalint.config.yml': 'profile: un\n' }, 'breadwinners')
    expect(answer).toMatchObject({ ok: true, word: 'breadwinners', ruleId: 'house/breadwinner', lacks: null })
    expect(answer.changes).toEqual([
      { uri: at('stigmalint-house/en/house/breadwinner.yml'), before: null, after: expect.stringContaining('stable') },
      { uri: at('stigmalint-house/sources.yml'), before: null, after: expect.stringContaining('- id: house-words\n') },
      { uri: at('stigmalint.config.yml'), before: 'profile: un\n', after: 'profile: un\nhouse: stigmalint-house\n' }
    ])
    for (const change of answer.changes) {
      mkdirSync(dirname(fileURLToPath(change.uri)), { recursive: true })
      writeFileSync(fileURLToPath(change.uri), change.after)
    }
    client.open(uri, 'Each breadwinner was asked.\n')
    const [found] = await client.published(uri, 1)
    expect(found.message).toBe('"breadwinner" is a wording to avoid; write "main earner"')
  })

  it('goes into the house folder that is there, and leaves what stands in it', async () => {
    const house = { 'stigmalint.config.yml': 'house: ours\n', 'ours/sources.yml': '- {id: a, title: A, kind: guide}' }
    const { answer, at } = await ask(house, 'breadwinner')
    expect(answer.changes.map(({ uri }: { uri: string }) => uri)).toEqual([
      at('ours/en/house/breadwinner.yml'),
      at('ours/sources.yml')
    ])
    expect(answer.changes[1].after).toBe(
      '- {id: a, title: A, kind: guide}\n- id: house-words\n  title: Words that we avoid\n  kind: guide\n'
    )
  })

  it.each<[Record<string, string>, string, object]>([
    [{}, 'addict', { ok: false, problem: '"addict" is marked already', ruleId: 'drug-use/addict' }],
    [
      { 'stigmalint.config.yml': 'profil: un\n' },
      'x',
      { ok: false, problem: expect.stringMatching(/^Mend/), ruleId: null }
    ]
  ])('%o, "%s": refused in words', async (files, word, expected) => {
    expect((await ask(files, word)).answer).toEqual(expected)
  })
})

it('says whose wording comes first by the configuration alone', async () => {
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: uk\n' })
  const client = server()
  await client.initialize(
    {},
    { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }], initializationOptions: { profile: 'us' } }
  )
  const uri = pathToFileURL(join(folder, 'draft.md')).href
  expect(await client.request('stigmalint/profile', { uri })).toEqual({
    profile: 'uk',
    configuration: join(folder, 'stigmalint.config.yml')
  })
})
