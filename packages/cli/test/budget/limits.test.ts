import type { Budget } from '@stigmalint/configuration'
import { describe, expect, test } from 'vitest'
import { fails, levelOf, tooDense, tooManyWarnings, type Tally } from '../../src/budget/limits.js'

const tally = (error: number, warning: number, information = 0): Tally => ({ error, warning, information })

describe('a limit says by how much there is too much', () => {
  test.each<[what: string, found: Tally, limit: number, expected: string | null]>([
    ['as many as are allowed', tally(0, 10), 10, null],
    ['one more', tally(0, 11), 10, '11 warnings, 10 are allowed by max-warnings in a.yml'],
    ['one', tally(0, 1), 0, '1 warning, 0 are allowed by max-warnings in a.yml'],
    ['of which one is allowed', tally(0, 2), 1, '2 warnings, 1 is allowed by max-warnings in a.yml'],
    ['errors and notes are no warnings', tally(9, 1, 9), 1, null]
  ])('of warnings: %s', (_, found, value, expected) => {
    expect(tooManyWarnings(found, { value, path: 'max-warnings in a.yml' })).toBe(expected)
  })

  test.each<[what: string, found: Tally, words: number, limit: number, expected: string | null]>([
    ['as dense as is allowed', tally(1, 1), 1000, 2, null],
    ['denser', tally(1, 2), 1000, 2, '3 findings in 1,000 words (3 in 1,000), 2 are allowed by --max-density'],
    [
      'hardly denser',
      tally(0, 201),
      100_000,
      2,
      '2.01 findings in 1,000 words (201 in 100,000), 2 are allowed by --max-density'
    ],
    ['notes do not count', tally(0, 0, 50), 10, 0, null],
    ['a single word', tally(0, 1), 1, 1, '1000 findings in 1,000 words (1 in 1), 1 is allowed by --max-density'],
    ['no word', tally(0, 1), 0, 5, '1000 findings in 1,000 words (1 in 0), 5 are allowed by --max-density']
  ])('of density: %s', (_, found, words, value, expected) => {
    expect(tooDense(found, words, { value, path: '--max-density' })).toBe(expected)
  })
})

describe('from which severity on findings fail', () => {
  const said = <Value>(value: Value) => ({ value, path: 'a.yml' })
  const budget = (own: Partial<Budget>): Budget => ({ failOn: null, maxWarnings: null, maxDensity: null, ...own })
  test.each<[what: string, own: Partial<Budget>, error: boolean, warning: boolean, note: boolean]>([
    ['nothing said', {}, true, true, false],
    ['only a number of warnings', { maxWarnings: said(3) }, true, false, false],
    ['only a density', { maxDensity: said(0) }, true, false, false],
    ['a severity beside a limit holds', { failOn: said('warning'), maxWarnings: said(3) }, true, true, false],
    ['notes', { failOn: said('information') }, true, true, true],
    ['none', { failOn: said('none'), maxDensity: said(1) }, false, false, false]
  ])('%s', (_, own, ...expected) => {
    const level = levelOf(budget(own))
    expect([tally(1, 0), tally(0, 1), tally(0, 0, 1)].map((found) => fails(found, level))).toEqual(expected)
  })
})
