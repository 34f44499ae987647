/** Rules and patterns that came after a version are as if they were not there. */
import { describe, expect, test } from 'vitest'
import { compareVersions, compileRules, type RuleFile } from '../src/compile/index.js'
import { check, type Settings } from '../src/index.js'

const rule = (id: string, since: string, flag: string): RuleFile => ({
  path: `rules/en/${id}.yml`,
  text: `
id: ${id}
title: A test
status: stable
since: ${since}
severity: warning
message: '"{actual}" is a test'
why: It is a test.
flag: ${flag}
suggest: []
sources: [{id: ours, says: avoid}]
examples: {flagged: [{text: A «loaf»., becomes: A word.}], unflagged: [{text: Nothing., because: no-match}]}
`
})
const files = [
  rule('house/loaf', '0.1.0', '[{noun: loaf}, {noun: bun, since: "0.2"}]'),
  rule('house/old-loaf', '0.3.0', '[{noun: old loaf}]'),
  { path: 'rules/sources.yml', text: '- {id: ours, title: Ours, kind: guide}\n' }
]
const built = compileRules(files)

async function found(text: string, settings: Partial<Settings>, ruleSet = built.ruleSet): Promise<string[]> {
  const { messages } = await check(text, { ruleSet, settings, format: 'text' })
  return messages.map(({ ruleId, actual }) => `${ruleId ?? ''}: ${actual ?? ''}`)
}

describe('what is found as of a version', () => {
  const text = 'A loaf, a bun and an old loaf.'
  test.each<[rulesSince: string | null, expected: string[]]>([
    [null, ['house/loaf: loaf', 'house/loaf: bun', 'house/old-loaf: old loaf']],
    ['0.3', ['house/loaf: loaf', 'house/loaf: bun', 'house/old-loaf: old loaf']],
    // what came later takes no words from what was there
    ['0.2', ['house/loaf: loaf', 'house/loaf: bun', 'house/loaf: loaf']],
    ['0.2.9', ['house/loaf: loaf', 'house/loaf: bun', 'house/loaf: loaf']],
    ['0.1', ['house/loaf: loaf', 'house/loaf: loaf']]
  ])('%s', async (rulesSince, expected) => {
    expect(await found(text, { rulesSince })).toEqual(expected)
  })

  test('a severity switches nothing on that is held back', async () => {
    expect(await found('An old loaf.', { rulesSince: '0.1', rules: { 'house/old-loaf': 'error' } })).toEqual([
      'house/loaf: loaf'
    ])
  })

  test('a rule of a house folder is never held back, whatever its versions are', async () => {
    const house = compileRules([rule('our/crumb', '2024-05', '[{noun: crumb}]')], built.authored)
    expect(house.problems.filter(({ path }) => path.endsWith('crumb.yml'))).toEqual([])
    expect(await found('A crumb of an old loaf.', { rulesSince: '0.1' }, house.ruleSet)).toEqual([
      'our/crumb: crumb',
      'house/loaf: loaf'
    ])
  })

  test('a rule that a house folder extends is', async () => {
    const extension = { path: 'h/en/house/old-loaf.yml', text: 'extends: house/old-loaf\nseverity: information\n' }
    const house = compileRules([extension], built.authored)
    expect(await found('An old loaf.', { rulesSince: '0.1' }, house.ruleSet)).toEqual(['house/loaf: loaf'])
  })
})

describe('a version in a rule', () => {
  const lines = (file: RuleFile): string[] =>
    compileRules([file, ...files.slice(2)])
      .problems.filter(({ path }) => path === file.path)
      .map(({ line, column, message }) => `${line}:${column}: ${message}`)
  test.each([
    [
      rule('house/a', 'next', '[{noun: loaf}]'),
      '5:8: Unexpected since `next`, write a version of stigmalint such as 0.2.0'
    ],
    [
      rule('house/a', '0.2.0', '[{noun: loaf}, {noun: bun, since: "0.1"}]'),
      '9:41: Unexpected since `0.1`: the rule itself came in 0.2.0, take the key away'
    ]
  ])('%#', (file, expected) => {
    expect(lines(file)).toEqual([expected])
  })
})

test.each([
  ['0.2', '0.2.0', 0],
  ['0.2', '0.10', -1],
  ['1.0', '0.99.9', 1],
  ['0.2.1', '0.2', 1],
  ['0.2.0-beta.1', '0.2', 0]
])('%s and %s', (one, other, expected) => {
  expect(Math.sign(compareVersions(one, other))).toBe(expected)
  expect(Math.sign(compareVersions(other, one))).toBe(expected === 0 ? 0 : -expected)
})
