/** What changed since a text was opened, edit by edit. */
import { applyEdits, type Edit } from '@stigmalint/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asItCame, placesNow, withEdit } from '../../src/document/since-opened.js'

const text = 'abcdefghijklmnopqrstuvwxyz'

function edited(steps: readonly (readonly [at: number, length: number, words: string])[]) {
  let now = text
  let edits: readonly Edit[] = []
  for (const [at, length, words] of steps) {
    const start = Math.min(at, now.length)
    const edit = { start, end: Math.min(start + length, now.length), text: words }
    now = applyEdits(now, [edit])
    edits = withEdit(edits, edit)
  }
  return { now, edits }
}

const steps = fc.array(
  fc
    .tuple(fc.nat(30), fc.nat(6), fc.constantFrom('', 'A', 'BCD', 'EFGHIJ'))
    .map((own) => own as [number, number, string]),
  { maxLength: 12 }
)

test('after any edits the text as it came, with what changed, is the text of now', () => {
  fc.assert(
    fc.property(steps, (own) => {
      const { now, edits } = edited(own)
      expect(applyEdits(text, edits)).toBe(now)
      expect(placesNow(edits).map(({ start, end }) => now.slice(start, end))).toEqual(edits.map((edit) => edit.text))
    })
  )
})

test('what no edit touched stands where it stood', () => {
  fc.assert(
    fc.property(steps, fc.nat(25), (own, at) => {
      const { now, edits } = edited(own)
      const place = asItCame(edits, { start: at, end: at + 1 })
      if (place) expect(text.slice(place.start, place.end)).toBe(now.slice(at, at + 1))
      else expect(placesNow(edits).some(({ start, end }) => start <= at && at < end) || at >= now.length).toBe(true)
    })
  )
})
