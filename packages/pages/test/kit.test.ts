/** What a trainer puts on a wall and reads out of a key. */
import type { Explanation, ExplainedReference, ExplainedWording } from '@stigmalint/core/explain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { written } from '../src/html/element.js'
import { isDisputed } from '../src/kit/disputed.js'
import { examplesToJudge } from '../src/kit/examples.js'
import { documentSheet, exampleSheet, exercisesIn } from '../src/kit/exercises.js'
import { guidePage, type KitFacts } from '../src/kit/guide.js'
import { maskNames } from '../src/kit/mask.js'
import type { Exercise, KitPlace } from '../src/kit/model.js'
import { kitHtml, offersInWords } from '../src/kit/shared.js'
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
    'nothing twice, where one holds the other',
    rule(
      '"zog"',
      ['zog'],
      [{ patterns: [], wordings: [wording('people in zoggery', 'a'), wording('in zoggery', 'b')] }]
    ),
    ['people in zoggery']
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

const exercise = (kind: Exercise['kind'], text: string, ruleId = text): Exercise => ({
  ...{ kind, text, becomes: null, origin: { kind: 'example' } },
  marks: [{ start: 0, end: 1, ruleId, offers: [], keepBecause: kind === 'keep' ? 'mention' : null }]
})

test('an answer says nothing of the next one', () => {
  const size = 10
  const examples = Array.from({ length: 2 * size }, (_, at) =>
    exercise(at < size ? 'change' : 'keep', `Text number ${at} is long enough.`)
  )
  const seeds = Array.from({ length: 200 }, (_, at) => `seed ${at}`)
  const orders = seeds.map((seed) => exampleSheet(examples, seed, size).exercises.map(({ kind }) => kind))
  for (const kinds of orders) expect(kinds.filter((kind) => kind === 'change')).toHaveLength(size)
  const isOther = orders.flatMap((kinds) => kinds.slice(1).map((kind, at) => kind !== kinds[at]))
  // of cards that are shuffled, ten of each colour, the next one has the other colour so often
  expect(isOther.filter(Boolean).length / isOther.length).toBeCloseTo(size / (2 * size - 1), 1)
  expect(new Set(orders.map((kinds) => kinds.join(' '))).size).toBe(seeds.length)
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

test('a trap stands on a sheet once, and every document gives what it has', () => {
  const of = (name: string, kind: Exercise['kind'], text: string, ruleId: string): Exercise => ({
    ...exercise(kind, text, ruleId),
    origin: { kind: 'document', name }
  })
  const own = [
    ...Array.from({ length: 20 }, (_, at) => of('long.txt', 'change', `The zog is number ${at} of them.`, `a/${at}`)),
    ...Array.from({ length: 3 }, (_, at) => of('short.txt', 'change', `The zug is number ${at} of them.`, 'a/zug')),
    ...Array.from({ length: 3 }, (_, at) => of('long.txt', 'keep', `The zog system is number ${at}.`, 'a/system'))
  ]
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const { exercises } = documentSheet(own, [], seed)
      const names = exercises.map(({ origin }) => origin.kind === 'document' && origin.name)
      expect(names).toContain('short.txt')
      expect(exercises.filter(({ kind }) => kind === 'keep')).toHaveLength(1)
    })
  )
})

const explanation = (id: string, own: Partial<Explanation>): Explanation => ({
  ...{ id, pack: 'pack', title: `"${id}"`, severity: 'warning', status: 'stable', since: '0.1.0', why: 'Why.' },
  ...{ finds: [id], wordings: [], flagged: [], reported: [], unflagged: [], references: [], tally: '' },
  ownJudgement: null,
  ...own
})
const voices = (...verdicts: ExplainedReference['verdict'][]): ExplainedReference[] =>
  verdicts.map((verdict, at) => ({
    ...{ id: `${at}`, verdict, says: '', who: `Guide ${at}`, text: '', url: null, body: 'organization', profile: null },
    ...{ secondary: false, voice: `${at}`, region: 'int', concerned: false, needsCheck: false }
  }))

const placeOf = (text: string, words: string, own: Partial<KitPlace>): KitPlace => {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    ...{ ruleId: 'zog', outcome: 'kept', isMet: true, severity: 'warning', start, end, offers: [] },
    sentence: { before: text.slice(0, start), words, after: text.slice(end) },
    ...own
  }
}

const kindsIn = (
  places: readonly KitPlace[],
  rule: Explanation = explanation('zog', { title: '"zog" for people' })
): string[] =>
  exercisesIn({
    ...{ documents: [{ path: 'a.md', places }], mask: null },
    explanations: new Map([[rule.id, rule]])
  }).map(({ kind }) => kind)

const left: Partial<KitPlace> = { severity: null }
test.each<[text: string, own: Partial<KitPlace>, kinds: string[]]>([
  ['The zogs of the town wait.', {}, ['change']],
  ['The zogs of the town wait.', { severity: 'information' }, []],
  ['The zogs of the town wait.', { outcome: 'lowered', severity: 'information' }, []],
  ['She said “the zogs of the town wait for a place”.', { ...left, outcome: 'quotation' }, ['keep']],
  ['She said “the zogs of the town wait for a place.', { ...left, outcome: 'quotation' }, []],
  ['I was called one of the zogs of the town.', { ...left, outcome: 'said-by-others' }, ['keep']],
  ['The shop sells zogs by the box.', { ...left, outcome: 'other-sense', isMet: false }, []],
  // what nobody can see on a sheet
  ['The zogs of the town wait.', { ...left, outcome: 'recital' }, []],
  ['The zogs of the town wait.', { ...left, outcome: 'suppression' }, []]
])('%s (%o)', (text, own, kinds) => {
  expect(kindsIn([placeOf(text, 'zogs', own)])).toEqual(kinds)
})

test.each([
  ['"zogs" for people', ['keep']],
  ['"zug" and "zig"', ['keep']],
  // says no more than the words do: nobody could learn which use is meant
  ['"zog"', []],
  ['"zug" and "zog"', []]
])('another use is a trap where the rule says which one it is about: %s', (title, kinds) => {
  const text = 'The shop sells zogs by the box.'
  expect(kindsIn([placeOf(text, 'zogs', { ...left, outcome: 'other-sense' })], explanation('zog', { title }))).toEqual(
    kinds
  )
})

test.each<[what: string, own: Partial<Explanation>, isExercise: boolean]>([
  ['guides are against it', { references: voices('avoid', 'avoid') }, true],
  ['one against many writes it', { references: voices(...Array<'avoid'>(8).fill('avoid'), 'uses') }, true],
  ['one against a few writes it', { references: voices('avoid', 'avoid', 'avoid', 'uses') }, false],
  ['one against many accepts it', { references: voices(...Array<'avoid'>(8).fill('avoid'), 'accepts') }, false],
  ['guides leave it to the writer', { severity: 'information', references: voices('avoid', 'accepts') }, false]
])('%s: a card or an exercise, never both', (_, own, isExercise) => {
  const rule = explanation('zog', own)
  const text = 'The zogs of the town wait.'
  expect([isDisputed(rule), kindsIn([placeOf(text, 'zogs', {})], rule)]).toEqual([
    !isExercise,
    isExercise ? ['change'] : []
  ])
  expect(kindsIn([placeOf(text, 'zogs', { ...left, outcome: 'name' })], rule)).toEqual(isExercise ? ['keep'] : [])
})

test('of examples those are read that are typical of what a rule is called after, and show why they are kept', () => {
  const rule = explanation('zog', {
    title: '"zog" for people',
    flagged: [
      { before: 'The «zogs» of the town wait.', after: '', profile: null },
      { before: 'The «zhogs» of the town wait.', after: '', profile: null }
    ],
    unflagged: [
      { text: 'The word "zog" is old.', because: 'about the word' },
      { text: 'It was a long year.', because: 'other words' }
    ]
  })
  const card = explanation('zug', { ...rule, id: 'zug', severity: 'information' })
  const explanations = new Map([rule, card].map((one) => [one.id, one]))
  expect(examplesToJudge({ explanations, documents: [], seed: 'a' }).sort()).toEqual([
    'The word "zog" is old.',
    'The zogs of the town wait.'
  ])
})

test('advice is masked only where it takes a name over from the sentence', () => {
  const text = 'Anna met Federal zogs in Lindau, and the Lindau zugs too.'
  const offer = (replaces: string, wording: string): KitPlace['offers'] => [{ replaces, wording, because: null }]
  const places = [
    placeOf(text, 'zogs', { offers: offer('Federal zogs', 'people in Federal zoggeries') }),
    placeOf(text, 'zugs', { offers: offer('Lindau zugs', 'people with zug in Lindau') })
  ]
  const [exercise] = exercisesIn({
    ...{ documents: [{ path: 'a.md', places }], mask: maskNames },
    explanations: new Map([['zog', explanation('zog', {})]])
  })
  expect(exercise?.text).toBe('[person] met Federal zogs in [name], and the [name] zugs too.')
  expect(exercise?.marks.flatMap(({ offers }) => offers.map(({ wording: said }) => said))).toEqual([
    'people in Federal zoggeries',
    'people with zug in [name]'
  ])
})

describe('what a key says to write', () => {
  const offers = [{ replaces: 'zogs', wording: 'people who zog', because: null }]
  const rule = explanation('zog', { wordings: [{ patterns: [], wordings: [wording('person who zogs')] }] })
  test.each<[what: string, asked: Parameters<typeof offersInWords>[0], rule: Explanation | null, said: string]>([
    ['what is offered here', { offers, becomes: null }, rule, 'write people who zog.'],
    ['nothing more than the sentence as it may read', { offers: [], becomes: 'So it reads.' }, rule, ''],
    [
      'what the rule has, where nothing is offered here',
      { offers: [], becomes: null },
      rule,
      'say what is meant, such as person who zogs.'
    ],
    ['what is meant, where no wording is known', { offers: [], becomes: null }, null, 'say what is meant.']
  ])('%s', (_, asked, explained, said) => {
    expect(written(offersInWords(asked, explained, 'un')).replace(/<[^>]*>/g, '')).toBe(said)
  })
})

const facts: KitFacts = {
  ...{ documents: 3, drawnFrom: 2, sentences: 14, borrowed: 6, cards: 8, isMasked: true },
  concepts: [
    { title: '"zog"', numbers: [3, 7], isCard: false },
    { title: '"zug"', numbers: [], isCard: true },
    { title: '"zig"', numbers: [], isCard: false }
  ]
}
test.each<[own: Partial<KitFacts>, said: string]>([
  [{}, 'Sheet A: 14 sentences from 2 documents and 6 of ours'],
  [{ borrowed: 0 }, 'Sheet A: 14 sentences from 2 documents; half are to change'],
  [{ sentences: 0 }, 'Congratulate their authors'],
  [{}, '"zog" (sheet A, 3 and 7); "zug" (a card); "zig". Read']
])('the guide says what there is: %o', (own, said) => {
  expect(kitHtml(guidePage({ ...facts, ...own }))).toContain(said)
})
