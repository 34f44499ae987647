/** A rule with another name keeps its old one in comments. */
import { expect, test } from 'vitest'
import { check } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { rules, ruleSet } = builtInRules
const renamed = { ...rules, renamed: { 'drug-use/old-name': 'drug-use/addict' } }

test.each([
  ['An addict came. <!-- stigmalint-disable-line drug-use/old-name -->', []],
  ['An addict came. <!-- stigmalint-disable-line drug-use/addict -->', []],
  ['<!-- stigmalint-disable drug-use/old-name -->\n\nAn addict came.\n', []],
  [
    'A junkie came. <!-- stigmalint-disable-line drug-use/old-name -->',
    ['drug-use/junkie', 'stigmalint/unused-suppression']
  ]
])('%j', async (text, expected) => {
  const { messages } = await check(text, {
    ruleSet: { ...ruleSet, rules: () => Promise.resolve(renamed) },
    format: 'markdown'
  })
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(expected)
})
