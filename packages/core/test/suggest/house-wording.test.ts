/** A house wording has another noun than "person": the grammar of its place is the same. */
import { describe, expect, test } from 'vitest'
import { applyFixes, check } from '../../src/index.js'
import { compileRules, type CompileResult } from '../../src/compile/index.js'
import { builtInRules } from '../built-in-rules.js'

const house = (one: string, many: string): CompileResult =>
  compileRules(
    [
      {
        path: 'house/en/drug-use/addict.yml',
        text: `extends: drug-use/addict\nsuggest:\n  - {one: ${one}, many: ${many}, applicability: suggested, because: as we write}\n`
      }
    ],
    builtInRules.authored
  )

async function rewritten(text: string, { ruleSet, problems }: CompileResult): Promise<string> {
  expect(problems).toEqual([])
  const { messages } = await check(text, { ruleSet, format: 'markdown' })
  return applyFixes(text, messages, 'suggested').text
}

const resident = house('resident with a drug use disorder', 'residents with drug use disorders')

describe('resident with a drug use disorder', () => {
  test.each([
    ['Addicts came.', 'Residents with drug use disorders came.'],
    ['Addict patients came.', 'Patients with drug use disorders came.'],
    ['Every addict came.', 'Every resident with a drug use disorder came.'],
    [
      'Every addict or alcoholic came.',
      'Every resident with a drug use disorder or person with an alcohol use disorder came.'
    ],
    [
      'An addict or alcoholic came.',
      'A resident with a drug use disorder or a person with an alcohol use disorder came.'
    ],
    ['Female addicts came.', 'Female residents with drug use disorders came.'],
    ['They are people who are addicts.', 'They are people who have drug use disorders.'],
    ["The addict's family came.", 'The family of the resident with a drug use disorder came.'],
    ['The addict population grew.', 'The population of residents with drug use disorders grew.'],
    ['Ali, an addict, came.', 'Ali, a resident with a drug use disorder, came.']
  ])('%s', async (before, after) => {
    expect(await rewritten(before, resident)).toBe(after)
  })
})

test.each([
  ['resident who uses drugs', 'residents who use drugs', 'Patients who use drugs came.'],
  ['resident in recovery', 'residents in recovery', 'Patients in recovery came.'],
  ['young resident who uses drugs', 'young residents who use drugs', 'Young patients who use drugs came.'],
  ['member of staff who uses drugs', 'members of staff who use drugs', 'Patients who use drugs came.'],
  // "who" says that its noun names people
  ['boarder who uses drugs', 'boarders who use drugs', 'Patients who use drugs came.']
])('“%s” before a noun for people', async (one, many, after) => {
  expect(await rewritten('Addict patients came.', house(one, many))).toBe(after)
})

test('a noun that is in no list of people is told, with its place and what to do', () => {
  const { problems } = house('wardmate with a drug use disorder', 'wardmates with drug use disorders')
  expect(problems).toEqual([
    {
      path: 'house/en/drug-use/addict.yml',
      line: 3,
      column: 5,
      message:
        '`wardmate` is in no list of nouns for people, add it to lexicons/person.yml, or write `person` and `people`'
    }
  ])
})
