/** A session from the first letter to the last, as an editor leads it. */
import { afterEach, expect, it } from 'vitest'
import { start, type Client } from './client.js'

const uri = 'file:///nowhere/draft.md'
const text = 'The clinic sees addicts 😀 and drug abusers. The drug abusers were told.\n'
let client: Client

afterEach(() => client.kill())

it('finds, explains, replaces, and ends', async () => {
  client = start()
  const { capabilities } = await client.initialize({ textDocument: { hover: { contentFormat: ['markdown'] } } })
  expect(capabilities.diagnosticProvider).toBeUndefined()
  client.open(uri, text)
  const place = { line: 0, character: 18 }
  expect((await client.published(uri, 1)).map(({ code, range }) => [code, range.start.character])).toEqual([
    ['drug-use/addict', 16],
    ['drug-use/drug-abuser', 31],
    ['drug-use/drug-abuser', 49]
  ])
  const hover = await client.request('textDocument/hover', { textDocument: { uri }, position: place })
  expect(hover.contents.value).toContain('people with drug use disorders')
  const actions = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [] }
  })
  expect(actions[0]).toMatchObject({
    title: 'Replace with "people with drug use disorders"',
    kind: 'quickfix',
    isPreferred: true
  })
  client.change(uri, 2, [
    { range: actions[0].edit.changes[uri][0].range, text: actions[0].edit.changes[uri][0].newText }
  ])
  expect((await client.published(uri, 2)).map(({ range }) => range.start.character)).toEqual([54, 72])
  expect(await client.stop()).toEqual({ code: 0, signal: null })
})
