/** Whether a difference is told from chance: worked cases, and how often the interval holds the true ratio. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispersion, rateRatio, type Sample } from '../../src/compare/rate-ratio.js'

const one = (findings: number, words: number): Sample[] => [{ findings, words }]
const rounded = (value: number): number => Math.round(value * 100) / 100

test.each<[what: string, before: Sample[], after: Sample[], ratio: number[] | null]>([
  ['the same on both sides', one(50, 10_000), one(50, 10_000), [1, 0.68, 1.48]],
  ['a quarter is left', one(120, 30_000), one(30, 30_000), [0.25, 0.17, 0.38]],
  ['one finding less is chance', one(3, 1000), one(2, 1000), [0.67, 0.14, 3.62]],
  ['twice the words, as many findings', one(40, 10_000), one(40, 20_000), [0.5, 0.32, 0.77]],
  ['none left of many', one(60, 10_000), one(0, 10_000), [0, 0, 0.13]],
  ['none left of two', one(2, 10_000), one(0, 10_000), [0, 0, 4.17]],
  ['none before', one(0, 10_000), one(8, 10_000), [Infinity, 0.98, Infinity]],
  ['none at all', one(0, 10_000), one(0, 10_000), null],
  ['no words before', [], one(8, 10_000), null]
])('%s', (_, before, after, ratio) => {
  const found = rateRatio(before, after)
  expect(found && [found.value, found.low, found.high].map(rounded)).toEqual(ratio)
})

test('findings that crowd in few documents make the interval wider', () => {
  const even = Array.from({ length: 10 }, () => ({ findings: 6, words: 1000 }))
  const crowded = Array.from({ length: 10 }, (_, index) => ({ findings: index < 2 ? 30 : 0, words: 1000 }))
  const after = Array.from({ length: 10 }, () => ({ findings: 3, words: 1000 }))
  expect(dispersion(even, after)).toBe(1)
  expect(dispersion(crowded, after)).toBeGreaterThan(10)
  expect(rateRatio(even, after)?.high).toBeLessThan(1)
  expect(rateRatio(crowded, after)?.high).toBeGreaterThan(1)
})

test('too few documents say nothing of how findings crowd', () => {
  expect(dispersion([...one(30, 1000), ...one(0, 1000)], one(3, 1000))).toBe(1)
})

test('the ratio of after to before is that of before to after upside down', () => {
  const side = fc.array(
    fc.record({ findings: fc.integer({ min: 1, max: 50 }), words: fc.integer({ min: 1, max: 9999 }) }),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  fc.assert(
    fc.property(side, side, (before, after) => {
      const [there, back] = [rateRatio(before, after), rateRatio(after, before)]
      expect(there!.value * back!.value).toBeCloseTo(1, 9)
      expect(there!.low * back!.high).toBeCloseTo(1, 9)
      expect(there!.low).toBeLessThanOrEqual(there!.high)
    })
  )
})

/** Counts that come by chance at a steady rate, from a seed. */
function* poisson(mean: number, seed: number): Generator<number> {
  let state = seed
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  for (;;) {
    let [count, product] = [0, uniform()]
    while (product > Math.exp(-mean)) {
      count++
      product *= uniform()
    }
    yield count
  }
}

test.each<[before: number, after: number]>([
  [2, 2],
  [5, 1],
  [20, 5],
  [40, 40],
  [100, 30]
])('of counts around %i before and %i after, at least 94 of 100 intervals hold the true ratio', (before, after) => {
  const [first, second] = [poisson(before, 7), poisson(after, 11)]
  let [held, all] = [0, 0]
  for (let round = 0; round < 4000; round++) {
    const [x, y]: number[] = [first.next().value, second.next().value]
    const ratio = rateRatio(one(x!, 1000), one(y!, 1000))
    if (ratio === null) continue
    all++
    if (ratio.low <= after / before && after / before <= ratio.high) held++
  }
  expect(held / all).toBeGreaterThan(0.94)
})
