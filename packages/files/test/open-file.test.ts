/** Files to documents: a text in its encoding, or what a format reads from bytes. */
import { formats } from '@stigmalint/core/formats'
import { notebook } from '@stigmalint/documents'
import { expect, test } from 'vitest'
import { openBytes } from '../src/open-file.js'

const { text } = formats

async function opened(bytes: Buffer, format: Parameters<typeof openBytes>[1] = text) {
  const opening = await openBytes(bytes, format)
  if (!opening.ok) throw new Error(opening.message)
  return opening
}

test.each([
  ['UTF-8', Buffer.from('old\r\n'), Buffer.from('new\r\n')],
  ['a byte-order mark', Buffer.from('\uFEFFold'), Buffer.from('\uFEFFnew')],
  ['Windows-1252', Buffer.from('old caf\xe9', 'latin1'), Buffer.from('new caf\xe9', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFold', 'utf16le'), Buffer.from('\uFEFFnew', 'utf16le')]
])('%s is kept', async (_, before, after) => {
  const { document } = await opened(before)
  expect(document.text).toMatch(/^old/)
  const changed = await document.apply([{ start: 0, end: 3, text: 'new' }])
  expect(changed.write()).toEqual({ ok: true, bytes: after })
  expect(document.write()).toEqual({ ok: true, bytes: before })
})

test('a new wording that the encoding has no sign for is not written', async () => {
  const { document, note } = await opened(Buffer.from('old caf\xe9', 'latin1'))
  expect(note).toMatch(/^: not UTF-8, read as Windows-1252/)
  const changed = await document.apply([{ start: 0, end: 3, text: '→' }])
  expect(changed.source).toBe('→ café')
  expect(changed.write()).toEqual({
    ok: false,
    message: 'is in Windows-1252, which has no sign for a part of the new wording; save it as UTF-8 and run it again'
  })
})

test('a place in a text is said by its lines alone, in another file by its format', async () => {
  expect((await opened(Buffer.from('old'))).document.locate(0, 3)).toBeNull()
  const cells = [{ cell_type: 'markdown', source: 'old' }]
  const { document, note } = await opened(Buffer.from(JSON.stringify({ cells })), notebook)
  expect(note).toBeNull()
  expect(document.locate(document.text.indexOf('old'), 0)).toEqual({ cell: 1, line: 1 })
})

test.each([
  [
    'binary.txt',
    Buffer.from([0x41, 0x0a, 0xff, 0x81, 0x8d]),
    text,
    ':2: not UTF-8 from this line on, nor Windows-1252; save the file as UTF-8'
  ],
  [
    'draft.ipynb',
    Buffer.from('A draft.'),
    notebook,
    ': is no JSON, as a notebook is; open it in Jupyter and save it again'
  ]
])('%s is told in one line', async (_, bytes, format, message) => {
  expect(await openBytes(bytes, format)).toEqual({ ok: false, message })
})
