/** What readers are shown of a finding and its fixes: whole phrases of what stands there, without markup. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { findingsIn } from '../checking.js'

const changes: [what: string, text: string, replaces: string, wording: string][] = [
  ['the finding itself', 'The addicts came.', 'addicts', 'people with drug use disorders'],
  ['an article with it', 'An alcoholic came.', 'An alcoholic', 'A person with an alcohol use disorder'],
  ['only a part of it', 'She took a dirty urine test.', 'dirty urine test', 'positive urine test'],
  ['the noun behind it', 'HIV-infected people came.', 'HIV-infected people', 'People living with HIV'],
  [
    'a half sentence that needs the next word',
    'Substance abusers who leave early are asked why.',
    'Substance abusers who leave',
    'People who use drugs and who leave'
  ],
  [
    'a clause that needs the word before it',
    'Ali, a heroin addict, said so.',
    'Ali, a heroin addict',
    'Ali, who has an opioid use disorder'
  ],
  [
    'two labels at once',
    'Drug addicts and alcoholics came.',
    'Drug addicts and alcoholics',
    'People with drug or alcohol use disorders'
  ],
  ['markup in between', 'The *drug* users left.', 'drug users', 'people who use drugs'],
  ['markup over the edge', 'Two **people who are drug** addicts.', 'are drug addicts', 'have drug use disorders'],
  ['a line break', 'The drug\nusers left.', 'drug users', 'people who use drugs'],
  [
    'an acronym and its definition',
    'We asked injecting drug users (IDUs) about needles.',
    'injecting drug users (IDUs)',
    'people who inject drugs (PWID)'
  ]
]

describe('what changes, and what will stand there', () => {
  test.each(changes)('%s', async (_, text, replaces, wording) => {
    const [finding] = await findingsIn(text)
    expect(finding?.fixes[0]).toMatchObject({ replaces, wording })
  })

  test('the title names the wording, and what it stands for where that is more than the finding', async () => {
    const titles = async (text: string) => (await findingsIn(text)).map(({ fixes }) => fixes[0]?.title)
    expect(await titles('The addicts came.')).toEqual(['Write "people with drug use disorders"'])
    expect(await titles('HIV-infected people came.')).toEqual([
      'Write "People living with HIV" for "HIV-infected people"'
    ])
  })

  test('a later use of an acronym shows its own change', async () => {
    const findings = await findingsIn('We asked injecting drug users (IDUs) about needles. Most IDUs came.')
    expect(findings.at(-1)?.fixes[0]).toMatchObject({ replaces: 'IDUs', wording: 'PWID' })
  })

  /** The wording is read off the draft; the text after its edits has to say the same. */
  test('it stands in the text afterwards, in all examples of all rules', async () => {
    const examples = Object.values(builtInRules.reference.examples).flatMap(({ flagged = [] }) =>
      flagged.map(({ text }) => text.replaceAll(/[«»]/g, ''))
    )
    const plain = (source: string) => source.replaceAll(/[*_]|^> ?/gm, '').replace(/\s+/g, ' ')
    const wrong: string[] = []
    for (const text of [...examples, ...changes.map(([, own]) => own)])
      for (const { fixes } of await findingsIn(text))
        for (const { edits, replaces, wording } of fixes)
          if (!plain(text).includes(replaces) || !plain(applyEdits(text, edits)).includes(wording))
            wrong.push(`"${wording}" for "${replaces}" in "${text}"`)
    expect(wrong).toEqual([])
  })
})

const excerpts: [what: string, text: string, excerpt: string][] = [
  ['a short sentence', 'It rained. The addicts came home. They ate.', 'The |addicts| came home.'],
  ['without markup', 'The *tired* `x` **drug** users\ncame.', 'The tired … |drug users| came.'],
  [
    'a few words of a long one',
    'When the last of the four long winters of that decade was over and the roads were open again, addicts came to the small house by the river that the parish had let to the town for a single coin and a promise.',
    '… long winters of that decade was over and the roads were open again, |addicts| came to the small house by the river that the parish had let to the …'
  ]
]

test.each(excerpts)('the words in their sentence: %s', async (_, text, excerpt) => {
  const [finding] = await findingsIn(text)
  const { before, words, after } = finding?.excerpt ?? { before: '', words: '', after: '' }
  expect(`${before}|${words}|${after}`).toBe(excerpt)
})
