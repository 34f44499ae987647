import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printableJson, printableLine, printableLines } from '../src/printable.js'
import { unifiedDiff } from '../src/fix/diff.js'
import { commandLine } from '../src/shell-words.js'

/** What may not reach a terminal or a log; the line feeds between lines aside. */
const isUnsafe = (shown: string): boolean =>
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/.test(shown) ||
  /^\s*::[\w-]/m.test(shown) ||
  /##[\w-]*\[/.test(shown)

describe('one line', () => {
  test.each([
    ['a plain name.md', 'a plain name.md'],
    ['Zoë’s notes – 日本語.md', 'Zoë’s notes – 日本語.md'],
    ['a\n::error::x.md', 'a\\n::error::x.md'],
    ['::error::x.md', '\\u{3a}:error::x.md'],
    ['  ::add-mask::x', '  \\u{3a}:add-mask::x'],
    ['std::vector :: ::', 'std::vector :: ::'],
    ['see ##[error]x and ##vso[task]x', 'see #\\u{23}[error]x and #\\u{23}vso[task]x'],
    ['## A heading [1]', '## A heading [1]'],
    ['\u001B[31mred\u001B]0;title\u0007', '\\u{1b}[31mred\\u{1b}]0;title\\u{7}'],
    ['tab\tand\rreturn', 'tab\\tand\\rreturn'],
    ['one\u2028two', 'one\\u{2028}two'],
    ['\u202Edm.a', '\\u{202e}dm.a'],
    ['\u009B31m', '\\u{9b}31m']
  ])('%j', (text, shown) => {
    expect(printableLine(text)).toBe(shown)
  })
})

test('lines of a report keep their colours and nothing else', () => {
  expect(printableLines('\u001B[4ma.md\u001B[24m\n1:1 \u001B]0;x\u0007\n  ::error::x\n')).toBe(
    '\u001B[4ma.md\u001B[24m\n1:1 \\u{1b}]0;x\\u{7}\n  \\u{3a}:error::x\n'
  )
})

const piece = fc.constantFrom(
  '::',
  'error',
  '##',
  '[',
  '\n',
  '\r',
  ' ',
  '\u001B',
  '[31m',
  '\u0007',
  '\u202E',
  'a',
  '\u2028'
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' })
)

test('whatever the text, a line is safe and stays one, and showing it twice changes nothing', () => {
  fc.assert(
    fc.property(text, (own) => {
      const shown = printableLine(own)
      expect(isUnsafe(shown) || shown.includes('\n')).toBe(false)
      expect(printableLine(shown)).toBe(shown)
    })
  )
})

test('whatever the text, JSON is safe and means what it meant', () => {
  fc.assert(
    fc.property(text, (own) => {
      const shown = printableJson(`${JSON.stringify({ own }, null, 2)}\n`)
      expect(isUnsafe(shown)).toBe(false)
      expect(JSON.parse(shown)).toEqual({ own })
    })
  )
})

test.each([
  ["it's.md", `'it'\\''s.md'`],
  ['a\n::error::x.md', String.raw`$'a\U0000000a::error::x.md'`],
  ["##[x]'\\", String.raw`$'\U00000023\U00000023\U0000005bx\U0000005d\U00000027\U0000005c'`]
])('a command with the name %j can be copied', (name, word) => {
  expect(commandLine(['stigmalint', name], 'linux')).toBe(`stigmalint ${word}`)
})

test('a diff names a file as git does', () => {
  const [from, to] = unifiedDiff('a\n::error::"é\\.md', 'x\n', 'y\n').split('\n')
  expect(from).toBe(String.raw`--- "a/a\012::error::\"é\\.md"`)
  expect(to).toBe(String.raw`+++ "b/a\012::error::\"é\\.md"`)
})
