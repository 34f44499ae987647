import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, type PositionEncoding } from '../../src/text/lines.js'

/** An emoji has two UTF-16 units and four bytes; the accent of é is a character of its own here. */
const text = 'a😀b\r\ne\u0301x\rlast\n'

const columns: [encoding: PositionEncoding, offset: number, line: number, character: number][] = [
  ['utf-16', 0, 0, 0],
  ['utf-16', 3, 0, 3],
  ['utf-8', 3, 0, 5],
  ['utf-32', 3, 0, 2],
  ['utf-16', 8, 1, 2],
  ['utf-8', 8, 1, 3],
  ['utf-32', 8, 1, 2],
  ['utf-16', 10, 2, 0],
  ['utf-8', 14, 2, 4],
  ['utf-32', 15, 3, 0]
]

it.each(columns)('%s: offset %i is line %i, column %i, and back', (encoding, offset, line, character) => {
  const lines = linesOf(text, encoding)
  expect(lines.positionAt(offset)).toEqual({ line, character })
  expect(lines.offsetAt({ line, character })).toBe(offset)
})

const outside: [encoding: PositionEncoding, line: number, character: number, offset: number][] = [
  ['utf-16', 0, 99, 4],
  ['utf-8', 0, 99, 4],
  ['utf-32', 1, 99, 9],
  ['utf-16', 99, 0, 15],
  ['utf-16', -1, 5, 0],
  ['utf-16', 0, -5, 0],
  ['utf-8', 0, 3, 1],
  ['utf-8', 3, 1, 15]
]

it.each(outside)('%s: line %i, column %i is brought into the text at %i', (encoding, line, character, offset) => {
  expect(linesOf(text, encoding).offsetAt({ line, character })).toBe(offset)
})

describe('after edits', () => {
  const piece = fc
    .array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n'), { maxLength: 12 })
    .map((all) => all.join(''))
  const edit = fc.record({ start: fc.nat(40), length: fc.nat(6), text: piece })

  it('the lines are those of the text opened anew', () => {
    fc.assert(
      fc.property(piece, fc.array(edit, { maxLength: 12 }), (first, edits) => {
        const lines = linesOf(first, 'utf-16')
        for (const { start, length, text: added } of edits) {
          const from = Math.min(start, lines.text.length)
          lines.edit({ start: from, end: Math.min(from + length, lines.text.length), text: added })
          const fresh = linesOf(lines.text, 'utf-16')
          expect(lines.count).toBe(fresh.count)
          for (let line = 0; line < fresh.count; line++) {
            expect(lines.startOf(line)).toBe(fresh.startOf(line))
            expect(lines.line(line)).toBe(fresh.line(line))
          }
        }
      }),
      { numRuns: 500 }
    )
  })
})
