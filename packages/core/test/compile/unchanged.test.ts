/** A house folder comes to the same, whether all is compiled or only what it changes. */
import { describe, expect, test } from 'vitest'
import { compileRules, deserialize, serialize, type Authored, type RuleFile } from '../../src/compile/index.js'
import { compiledRules } from '../compiled-rules.js'

// as a program reads them
const { rules, reference, scan, authored } = serialize(compiledRules)
const base: Authored = JSON.parse(authored)
const built = await deserialize(
  scan,
  () => Promise.resolve(rules),
  () => Promise.resolve(reference)
).rules()

const rule = (id: string, flag: string): RuleFile => ({
  path: `house/en/${id}.yml`,
  text: `id: ${id}
title: '"breadwinner"'
status: stable
since: 1.0.0
severity: warning
message: '"{actual}" is a house word'
why: We say so.
flag: [${flag}]
suggest: [{one: lorry person, many: lorry people, applicability: safe}]
sources: [{id: general-usage, says: avoid}]
examples:
  flagged: [{text: Each «breadwinner» was asked., becomes: Each main earner was asked.}]
  unflagged: [{text: Nothing here., because: no-match}]
`
})
const extension = (id: string, lines: string): RuleFile => ({
  path: `house/en/${id}.yml`,
  text: `extends: ${id}\n${lines}\n`
})
const lexicon = (id: string, lines: string): RuleFile => ({
  path: `house/lexicons/${id}.yml`,
  text: `id: ${id}\ntitle: Words\n${lines}\n`
})

const houses: readonly (readonly [what: string, files: readonly RuleFile[]])[] = [
  [
    'rules and word lists of its own, a rule in the place of another one, extensions',
    [
      lexicon('bakery', 'entries: [bakery]'),
      rule('house/bread', '{phrase: <bakery> bread}'),
      rule('house/twin', '{noun: addict}'),
      rule('drug-use/drug-user', '{noun: breadwinner}'),
      extension('drug-use/addict', 'severity: information'),
      extension('alcohol/wino', 'severity: off')
    ]
  ],
  [
    'more words of a list that many rules ask, and of the one for people',
    [
      lexicon('drug', 'inflect: noun\nentries: [poppy tea]'),
      lexicon('person', 'inflect: noun\nentries: [lorry person]')
    ]
  ],
  [
    'sources with other addresses, and another kind',
    [
      {
        path: 'house/sources.yml',
        text: base.sources
          .filter((_, index) => index % 2 === 0)
          .map(({ id }) => `- {id: ${id}, title: A guide, kind: guide, url: https://example.org/${id}}\n`)
          .join('')
      }
    ]
  ]
]

describe('with what is compiled already', () => {
  test.each(houses)('%s', (_, files) => {
    const whole = compileRules(files, base)
    const sooner = compileRules(files, base, built)
    expect(sooner.rules).toEqual(whole.rules)
    const { says, ...scanned } = sooner.ruleSet.scan
    expect({ ...scanned, facts: scanned.words.map((_word, at) => says(at)) }).toEqual({
      ...whole.ruleSet.scan,
      says: undefined,
      facts: whole.ruleSet.scan.words.map((_word, at) => whole.ruleSet.scan.says(at))
    })
    expect(sooner.problems).toEqual(whole.problems)
    expect(sooner.ruleSet.fingerprint).toBe(whole.ruleSet.fingerprint)
  })

  test('on top of a house folder', () => {
    const first = compileRules([rule('house/bread', '{noun: breadwinner}')], base, built)
    const files = [extension('house/bread', 'severity: error')]
    expect(compileRules(files, first.authored, first.rules).rules.patterns).toEqual(
      compileRules(files, first.authored).rules.patterns
    )
  })
})
