/** Which of its words a pattern is looked for by: the rarest, by the lists of common words. */
import { describe, expect, it, test } from 'vitest'
import { compileRules } from '../../src/compile/index.js'
import { commonnessBy } from '../../src/compile/commonness.js'

const rule = (phrase: string): string => `id: house/rule
title: A phrase
status: stable
since: '1.0'
severity: warning
message: '{actual} is a phrase'
why: A test.
flag: [{phrase: ${phrase}}]
suggest: []
sources: [{id: a, says: avoid}]
examples: {}
`
const anchors = (phrase: string, ...lists: string[]): string[] =>
  Object.keys(
    compileRules([
      { path: 'house/en/house/rule.yml', text: rule(phrase) },
      ...lists.map((text) => ({ path: 'house/common-words.yml', text }))
    ]).rules.anchors
  )

describe('the word that a pattern is looked for by', () => {
  test.each([
    ['the longer, where no list has any', 'old furniture', [], ['furniture']],
    ['the one that no list has', 'old furniture', ['- {cost: 80, words: [furniture]}'], ['old']],
    ['the rarer of two lists', 'old chair', ['- {cost: 80, words: [chair]}\n- {cost: 400, words: [old]}'], ['chair']],
    ['the first of two that are alike', 'green chair', [], ['green']]
  ])('%s', (_, phrase, lists, expected) => expect(anchors(phrase, ...lists)).toEqual(expected))
})

it('a word counts by the first list that has it', () => {
  const commonness = commonnessBy([
    { cost: 9000, words: ['the'] },
    { cost: 1, words: ['the', 'chair'] }
  ])
  expect([commonness('the'), commonness('chair')]).toEqual([9000, 1])
})

it('a shorter word counts as more common', () => {
  const commonness = commonnessBy([])
  expect(commonness('of')).toBeGreaterThan(commonness('town'))
  expect(commonness('town')).toBeGreaterThan(commonness('furniture'))
})

it('a mistake in the list is told with its place', () => {
  const { problems } = compileRules([{ path: 'house/common-words.yml', text: '- cost: many\n  words: [a]\n' }])
  expect(problems).toContainEqual(expect.objectContaining({ path: 'house/common-words.yml', line: 1 }))
})
