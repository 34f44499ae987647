/** After a release a pattern that finds more says since which version: else an upgrade would wake who asked not to be woken. */
import { compareVersions, compileRules, type AuthoredRule } from '@stigmalint/core/compile'
import { loadAuthored } from '@stigmalint/core/rules'
import { describe, expect, test } from 'vitest'
import { readRecord, recorded, recordOf, unheld } from '../scripts/released-patterns.mjs'

const isLater = (since: string, version: string): boolean => compareVersions(since, version) > 0

/** A rule with these patterns and what else is said. */
function ruleOf(flag: string, more = ''): AuthoredRule {
  const text = `
id: house/bread
title: A test
status: stable
since: 0.1.0
severity: information
message: '"{actual}" is a test'
why: It is a test.
flag:
${flag}
suggest: []
sources: [{id: ours, says: avoid}]
examples: {flagged: [{text: A «loaf»., becomes: A word.}], unflagged: [{text: Nothing., because: no-match}]}
${more}`
  const { authored, problems } = compileRules([
    { path: 'rules/en/house/bread.yml', text },
    { path: 'rules/sources.yml', text: '- {id: ours, title: Ours, kind: guide}\n' }
  ])
  expect(problems.filter(({ path }) => path.endsWith('bread.yml'))).toEqual([])
  const [rule] = authored.rules
  if (!rule) throw new Error('no rule')
  return rule
}

const before = ruleOf('  - {noun: loaf, when: [{near: baker}, {near: oven}], unless: [{near: sugar}]}')
const record = readRecord(recordOf([before], '0.1.0'))

describe('what a change after 0.1.0 has to say', () => {
  const more = 'leave it as it was, and add a pattern of its own with `since`'
  test.each<[what: string, flag: string, rest: string, told: string[]]>([
    ['nothing changed', '  - {noun: loaf, unless: [{near: sugar}], when: [{near: baker}, {near: oven}]}', '', []],
    [
      'an exception more',
      '  - {noun: loaf, when: [{near: baker}, {near: oven}], unless: [{near: sugar}, {near: stone}]}',
      '',
      []
    ],
    [
      'an exception of the rule more',
      '  - {noun: loaf, when: [{near: baker}, {near: oven}], unless: [{near: sugar}]}',
      'unless: [{near: stone}]',
      []
    ],
    ['a condition less that is enough', '  - {noun: loaf, when: [{near: baker}], unless: [{near: sugar}]}', '', []],
    [
      'only for a profile',
      '  - {noun: loaf, profiles: [us], when: [{near: baker}, {near: oven}], unless: [{near: sugar}]}',
      '',
      []
    ],
    ['switched off', '  - {noun: loaf, severity: "off"}', '', []],
    [
      'an exception less',
      '  - {noun: loaf, when: [{near: baker}, {near: oven}]}',
      '',
      [`house/bread: the noun \`loaf\` finds more than in 0.1.0: ${more}`]
    ],
    [
      'no condition',
      '  - {noun: loaf, unless: [{near: sugar}]}',
      '',
      [`house/bread: the noun \`loaf\` finds more than in 0.1.0: ${more}`]
    ],
    [
      'another condition that is enough',
      '  - {noun: loaf, when: [{near: baker}, {near: oven}, {near: mill}], unless: [{near: sugar}]}',
      '',
      [`house/bread: the noun \`loaf\` finds more than in 0.1.0: ${more}`]
    ],
    [
      'a new pattern',
      '  - {noun: loaf, when: [{near: baker}], unless: [{near: sugar}]}\n  - {noun: bun}',
      '',
      ['house/bread: the noun `bun` is new after 0.1.0: give it `since` with the version that will bring it']
    ],
    [
      'a new pattern that says so',
      '  - {noun: loaf, when: [{near: baker}], unless: [{near: sugar}]}\n  - {noun: bun, since: "0.2"}',
      '',
      []
    ],
    [
      'an old one that says it is new',
      '  - {noun: loaf, when: [{near: baker}], unless: [{near: sugar}], since: "0.2"}',
      '',
      ['house/bread: the noun `loaf` was there in 0.1.0, take `since: 0.2` away']
    ]
  ])('%s', (_, flag, rest, told) => {
    expect(unheld([ruleOf(flag, rest)], {}, record, isLater)).toEqual(told)
  })

  test('a rule with another name is the same rule', () => {
    const named = { ...before, id: 'house/loaf' }
    expect(unheld([named], { 'house/bread': 'house/loaf' }, record, isLater)).toEqual([])
    expect(unheld([named], {}, record, isLater)).toHaveLength(1)
  })

  test('what was off and is switched on is new', () => {
    const off = readRecord(recordOf([ruleOf('  - {noun: loaf, severity: "off"}')], '0.1.0'))
    expect(unheld([ruleOf('  - {noun: loaf}')], {}, off, isLater)).toHaveLength(1)
  })

  test('before the first release nothing has to be said', () => {
    expect(unheld([before], {}, readRecord(null), isLater)).toEqual([])
  })
})

test('the rules as they are hold against a record of themselves', async () => {
  const { rules, renamed } = await loadAuthored()
  const own = readRecord(recordOf(rules, '0.1.0'))
  expect(own?.patterns.length).toBeGreaterThan(1000)
  expect(unheld(rules, renamed, own, isLater)).toEqual([])
})

test('since the last release, each pattern that finds more says which version brings it', async () => {
  const { rules, renamed } = await loadAuthored()
  expect(unheld(rules, renamed, recorded(), isLater)).toEqual([])
})
