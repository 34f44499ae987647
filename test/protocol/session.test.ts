/** A session from the first letter to the last, as an editor leads it. */
import { describe, expect, it } from 'vitest'
import { serverProcess } from './process.js'
import { place, pulling, range, server } from './servers.js'

const uri = 'file:///nowhere/draft.md'
const text = 'The clinic sees addicts 😀 and drug abusers. The drug abusers were told.\n'

it('finds, explains, replaces, and ends', async () => {
  const client = serverProcess()
  const { capabilities } = await client.initialize({ textDocument: { hover: { contentFormat: ['markdown'] } } })
  expect(capabilities.diagnosticProvider).toBeUndefined()
  client.open(uri, text)
  expect((await client.published(uri, 1)).map(({ code, range }) => [code, range.start.character])).toEqual([
    ['drug-use/addict', 16],
    ['drug-use/drug-abuser', 31],
    ['drug-use/drug-abuser', 49]
  ])
  const at = { textDocument: { uri }, position: place(0, 18) }
  const hover = await client.request('textDocument/hover', at)
  expect(hover.range).toEqual(range(0, 16, 23))
  expect(hover.contents.value).toContain('people with drug use disorders')
  expect(hover.contents.value).toMatch(/Advise against it: .* more\./)
  expect(hover.contents.value).not.toContain('command:')
  expect(hover.contents.value.split(/\s+/).length).toBeLessThan(60)
  const actions = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place(0, 18), end: place(0, 18) },
    // Neovim 0.7 sends columns in bytes here: they may not be trusted.
    context: { diagnostics: [{ range: range(0, 90, 99), message: 'wrong' }] }
  })
  expect(actions[0]).toMatchObject({
    title: 'Write "people with drug use disorders"',
    kind: 'quickfix.stigmalint.write',
    isPreferred: true
  })
  const [edit] = actions[0].edit.changes[uri]
  client.change(uri, 2, [{ range: edit.range, text: edit.newText }])
  expect((await client.published(uri, 2)).map(({ range }) => range.start.character)).toEqual([54, 72])
  const open = client.here()
  client.notify('textDocument/didClose', { textDocument: { uri } })
  expect(await client.published(uri, undefined, open)).toEqual([])
  expect(await client.stop()).toEqual({ code: 0, signal: null })
})

describe('who gets diagnostics how', () => {
  it('a client that pulls is sent none, and gets "unchanged" where nothing changed', async () => {
    const client = server()
    const { capabilities } = await client.initialize(pulling)
    expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true })
    client.open(uri, text)
    const pull = (previousResultId?: string) =>
      client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
    const first = await pull()
    expect(first).toMatchObject({ kind: 'full' })
    expect(first.items).toHaveLength(3)
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    client.change(uri, 2, [{ range: range(0, 16, 23), text: 'people' }])
    const second = await pull(first.resultId)
    expect(second.items).toHaveLength(2)
    expect(second.resultId).not.toBe(first.resultId)
    const whole = await client.request('workspace/diagnostic', { previousResultIds: [] })
    expect(whole.items).toMatchObject([{ uri, version: 2, kind: 'full', resultId: second.resultId }])
    const again = await client.request('workspace/diagnostic', {
      previousResultIds: [{ uri, value: second.resultId }]
    })
    expect(again.items).toEqual([{ uri, version: 2, kind: 'unchanged', resultId: second.resultId }])
    expect(client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([])
  })

  it('a client that does not pull is sent them', async () => {
    const client = server()
    await client.initialize()
    client.open(uri, text)
    expect(await client.published(uri, 1)).toHaveLength(3)
  })
})

describe('edits', () => {
  const edits: [what: string, before: string, changes: object[], after: string][] = [
    ['one range', 'a\nb\n', [{ range: range(1, 0, 1), text: 'c' }], 'a\nc\n'],
    [
      'several, each counted in what the one before it left',
      'one\ntwo\n',
      [
        { range: range(0, 0, 0), text: 'The addicts\n' },
        { range: range(1, 0, 3), text: 'x' },
        { range: range(2, 3, 3), text: ' addicts' }
      ],
      'The addicts\nx\ntwo addicts\n'
    ],
    ['the whole text', 'one\n', [{ text: 'The addicts.\n' }], 'The addicts.\n'],
    [
      'the whole text, then a range',
      'one\n',
      [{ text: 'The addicts.\n' }, { range: range(0, 11, 12), text: '!' }],
      'The addicts!\n'
    ],
    ['CRLF', 'a\r\nb\r\n', [{ range: range(1, 0, 1), text: 'The addicts' }], 'a\r\nThe addicts\r\n'],
    ['lone CR', 'a\rb\r', [{ range: range(1, 0, 1), text: 'The addicts' }], 'a\rThe addicts\r'],
    [
      'a line feed behind a carriage return',
      'a\rb',
      [{ range: range(1, 0, 0), text: '\nThe addicts ' }],
      'a\r\nThe addicts b'
    ],
    [
      'a range that ends before it starts',
      'abc\n',
      [{ range: { start: place(0, 2), end: place(0, 1) }, text: 'X' }],
      'aXc\n'
    ],
    ['beyond the end', 'abc', [{ range: range(9, 5, 6), text: ' addicts' }], 'abc addicts']
  ]

  it.each(edits)('%s', async (_, before, changes, after) => {
    const client = server()
    await client.initialize()
    const fresh = 'file:///nowhere/fresh.md'
    client.open(uri, before)
    client.change(uri, 2, changes)
    client.open(fresh, after, 'markdown', 2)
    expect(await client.published(uri, 2)).toEqual(await client.published(fresh, 2))
  })
})

describe('columns', () => {
  // é of one character, an e with an accent of its own, an emoji of two units, one of several characters
  const line = 'é e\u0301 😀 👩‍⚕️ addicts 😀 addicts'
  const count = {
    'utf-16': (piece: string): number => piece.length,
    'utf-8': (piece: string): number => Buffer.byteLength(piece),
    'utf-32': (piece: string): number => Array.from(piece).length
  }

  it.each(['utf-16', 'utf-8', 'utf-32'] as const)('%s', async (encoding) => {
    const client = server()
    const { capabilities } = await client.initialize({ general: { positionEncodings: [encoding] } })
    expect(capabilities.positionEncoding).toBe(encoding)
    client.open(uri, `One.\n\n${line}\n`)
    const columnOf = (offset: number): number => count[encoding](line.slice(0, offset))
    const [first, last] = [line.indexOf('addicts'), line.lastIndexOf('addicts')]
    const expected = [first, last].map((start) => range(2, columnOf(start), columnOf(start + 7)))
    expect((await client.published(uri, 1)).map((diagnostic) => diagnostic.range)).toEqual(expected)

    // An edit behind the emoji, at the places of this encoding; then the edit that the server itself writes.
    client.change(uri, 2, [{ range: range(2, columnOf(first), columnOf(first + 7)), text: 'people' }])
    expect(await client.published(uri, 2)).toHaveLength(1)
    const edited = line.replace('addicts', 'people')
    const at = edited.indexOf('addicts')
    const from = count[encoding](edited.slice(0, at))
    const [action] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: range(2, from, from),
      context: { diagnostics: [] }
    })
    expect(action.edit.changes[uri][0].range).toEqual(range(2, from, from + 7))
  })

  it('the first that the client lists and the server knows is taken, UTF-16 without any', async () => {
    const client = server()
    const { capabilities } = await client.initialize({ general: { positionEncodings: ['utf-7', 'utf-8', 'utf-16'] } })
    expect(capabilities.positionEncoding).toBe('utf-8')
    expect((await server().initialize()).capabilities.positionEncoding).toBe('utf-16')
  })
})

describe('byte-order marks before front matter, or none', () => {
  const mark = '\uFEFF'
  const front = ['---', 'title: A 😀 and an addict', '---', '', 'Two é 😀 addicts came.', '']
  const count = {
    'utf-16': (piece: string): number => piece.length,
    'utf-8': (piece: string): number => Buffer.byteLength(piece),
    'utf-32': (piece: string): number => Array.from(piece).length
  }
  const cases = (['utf-16', 'utf-8', 'utf-32'] as const).flatMap((encoding) =>
    ['', mark, mark + mark].flatMap((marks) =>
      ['markdown', 'mdx'].map((language) => [marks.length, language, encoding] as const)
    )
  )

  it.each(cases)(
    '%i before %s, columns in %s: what is found, edited and left as it is',
    async (marks, language, encoding) => {
      const client = server()
      await client.initialize({ general: { positionEncodings: [encoding] } })
      const own = uri.replace(/\.\w+$/, language === 'mdx' ? '.mdx' : '.md')
      const lines = [mark.repeat(marks) + (front[0] ?? ''), ...front.slice(1)]
      const columnOf = (line: number, offset: number): number => count[encoding]((lines[line] ?? '').slice(0, offset))
      const rangeOf = (line: number, word: string): object => {
        const at = (lines[line] ?? '').indexOf(word)
        return range(line, columnOf(line, at), columnOf(line, at + word.length))
      }
      client.open(own, lines.join('\n'), language)
      const rangesOf = async (version: number): Promise<object[]> =>
        (await client.published(own, version)).map((diagnostic) => diagnostic.range)
      expect(await rangesOf(1)).toEqual([rangeOf(1, 'addict'), rangeOf(4, 'addicts')])

      // Text behind the marks, in their line and below.
      lines[4] = `Nine ${lines[4] ?? ''}`
      client.change(own, 2, [{ range: range(4, 0, 0), text: 'Nine ' }])
      expect(await rangesOf(2)).toEqual([rangeOf(1, 'addict'), rangeOf(4, 'addicts')])

      const actions = await client.request('textDocument/codeAction', {
        textDocument: { uri: own },
        range: rangeOf(4, 'addicts'),
        context: { diagnostics: [] }
      })
      const leave = actions.find(({ title }: { title: string }) => title.endsWith('as it is in this document'))
      client.change(
        own,
        3,
        leave.edit.changes[own].map(({ newText, ...place }: { newText: string }) => ({ ...place, text: newText }))
      )
      // The comment stands behind front matter and holds for it, too.
      expect(await rangesOf(3)).toEqual([])
    }
  )
})

it('a server that was killed is replaced: what is opened again is found again', async () => {
  const first = serverProcess()
  await first.initialize()
  first.open(uri, text)
  const found = await first.published(uri, 1)
  first.kill()
  expect((await first.closed).signal).toBe('SIGKILL')
  const second = serverProcess()
  await second.initialize()
  second.open(uri, text, 'markdown', 7)
  expect(await second.published(uri, 7)).toEqual(found)
})
