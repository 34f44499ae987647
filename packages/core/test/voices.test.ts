/** Who speaks in the sources of a rule: copies of one list count once, and a line says what all of them say. */
import { describe, expect, test } from 'vitest'
import type { ExplainedReference, SourceVerdict } from '../src/explain/authority.js'
import { tallyInWords, tallyOf, voicesOf } from '../src/explain/voices.js'

type Cited = [id: string, verdict: SourceVerdict, more?: Partial<ExplainedReference>]

const cited = ([id, verdict, more]: Cited): ExplainedReference => ({
  ...{ id, verdict, says: '', who: id.toUpperCase(), text: id, url: null, body: 'organization', profile: null },
  ...{ secondary: false, voice: id, region: 'int', concerned: false, needsCheck: false },
  ...more
})

describe('one line for what the voices say', () => {
  test.each<[line: string, sources: Cited[]]>([
    ['', []],
    ['avoid: 1', [['a', 'avoid']]],
    [
      'avoid: 2',
      [
        ['a', 'avoid'],
        ['b', 'avoid']
      ]
    ],
    [
      'avoid: 1',
      [
        ['a', 'avoid'],
        ['copy', 'avoid', { voice: 'a', secondary: true }]
      ]
    ],
    [
      'avoid: 2 (1 in part)',
      [
        ['a', 'avoid'],
        ['b', 'avoid-in-part']
      ]
    ],
    ['avoid: 1 (in part)', [['a', 'avoid-in-part']]],
    [
      'avoid: 1 · accept: 2 (B, C)',
      [
        ['a', 'avoid'],
        ['b', 'recommends'],
        ['c', 'accepts']
      ]
    ],
    [
      'accept: 4 (A, B, C, …)',
      [
        ['a', 'accepts'],
        ['b', 'accepts'],
        ['c', 'accepts'],
        ['d', 'accepts']
      ]
    ],
    [
      'avoid: 1 · harm shown: 1 · use: 1',
      [
        ['a', 'avoid'],
        ['b', 'shows-harm'],
        ['c', 'uses']
      ]
    ],
    [
      'avoid: 1',
      [
        ['a', 'avoid'],
        ['b', 'instead']
      ]
    ],
    ['avoid: 1 · people concerned: avoid', [['a', 'avoid', { concerned: true }]]],
    [
      'avoid: 1 · accept: 1 (B) · people concerned: divided',
      [
        ['a', 'avoid', { concerned: true }],
        ['b', 'accepts', { concerned: true }]
      ]
    ]
  ])('%j', (line, sources) => {
    expect(tallyInWords(tallyOf(voicesOf(sources.map(cited))))).toBe(line)
  })
})

test('of what its copies say, a voice says what was read at the source', () => {
  const [voice] = voicesOf([
    cited(['copy', 'avoid', { voice: 'list', secondary: true }]),
    cited(['list', 'recommends'])
  ])
  expect(voice).toMatchObject({ id: 'list', verdict: 'recommends', sources: ['list', 'copy'] })
})

test('a list of the people concerned is theirs, whoever published it', () => {
  const kinds = voicesOf([
    cited(['a', 'avoid', { body: 'press', concerned: true }]),
    cited(['b', 'avoid', { body: 'local' }]),
    cited(['c', 'avoid', { body: 'journal' }])
  ]).map(({ id, kind }) => [id, kind])
  expect(Object.fromEntries(kinds)).toEqual({ a: 'people concerned', b: 'public body', c: 'study' })
})
