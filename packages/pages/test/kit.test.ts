/** What a trainer puts on a wall and reads out of a key. */
import type { Explanation, ExplainedWording } from '@stigmalint/core/explain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleSheet, exercisesIn } from '../src/kit/exercises.js'
import type { Exercise, KitPlace } from '../src/kit/model.js'
import { plainWordings } from '../src/rules/wordings.js'

const wording = (form: string, because: string | null = null): ExplainedWording => ({
  ...{ text: form, forms: [form], profiles: null, because },
  applicability: because === null ? 'safe' : 'suggested'
})
const rule = (title: string, finds: string[], wordings: Explanation['wordings']) =>
  ({ title, finds, wordings }) as Explanation

test.each([
  [
    'what is right everywhere, not what is right in one place',
    rule(
      '"zog"',
      ['zog'],
      [
        {
          patterns: ['zog'],
          wordings: [wording('person with a zog disorder', 'in treatment'), wording('person who zogs')]
        }
      ]
    ),
    ['person who zogs']
  ],
  [
    'the first and the last, where it depends',
    rule(
      '"zog"',
      ['zog'],
      [
        {
          patterns: [],
          wordings: [wording('zog disorder', 'a'), wording('zog disorders', 'b'), wording('use of zog', 'c')]
        }
      ]
    ),
    ['zog disorder', 'use of zog']
  ],
  [
    'no word alone, which leans on the text before',
    rule(
      '"zog"',
      ['zog'],
      [{ patterns: [], wordings: [wording('person', 'said before'), wording('person in zog', 'a')] }]
    ),
    ['person in zog']
  ],
  [
    'nothing, where only a word alone is known',
    rule('"zog" homes', ['zog'], [{ patterns: [], wordings: [wording('zogging', 'a')] }]),
    []
  ],
  [
    'what is for the words that the title names first',
    rule(
      '"the zog" and "zog" people',
      ['zog', 'the zog'],
      [
        { patterns: ['zog'], wordings: [wording('older', 'a')] },
        { patterns: ['the zog'], wordings: [wording('older persons', 'a')] }
      ]
    ),
    ['older persons']
  ]
])('a wall says %s', (_, explanation, said) => {
  expect(plainWordings(explanation, 'un')).toEqual(said)
})

const exercise = (kind: Exercise['kind'], text: string): Exercise => ({
  ...{ kind, text, marks: [], becomes: null },
  origin: { kind: 'example' }
})

test('of a sheet no three in a row have the same answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 10 }), (seed, size) => {
      const examples = Array.from({ length: 2 * size }, (_, at) =>
        exercise(at < size ? 'change' : 'leave', `Text ${at}.`)
      )
      const kinds = exampleSheet(examples, seed, size).exercises.map(({ kind }) => kind)
      expect(kinds.length).toBe(2 * size)
      expect(kinds.join(' ')).not.toMatch(/change change change|leave leave leave/)
    })
  )
})

test('a sentence that can be understood comes before one that is mostly hidden', () => {
  const hidden = 'The [name] of the [name] and [name] spoke with the zogs.'
  const plain = 'The [name] of the town spoke with the zogs.'
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const { exercises } = exampleSheet([exercise('change', hidden), exercise('change', plain)], seed, 1)
      expect(exercises.map(({ text }) => text)).toEqual([plain])
    })
  )
})

test.each([
  ['A quotation that is whole: she said “the zogs of the town wait for a place”.', 1],
  ['A quotation that ends elsewhere: she said “the zogs of the town wait for a place.', 0]
])('%s', (text, count) => {
  const start = text.indexOf('zogs')
  const place: KitPlace = {
    ...{ ruleId: 'pack/zog', outcome: 'quotation', isMet: true, severity: null, start, end: start + 4, offers: [] },
    sentence: { before: text.slice(0, start), words: 'zogs', after: text.slice(start + 4) }
  }
  expect(exercisesIn({ documents: [{ path: 'a.md', places: [place] }], mask: null })).toHaveLength(count)
})
