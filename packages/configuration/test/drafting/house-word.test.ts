/** Three boxes to a rule: what is found, what is written, and what is refused in words. */
import { compileRules } from '@stigmalint/core/compile'
import { defaultSettings } from '@stigmalint/core'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { testRules } from '@stigmalint/core/rule-tests'
import { describe, expect, test } from 'vitest'
import { houseRule, sourceEntry, type HouseWord } from '../../src/drafting/house-word.js'

const builtIn = await (await loadRuleSet()).rules()
const known = async () => ({
  ruleSet: await loadRuleSet(),
  authored: await loadAuthored(),
  compiled: builtIn,
  settings: defaultSettings
})

async function compiled(word: HouseWord) {
  const rule = await houseRule(word, await known())
  if (!rule.ok) throw new Error(rule.problem)
  const path = `our-house/en/${rule.id}.yml`
  const files = [
    { path, text: rule.text },
    { path: 'our-house/sources.yml', text: sourceEntry }
  ]
  const result = compileRules(files, await loadAuthored(), builtIn)
  const problems = result.problems.filter((problem) => path.endsWith(problem.path) || problem.path === path)
  const tests = await testRules(result, (id) => id === rule.id)
  return { rule, problems, failed: tests.filter(({ ok }) => !ok).map(({ problem }) => problem) }
}

describe('a word of the house is in force as it is written, and passes its own tests', () => {
  test.each<[word: string, instead: string, id: string, becomes: string]>([
    ['breadwinner', 'main earner', 'house/breadwinner', 'The main earner came.'],
    ['Breadwinners', 'main earners', 'house/breadwinner', 'The main earners came.'],
    ['frequent caller', 'person who calls often', 'house/frequent-caller', 'The person who calls often came.'],
    ['manpower', 'staff', 'house/manpower', 'The staff came.'],
    ['to grandfather', 'to exempt', 'house/grandfather', 'They exempt.'],
    ['chairman', '', 'house/chairman', 'because: no-alternative']
  ])('%s, write "%s"', async (word, instead, id, becomes) => {
    const { rule, problems, failed } = await compiled({ word, instead, why: '' })
    expect(problems).toEqual([])
    expect(failed).toEqual([])
    expect(rule.id).toBe(id)
    expect(rule.text).toContain(becomes)
    expect(rule.text).toContain('status: stable')
  })

  test.each<[word: string, instead: string, only: string[], lacks: object | null]>([
    ['service user', 'person we serve', [], null],
    ['manpower', 'staff', [], null],
    ['service user', 'person supported', ['one'], { number: 'many', of: 'person supported' }],
    ['service users', 'people supported', ['many'], { number: 'one', of: 'people supported' }],
    ['service user', 'person supported; people supported', ['one', 'many'], null],
    ['service user', 'person supported; client', ['one'], null],
    ['breadwinner', 'someone who waits', ['one'], { number: 'many', of: 'someone who waits' }],
    ['breadwinners', 'people who wait or ask', ['many'], { number: 'one', of: 'people who wait or ask' }]
  ])('a form that grammar cannot make is offered nowhere: %s, write "%s"', async (word, instead, only, lacks) => {
    const { rule, problems, failed } = await compiled({ word, instead, why: '' })
    expect([problems, failed]).toEqual([[], []])
    expect([...rule.text.matchAll(/when: \[\{number: (\w+)\}\]/g)].map(([, number]) => number)).toEqual(only)
    expect(rule.lacks).toEqual(lacks)
  })

  test('the reason is the one that was given, in one line', async () => {
    const { rule } = await compiled({
      word: 'breadwinner',
      instead: '',
      why: " Most homes\nhave more than one: it's so. "
    })
    expect(rule.text).toContain("why: 'Most homes have more than one: it''s so.'")
  })
})

describe('what is refused, in words', () => {
  test.each<[HouseWord, RegExp, string | null]>([
    [{ word: ' ', instead: '', why: '' }, /^Write the word/, null],
    [{ word: '…', instead: '', why: '' }, /^Write the word/, null],
    [{ word: 'слово', instead: '', why: '' }, /no letter from a to z/, null],
    [{ word: 'addicts', instead: 'people', why: '' }, /^"addicts" is marked already$/, 'drug-use/addict'],
    [{ word: 'breadwinner', instead: 'x'.repeat(200), why: '' }, /^The wording is too long/, null],
    [{ word: 'breadwinner', instead: '', why: 'y'.repeat(400) }, /^The reason is too long/, null]
  ])('%o', async (word, problem, ruleId) => {
    expect(await houseRule(word, await known())).toEqual({ ok: false, problem: expect.stringMatching(problem), ruleId })
  })
})
