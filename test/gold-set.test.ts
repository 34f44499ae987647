/** The command on real, annotated passages: what it finds, and how often it is right. */
import { describe, expect, it } from 'vitest'
import { runNode } from './command.js'
import { hasShared } from './shared.js'

describe.skipIf(!hasShared)('the gold set in ../shared', () => {
  const run = ['scripts/eval.mjs', '--json', '--no-grammar', '--no-off-domain']
  const figures = hasShared ? JSON.parse(runNode(run).out) : null

  it.each([
    ['recall', 'recall', 0.9],
    ['precision', 'precision', 0.95],
    ['first fixes', 'fixFirstRate', 0.6]
  ])('%s is at least %3$s', (_, figure, least) => {
    expect(figures[figure]).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['trap rate', 'trapRate', 0.05],
    ['noise', 'noiseRate', 0.05]
  ])('%s is at most %3$s', (_, figure, most) => {
    expect(figures[figure]).toBeLessThanOrEqual(most)
  })

  it('has a report for every passage', () => {
    expect(figures.unread).toBe(0)
  })
})
