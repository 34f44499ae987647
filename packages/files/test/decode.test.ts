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
    ['nothing', Buffer.alloc(0), '']
  ])('%s', (_, bytes, text) => {
    const source = decode(bytes)
    expect(source?.text).toBe(text)
    expect(source && encode(source).equals(bytes)).toBe(true)
  })
})

test.each([
  ['Latin-1', Buffer.from([0x6e, 0x61, 0xef, 0x76, 0x65])],
  ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x61])],
  ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])]
])('%s is not guessed at', (_, bytes) => {
  expect(decode(bytes)).toBe(null)
})

test('the line of the first bad byte', () => {
  expect(lineOfBadByte(Buffer.concat([Buffer.from('one\ntwo\n'), Buffer.from([0xff])]))).toBe(3)
})
