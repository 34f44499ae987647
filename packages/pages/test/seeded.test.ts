/** Orders that look like chance. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOfEach, inSeededOrder, takenEvenly } from '../src/kit/seeded.js'

const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 })
const ordered = (items: readonly string[], seed: string): string[] => inSeededOrder(items, seed, (item) => item)

test('an order is of the same items, whatever order they came in', () => {
  fc.assert(
    fc.property(words, fc.string(), (items, seed) => {
      expect(ordered(items.toReversed(), seed)).toEqual(ordered(items, seed))
      expect(ordered(items, seed).toSorted()).toEqual(items.toSorted())
    })
  )
})

test('one item more leaves the order of the others', () => {
  fc.assert(
    fc.property(words, fc.string(), (items, seed) => {
      const [added, ...others] = items
      expect(ordered(items, seed).filter((item) => item !== added)).toEqual(ordered(others, seed))
    })
  )
})

test('each is taken from the groups that have given fewest', () => {
  expect(takenEvenly(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], 5, (item) => [item.charAt(0)])).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'b2'
  ])
})

test('of each key the first', () => {
  expect(firstOfEach(['a1', 'b1', 'a2'], (item) => item.charAt(0))).toEqual(['a1', 'b1'])
})
