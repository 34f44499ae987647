/** The list of marked words, and their counts, as a writer reads them. */
import { describe, expect, test } from 'vitest'
import { countsOf, countsPage } from '../src/marked/counts.js'
import { grouped, neighbourOf, type Grouping } from '../src/marked/groups.js'
import { placeInWords, spoken, wordsIn, written, type Level, type MarkedWord, type Mark } from '../src/marked/word.js'

const mark = (words: string, line: number, more: object = {}): Mark => ({
  ...{ source: 'stigmalint', code: 'drug-use/addict', message: `"${words}" is marked` },
  data: { words, wording: `not ${words}`, level: 'error', subject: 'Drug use' },
  range: { start: { line, character: 4 }, end: { line, character: 9 } },
  ...more
})
const draft = { uri: 'file:///draft.md', document: 'draft.md', cell: null }

describe('what is listed', () => {
  test('the marks of stigmalint that say what they are about, in the order of the text', () => {
    const marks = [
      mark('second', 7),
      mark('first', 2, { code: { value: 'drug-use/addict', target: 'x' } }),
      mark('of another program', 1, { source: 'other' }),
      mark('a mistake in a comment', 1, { data: undefined }),
      mark('of a newer server', 1, { data: { words: 'x', level: 'huge' } }),
      mark('without a rule', 1, { code: 5 })
    ]
    const words = wordsIn(draft, marks)
    expect(words.map(({ words, ruleId }) => [words, ruleId])).toEqual([
      ['first', 'drug-use/addict'],
      ['second', 'drug-use/addict']
    ])
  })

  test.each<[Partial<MarkedWord>, string]>([
    [{}, '"addicts", strongly advised against, line 8 of draft.md. Write "people"'],
    [
      { replaces: 'are addicts', wording: 'use drugs' },
      '"addicts", strongly advised against, line 8 of draft.md. Write "use drugs" for "are addicts"'
    ],
    [{ level: 'information', wording: '' }, '"addicts", only a note, line 8 of draft.md. No wording fits everywhere'],
    [
      { level: 'warning', cell: 1, document: 'notes.ipynb' },
      '"addicts", advised against, cell 2, line 8 of notes.ipynb. Write "people"'
    ]
  ])('is read out without colours: %o', (more, said) => {
    expect(spoken(word('addicts', 'Drug use', 'draft.md', 7, { wording: 'people', ...more }))).toBe(said)
  })
})

test.each<[Partial<MarkedWord>, string]>([
  [{}, 'addicts'],
  [{ wording: 'people' }, 'addicts → people'],
  [{ replaces: 'are addicts', wording: 'use drugs' }, 'are addicts → use drugs']
])('a row shows all that is replaced, and the whole wording: %o', (more, shown) => {
  expect(written(word('addicts', 'Drug use', 'draft.md', 7, more))).toBe(shown)
})

function word(
  words: string,
  subject: string,
  document: string,
  line: number,
  more: Partial<MarkedWord> = {}
): MarkedWord {
  const place = { start: { line, character: 0 }, end: { line, character: words.length } }
  const level: Level = 'error'
  return {
    ...{ words, subject, document, wording: '', level, cell: null, message: '' },
    ...{ uri: `file:///${document}`, ruleId: 'pack/rule', ...place },
    ...more
  }
}

const all = [
  word('inmate', 'Prison', 'b.md', 3),
  word('addict', 'Drug use', 'b.md', 1),
  word('junkie', 'Drug use', 'a.md', 9),
  word('convict', 'Prison', 'a10.md', 0),
  word('user', 'Drug use', 'a2.md', 5)
]

describe('grouped', () => {
  test.each<[Grouping, [string, string[]][]]>([
    [
      'subject',
      [
        ['Drug use', ['junkie', 'user', 'addict']],
        ['Prison', ['convict', 'inmate']]
      ]
    ],
    [
      'document',
      [
        ['a.md', ['junkie']],
        ['a2.md', ['user']],
        ['a10.md', ['convict']],
        ['b.md', ['addict', 'inmate']]
      ]
    ]
  ])('by %s', (by, expected) => {
    expect(grouped(all, by).map(({ name, words }) => [name, words.map((own) => own.words)])).toEqual(expected)
  })

  test('cells of a notebook follow one another', () => {
    const cells = [2, 0, 10].map((cell) => word(`w${cell}`, 'Drug use', 'n.ipynb', 0, { cell, uri: `cell:${cell}` }))
    expect(grouped(cells, 'document')[0]?.words.map(placeInWords)).toEqual([
      'cell 1, line 1',
      'cell 3, line 1',
      'cell 11, line 1'
    ])
  })

  test.each([
    ['junkie', 'user'],
    ['addict', 'convict'],
    ['inmate', 'convict']
  ])('behind %s comes %s; of the last one the one before', (from, next) => {
    const own = all.find(({ words }) => words === from)
    expect(own && neighbourOf(own, grouped(all, 'subject'))?.words).toBe(next)
  })

  test('beside the only one there is none', () => {
    const [only] = all
    expect(only && neighbourOf(only, grouped([only], 'subject'))).toBeNull()
  })
})

describe('counts', () => {
  test('two tables, the most first, each with its sum', () => {
    const counts = [
      { document: 'a|b.md', subject: 'Drug use', level: 'error', count: 3 },
      { document: 'c.md', subject: 'Drug use', level: 'information', count: 1 },
      { document: 'c.md', subject: 'Weight', level: 'warning', count: 1 }
    ] as const
    expect(countsPage(counts, 12, '3 May 2027')).toBe(`# Marked words, 3 May 2027

12 documents were checked, 2 have marked words: 5 places.

| Subject | Strongly advised against | Advised against | Only a note | All |
| --- | ---: | ---: | ---: | ---: |
| Drug use | 3 | 0 | 1 | 4 |
| Weight | 0 | 1 | 0 | 1 |
| All | 3 | 1 | 1 | 5 |

| Document | Strongly advised against | Advised against | Only a note | All |
| --- | ---: | ---: | ---: | ---: |
| a\\|b.md | 3 | 0 | 0 | 3 |
| c.md | 0 | 1 | 1 | 2 |
| All | 3 | 1 | 1 | 5 |
`)
  })

  test.each<[MarkedWord[], number | null, string]>([
    [[], 1, '1 document was checked, none has marked words.'],
    [[], null, 'Of the documents that are open, none has marked words.'],
    [all.slice(0, 1), 3, '3 documents were checked, one has marked words: 1 place.']
  ])('the sentence above them', (words, checked, sentence) => {
    expect(countsPage(countsOf(words), checked, 'today').split('\n')[2]).toBe(sentence)
  })
})
