/** A rule set has a name of its own, by which one that keeps findings can tell that other rules are in force. */
import { describe, expect, test } from 'vitest'
import { compileRules, deserialize, serialize, type Authored, type RuleFile } from '../../src/compile/index.js'
import { compiledRules } from '../compiled-rules.js'

const rule = `id: house/bread
title: '"breadwinner"'
status: stable
since: 1.0.0
severity: warning
message: '"{actual}" is a house word'
why: We say so.
flag: [{noun: breadwinner}]
suggest: []
sources: [{id: our-guide, says: avoid}]
examples:
  flagged: [{text: Each «breadwinner» was asked., becomes: Each breadwinner was asked.}]
  unflagged: [{text: Nothing here., because: no-match}]
`
const texts: Readonly<Record<string, string>> = {
  'house/bread.yml': rule,
  'lexicons/drug.yml': 'id: drug\ntitle: Drugs\ninflect: noun\nentries: [opioid]\n',
  'names/clinics.yml': '- {id: a-clinic, name: Drug Users Clinic, kind: organization, basis: general knowledge}\n',
  'profiles/us.yml':
    'id: us\ntitle: United States\norder: 2\ndescription: As they write.\nspelling: american\nseverity: {}\n',
  'sources.yml': '- {id: our-guide, title: A guide, kind: guide, url: https://example.org}\n',
  'common-words.yml': '- {cost: 9, words: [people]}\n',
  'renamed.yml': 'house/loaf: house/bread\n'
}
const filesOf = (own: Readonly<Record<string, string>>, folder = 'rules/en/'): RuleFile[] =>
  Object.entries(own).map(([path, text]) => ({ path: folder + path, text }))
const fingerprint = (files: readonly RuleFile[]): string => compileRules(files).ruleSet.fingerprint
const whole = fingerprint(filesOf(texts))

describe('the same rules have the same fingerprint', () => {
  test('compiled again', () => {
    expect(fingerprint(filesOf(texts))).toBe(whole)
    expect(whole).toMatch(/^[0-9a-f]{16}$/)
  })

  test('in another folder, with other blank lines and comments', () => {
    const moved = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, `# ours\n\n${text}\n`]))
    expect(fingerprint(filesOf(moved, '/home/ana/house/'))).toBe(whole)
  })

  test('as the build writes them and a program reads them', () => {
    const unread = (): Promise<string> => Promise.resolve('')
    const { fingerprint } = compiledRules.ruleSet
    expect(deserialize(serialize(compiledRules).scan, unread, unread).fingerprint).toBe(fingerprint)
  })

  test('with a house folder that says nothing', () => {
    const base: Authored = JSON.parse(serialize(compiledRules).authored)
    expect(compileRules([], base).ruleSet.fingerprint).toBe(compiledRules.ruleSet.fingerprint)
  })
})

/** What is changed, in which file, and to what. */
const changes: readonly (readonly [what: string, path: string, from: string, to: string])[] = [
  ['the word of a rule', 'house/bread.yml', 'noun: breadwinner', 'noun: breadmaker'],
  ['a severity', 'house/bread.yml', 'severity: warning', 'severity: error'],
  ['the message', 'house/bread.yml', 'is a house word', 'is our word'],
  ['why', 'house/bread.yml', 'We say so.', 'We say so!'],
  ['a wording', 'house/bread.yml', 'suggest: []', 'suggest: [{one: earner, many: earners, applicability: safe}]'],
  ['a condition', 'house/bread.yml', '{noun: breadwinner}', '{noun: breadwinner, when: [{in: [heading]}]}'],
  ['a draft', 'house/bread.yml', 'status: stable', 'status: draft'],
  ['a word of a list', 'lexicons/drug.yml', 'opioid', 'opioids'],
  ['how a list inflects', 'lexicons/drug.yml', 'inflect: noun', 'inflect: none'],
  ['a name', 'names/clinics.yml', 'Drug Users Clinic', 'Drug User Clinic'],
  ['the spelling of a profile', 'profiles/us.yml', 'american', 'british'],
  ['a severity of a profile', 'profiles/us.yml', 'severity: {}', 'severity: {house/bread: error}'],
  ['where a source stands', 'sources.yml', 'https://example.org', 'https://example.com'],
  ['how common a word is', 'common-words.yml', 'cost: 9', 'cost: 8'],
  ['a name that a rule had', 'renamed.yml', 'house/loaf', 'house/crumb']
]

describe('any change makes another', () => {
  test.each(changes)('%s', (_, path, from, to) => {
    const text = texts[path] ?? ''
    expect(text).toContain(from)
    expect(fingerprint(filesOf({ ...texts, [path]: text.replace(from, to) }))).not.toBe(whole)
  })

  test('all are apart from one another', () => {
    const all = changes.map(([, path, from, to]) =>
      fingerprint(filesOf({ ...texts, [path]: (texts[path] ?? '').replace(from, to) }))
    )
    expect(new Set(all).size).toBe(changes.length)
  })

  test.each(Object.keys(texts))('without %s', (path) => {
    const rest = Object.fromEntries(Object.entries(texts).filter(([own]) => own !== path))
    expect(fingerprint(filesOf(rest))).not.toBe(whole)
  })

  test('a house folder on top of the built-in rules', () => {
    const house = compileRules(
      [{ path: 'house/en/drug-use/addict.yml', text: 'extends: drug-use/addict\nseverity: warning\n' }],
      compiledRules.authored
    )
    expect(house.problems).toEqual([])
    expect(house.ruleSet.fingerprint).not.toBe(compiledRules.ruleSet.fingerprint)
  })
})
