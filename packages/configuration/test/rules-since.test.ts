/** What is told of `rules-since`. */
import { compileRules } from '@stigmalint/core/compile'
import { describe, expect, test } from 'vitest'
import { authored, lines, loaderOf, rule } from './made-up.js'

const file = '/p/a.md'
const at = '/p/stigmalint.config.yml'
const { ruleSet } = compileRules([
  { path: 'rules/en/alcohol/new.yml', text: rule('alcohol/new').replace('0.1.0', '0.3.0') },
  ...authored
])
const load = (text: string, others = {}) =>
  loaderOf({ [at]: text, ...others }, { builtIn: ruleSet, version: () => '0.3.1' }).load(file)

describe('a version', () => {
  test('is in force for all files, and what says it last holds', async () => {
    const loaded = await load("extends: base.yml\nrules-since: '0.2'\n", { '/p/base.yml': "rules-since: '0.1'\n" })
    expect(loaded.problems).toEqual([])
    expect(loaded.settings(file).rulesSince).toBe('0.2')
  })

  test.each([
    ['that is this one', "rules-since: '0.3.1'\n", []],
    ['that was', "rules-since: '0.1'\n", []],
    [
      'that is later than this one',
      "rules-since: '0.10'\n",
      [
        `${at}:1:14: \`rules-since\` is 0.10 and this is stigmalint 0.3.1, so it holds nothing back: install that version, or name an earlier one`
      ]
    ]
  ])('%s', async (_, text, expected) => {
    expect(lines((await load(text)).notices)).toEqual(expected)
  })
})

describe('a severity for a rule', () => {
  test.each([
    ['that was there', "rules-since: '0.1'\nrules:\n  alcohol/drunkard: error\n", []],
    ['that came later, and is in force', "rules-since: '0.3'\nrules:\n  alcohol/new: error\n", []],
    [
      'that is held back',
      "rules-since: '0.2'\nrules:\n  alcohol/new: error\n",
      [`${at}:3:3: \`alcohol/new\` came in 0.3.0, and \`rules-since: 0.2\` holds it back: raise that, or remove this`]
    ],
    [
      'that is held back, in an override',
      "rules-since: '0.2'\noverrides:\n  - files: [a.md]\n    rules: {alcohol/new: off}\n",
      [`${at}:4:13: \`alcohol/new\` came in 0.3.0, and \`rules-since: 0.2\` holds it back: raise that, or remove this`]
    ]
  ])('%s', async (_, text, expected) => {
    const { problems, notices } = await load(text)
    expect(problems).toEqual([])
    expect(lines(notices)).toEqual(expected)
  })
})
