/** The word lists that the engine itself asks for: a house list adds to them, and a missing one is told. */
import { describe, expect, test } from 'vitest'
import { applyFixes, check } from '../../src/index.js'
import { compileRules, type CompileResult, type RuleFile } from '../../src/compile/index.js'
import { engineLexicons } from '../../src/compile/engine-lexicons.js'
import { builtInRules } from '../built-in-rules.js'

const list = (id: string, text: string): RuleFile => ({
  path: `house/lexicons/${id}.yml`,
  text: `id: ${id}\ntitle: Ours\n${text}\n`
})
const house = (...files: RuleFile[]): CompileResult => compileRules(files, builtInRules.authored, builtInRules.rules)

async function rewritten(text: string, { ruleSet, problems }: CompileResult): Promise<string> {
  expect(problems).toEqual([])
  const { messages } = await check(text, { ruleSet, format: 'markdown' })
  return applyFixes(text, messages, 'suggested').text
}

describe.each([
  ['alone', 'entries: [boarder]'],
  ['with the inflection of the built-in list', 'inflect: noun\nentries: [boarder]'],
  ['that includes the built-in list', 'include: [person]\nentries: [boarder]']
])('a house list of nouns for people, %s', (_, text) => {
  const compiled = house(list('person', text))

  test.each([
    ['Addict patients came.', 'Patients with drug use disorders came.'],
    ['Addict boarders came.', 'Boarders with drug use disorders came.']
  ])('%s', async (before, after) => {
    expect(await rewritten(before, compiled)).toBe(after)
  })

  test('conditions still know the built-in nouns', async () => {
    const { messages } = await check('The patient got clean in 2019.', {
      ruleSet: compiled.ruleSet,
      format: 'markdown'
    })
    expect(messages.map(({ actual }) => actual)).toEqual(['got clean'])
  })
})

test('a house wording may have a noun of the house list', async () => {
  const wording = `extends: drug-use/addict
suggest:
  - one: boarder with a drug use disorder
    many: boarders with drug use disorders
    applicability: suggested
    because: as we write
`
  const compiled = house(list('person', 'entries: [boarder]'), {
    path: 'house/en/drug-use/addict.yml',
    text: wording
  })
  expect(await rewritten('Addict patients came.', compiled)).toBe('Patients with drug use disorders came.')
})

test('a house list whose words inflect otherwise is refused, with its place and what to do', () => {
  expect(house(list('person', 'inflect: verb\nentries: [boarder]')).problems).toEqual([
    {
      path: 'house/lexicons/person.yml',
      line: 3,
      column: 10,
      message:
        'The words of `person` are added to the built-in ones, which are `inflect: noun`, write the same or take the key away'
    }
  ])
})

test('a house list that only rules ask for stands in place of the built-in one', () => {
  const { rules } = house(list('pastime', 'entries: [chess]'))
  expect(rules.lexicons.pastime?.map(({ words }) => words)).toEqual([['chess']])
})

describe('a list that is not there', () => {
  test.each(Object.entries(engineLexicons))('%s', (id, askedFor) => {
    const { problems } = compileRules([], {
      ...builtInRules.authored,
      rules: [],
      lexicons: builtInRules.authored.lexicons.filter((own) => own.id !== id)
    })
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toContain(
      `lexicons/${id}.yml: Missing lexicon \`${id}\`, which tells the engine ${askedFor}, add this file`
    )
  })

  test('rules that bring none of them stand alone', () => {
    expect(compileRules([]).problems).toEqual([])
  })
})
