/** A rule that is switched off keeps its words: no other rule reports them instead. */
import { describe, expect, test } from 'vitest'
import { compileRules } from '../src/compile/index.js'
import { check, type Finding, type Settings } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { findingsIn, reported } from './checking.js'

const { rules, reference, ruleSet } = builtInRules

const examples = Object.entries(reference.examples).flatMap(([ruleId, { flagged = [] }]) =>
  flagged.map((example) => ({ ruleId, ...example }))
)

const spanOf = ({ place }: Finding): [start: number, end: number] =>
  place && 'start' in place ? [place.start.offset ?? 0, place.end.offset ?? 0] : [0, 0]

/** The words of its rule in each flagged example. */
const words = await Promise.all(
  examples.map(async ({ ruleId, text, profile = 'un' }) => {
    const found = await findingsIn(text.replaceAll(/[«»]/g, ''), { settings: { profile } })
    return found.filter((finding) => finding.ruleId === ruleId).map(spanOf)
  })
)

/** Of each flagged example, what is reported within the words of its rule under some settings. */
async function takenOver(settingsFor: (ruleId: string) => Partial<Settings>): Promise<string[]> {
  const found: string[] = []
  for (const [index, { ruleId, text: marked, profile = 'un' }] of examples.entries()) {
    const text = marked.replaceAll(/[«»]/g, '')
    const settings = { profile, ...settingsFor(ruleId) }
    for (const finding of await findingsIn(text, { settings })) {
      const [start, end] = spanOf(finding)
      if (words[index]?.some((own) => own[0] < end && start < own[1]))
        found.push(`${ruleId} in "${text}": ${finding.ruleId ?? ''} "${finding.actual ?? ''}"`)
    }
  }
  return found
}

describe('in the examples of all rules', () => {
  test('a rule that is off', async () => {
    expect(await takenOver((ruleId) => ({ rules: { [ruleId]: 'off' } }))).toEqual([])
  })

  test('a pack that is not asked for', async () => {
    const packs = [...new Set(rules.rules.map((rule) => rule.pack))]
    const found = await takenOver((ruleId) => ({ packs: packs.filter((pack) => !ruleId.startsWith(`${pack}/`)) }))
    expect(found).toEqual([])
  })
})

test.each([
  ['the rule', { rules: { 'drug-use/injecting-drug-user': 'off' } }],
  ['its pack, not among those that are used', { packs: ['alcohol', 'hiv-hepatitis'] }],
  ['its pack', { packLevels: { 'drug-use': 'off' } }],
  ['the wording', { allow: ['injecting drug users'] }]
] satisfies [string, Partial<Settings>][])('switched off: %s', async (_, settings) => {
  expect(await reported('Injecting drug users and alcoholics came.', { settings })).toEqual(['error: alcoholics'])
})

test('a rule that is off in its own file takes no words', async () => {
  const profile = {
    ...rules.profiles,
    un: { id: 'un' as const, title: '', spelling: 'british' as const, severity: {} }
  }
  const [addict] = rules.rules.filter((rule) => rule.id === 'drug-use/injecting-drug-user')
  const asleep = {
    ...rules,
    profiles: profile,
    patterns: rules.patterns.map((pattern) =>
      rules.rules[pattern.rule] === addict ? { ...pattern, severity: 'off' as const } : pattern
    )
  }
  const found = await check('Injecting drug users came.', {
    ruleSet: { ...ruleSet, rules: () => Promise.resolve(asleep) },
    format: 'markdown'
  })
  expect(found.messages.map(({ ruleId }) => ruleId)).toEqual(['drug-use/drug-user'])
})

test('a house rule switches one off, too', async () => {
  const files = [
    {
      path: 'our-rules/en/drug-use/injecting-drug-user.yml',
      text: 'extends: drug-use/injecting-drug-user\nseverity: off\n'
    }
  ]
  const house = compileRules(files, builtInRules.authored, builtInRules.rules)
  expect(house.problems).toEqual([])
  const text = 'Injecting drug users came.'
  const messages = async (settings: Partial<Settings>): Promise<string[]> =>
    (await check(text, { ruleSet: house.ruleSet, settings, format: 'markdown' })).messages.map(
      ({ severity }) => severity
    )
  expect(await messages({})).toEqual([])
  expect(await messages({ rules: { 'drug-use/injecting-drug-user': 'warning' } })).toEqual(['warning'])
})
