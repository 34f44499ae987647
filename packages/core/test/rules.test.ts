/** The rule files: no mistake in them, and every example is a test. */
import { describe, expect, test } from 'vitest'
import { testRules } from '../src/rule-tests.js'
import { compiledRules } from './compiled-rules.js'

test('the rule files hold no mistake', () => {
  expect(compiledRules.problems.map((problem) => `${problem.path}:${problem.line}: ${problem.message}`)).toEqual([])
})

const results = await testRules(compiledRules)

describe.each(compiledRules.rules.rules.map((rule) => rule.id))('%s', (ruleId) => {
  test.each(
    results
      .filter((result) => result.ruleId === ruleId)
      .map((result) => [result.kind, result.text.replace(/\s+/g, ' '), result] as const)
  )('%s: %s', (_kind, _text, result) => {
    expect(result.problem, `${result.path}:${result.line}`).toBeNull()
  })
})
