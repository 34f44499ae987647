import { applyEdits, type Edit } from '@stigmalint/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compose } from '../../src/text/compose.js'

/** Edits that do not overlap, of a text of this length. */
const editsWithin = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 4 }).map((all) => {
    let least = 0
    return all
      .map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text }))
      .sort((a, b) => a.start - b.start)
      .filter((edit) => edit.start >= least && ((least = edit.end + 1), true))
  })

it('does in one step what several did', () => {
  const texts = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(
      texts.chain((text) =>
        editsWithin(text.length).chain((first) => {
          const second = applyEdits(text, first)
          return editsWithin(second.length).map((then) => ({ text, first, then }))
        })
      ),
      ({ text, first, then }) => {
        const edits = compose(text.length, [first, then])
        expect(applyEdits(text, edits)).toBe(applyEdits(applyEdits(text, first), then))
        for (const [index, edit] of edits.slice(1).entries())
          expect(edit.start).toBeGreaterThanOrEqual(edits[index]?.end ?? 0)
      }
    ),
    { numRuns: 500 }
  )
})

it.each([0, 5])('nothing to do: nothing', (length) => {
  expect(compose(length, [])).toEqual([])
  expect(compose(length, [[]])).toEqual([])
})
