/** Files to texts, and what is said where that does not work. */
import { expect, test } from 'vitest'
import { decodeText } from '../../src/draft/decode.js'
import { exported } from '../../src/export/document.js'
import { forget, keep, readKept, type Store } from '../../src/draft/kept.js'
import { openFile } from '../../src/draft/open-file.js'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each<[string, number[], string | null]>([
  ['UTF-8', [0x63, 0x61, 0x66, 0xc3, 0xa9], 'café'],
  ['with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'a'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a'],
  ['Windows-1252', [0x63, 0x61, 0x66, 0xe9], 'café'],
  ['no text', [0x61, 0xff, 0x00, 0x01], null],
  ['half a character', [0xff, 0xfe, 0x61], null]
])('%s', (_, own, expected) => {
  expect(decodeText(new Uint8Array(own))).toBe(expected)
})

test.each([
  ['draft.md', 'markdown'],
  ['draft.qmd', 'markdown'],
  ['page.HTML', 'markdown'],
  ['talk.srt', 'srt'],
  ['note.txt', 'text']
])('%s is read as %s', async (name, format) => {
  expect(await openFile(name, bytes('The addicts came.'))).toMatchObject({
    ok: true,
    text: expect.stringMatching(/^The addicts came\.\n?$/),
    format
  })
})

const saved = `# Plan for a *town*

> They came.

1. a
2. b

| a | b |
| - | - |
| c | [d](https://example.org) |
`

test.each([
  ['clean', saved.replace('town', 'city'), false],
  ['with what changed', saved.replace('town', 'city'), true]
])('a page that was saved here opens as its text: %s', async (_, after, marked) => {
  const page = exported({ before: saved, after, format: 'markdown', kind: 'html', marked, title: 'T' }).text
  expect(await openFile('draft.html', bytes(page))).toMatchObject({ ok: true, text: after, format: 'markdown' })
})

test('of any other page the text is taken, and that is said', async () => {
  const page =
    '<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav><a href="/x">Home</a></nav><main><h1>Plan</h1><script>x()</script><p>The addicts came.</p></main></body></html>'
  const opened = await openFile('page.htm', bytes(page))
  expect(opened).toMatchObject({ ok: true, text: 'Home\n\n# Plan\n\nThe addicts came.\n' })
  expect(opened.ok && opened.note).toMatch(/page\.htm was taken out of the file/)
})

test('what is in a notebook is taken out of it, which is said', async () => {
  const notebook = JSON.stringify({
    cells: [{ cell_type: 'markdown', metadata: {}, source: ['The addicts came.'] }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5
  })
  const opened = await openFile('cells.ipynb', bytes(notebook))
  expect(opened).toMatchObject({ ok: true, format: 'text' })
  expect(opened.ok && opened.text).toContain('The addicts came.')
  expect(opened.ok && opened.note).toMatch(/taken out of the file/)
})

test.each([
  ['picture.png', [1], /^picture\.png: files of this kind cannot be opened here\. Copy/],
  ['draft.md', [0x61, 0xff, 0x00], /^draft\.md: this is no text, or it is damaged\. Save it/],
  ['cells.ipynb', [0x7b], /^cells\.ipynb: is no JSON/]
])('%s that cannot be read is one line with what to do', async (name, own, expected) => {
  const opened = await openFile(name, new Uint8Array(own))
  expect(opened.ok ? '' : opened.message).toMatch(expected)
  expect(opened.ok ? '' : opened.message).not.toContain('\n')
})

const kept = {
  ...{ text: 'a', original: 'b', format: 'markdown', name: 'draft.md', profile: 'un', packs: null },
  ...({ theme: 'dark', showsNotes: true } as const)
}
const storeWith = (own: Map<string, string>, most = Infinity): Store => ({
  getItem: (key) => own.get(key) ?? null,
  setItem: (key, value) => {
    if (value.length > most) throw new Error('full')
    own.set(key, value)
  },
  removeItem: (key) => void own.delete(key)
})

test('what was kept comes back, and is gone when it is forgotten', () => {
  const own = new Map<string, string>()
  const store = storeWith(own)
  expect(readKept(store)).toBeNull()
  expect(keep(store, kept)).toBe(true)
  expect(readKept(store)).toEqual(kept)
  forget(store)
  expect(own.size).toBe(0)
})

test('what does not fit is not kept by half, and what is none of ours is nothing', () => {
  const own = new Map<string, string>()
  keep(storeWith(own), kept)
  expect(keep(storeWith(own, 10), kept)).toBe(false)
  expect(own.size).toBe(0)
  own.set('stigmalint-kept', '{"text":1}')
  expect(readKept(storeWith(own))).toBeNull()
  own.set('stigmalint-kept', '{')
  expect(readKept(storeWith(own))).toBeNull()
})
