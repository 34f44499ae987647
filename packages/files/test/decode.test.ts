import { describe, expect, test } from 'vitest'
import { decode, encode, lineOfBadByte } from '../src/decode.js'

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('bytes to text and back to the same bytes', () => {
  test.each([
    ['UTF-8', Buffer.from('naïve 😀\r\n'), 'naïve 😀\r\n'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFnaïve'), 'naïve'],
    ['UTF-16 little endian', utf16('naïve 😀', false), 'naïve 😀'],
    ['UTF-16 big endian', utf16('naïve 😀', true), 'naïve 😀'],
    ['Windows-1252', Buffer.from('\x93Ana\x92s caf\xe9\x94 \x96 5 \x80\r\n', 'latin1'), '“Ana’s café” – 5 €\r\n'],
    ['Windows-1252 with letters that could be UTF-8', Buffer.from('Spa\xdf\xab, \xbbja\xab', 'latin1'), 'Spaß«, »ja«'],
    ['nothing', Buffer.alloc(0), '']
  ])('%s', (_, bytes, text) => {
    const source = decode(bytes)
    expect(source?.text).toBe(text)
    expect(source && encode(source)?.equals(bytes)).toBe(true)
  })
})

test.each([
  ['UTF-8 with a broken character', Buffer.concat([Buffer.from('naïve café '), Buffer.from([0xff]), Buffer.from('é')])],
  ['a byte that Windows-1252 has no character for', Buffer.from([0x61, 0x81, 0x62])],
  ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x61])],
  ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]
])('%s is not guessed at', (_, bytes) => {
  expect(decode(bytes)).toBe(null)
})

test('the line of the first bad byte', () => {
  expect(lineOfBadByte(Buffer.concat([Buffer.from('one\ntwo\n'), Buffer.from([0xff])]))).toBe(3)
})

test('what Windows-1252 has no byte for is not written', () => {
  const source = decode(Buffer.from([0xe9]))
  expect(source && encode({ ...source, text: 'é →' })).toBe(null)
  expect(source && encode({ ...source, text: 'é \u0092' })).toBe(null)
})
