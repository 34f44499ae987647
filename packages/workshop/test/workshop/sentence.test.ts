/** What stands on the wall is a sentence that a reader would know. */
import fc from 'fast-check'
import { saidBy, type ExplainedReference } from '@stigmalint/core/explain'
import { expect, test } from 'vitest'
import { sentenceAround, type Lines } from '../../src/workshop/sentence.js'
import { sidesOf } from '../../src/workshop/disputed.js'

const around = (marked: string, lines: Lines = 'markup') => {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const { before, words, after } = sentenceAround(marked.replace(/[«»]/g, ''), start, end, lines)
  return `${before}«${words}»${after}`
}

test.each([
  ['a sentence of its paragraph', 'One. The «addicts» came. Two.', 'The «addicts» came.'],
  [
    'without the signs of Markdown',
    'The **«addicts»** of [the town](https://example.org) came.',
    'The «addicts» of the town came.'
  ],
  ['an item ends where the next begins', '- a\n- beds for «addicts»\n- c', 'beds for «addicts»'],
  ['a cell is a line of its own', '| a | «addicts» wait | c |', '«addicts» wait'],
  ['a heading', '# For «addicts»\n\nText.', 'For «addicts»'],
  ['a line that is wrapped', 'In the past\nthe «addicts»\ncame.', 'In the past the «addicts» came.'],
  ['words over two lines', 'The «drug\nabusers» came.', 'The «drug abusers» came.']
])('%s', (_, text, expected) => {
  expect(around(text)).toBe(expected)
})

test('in a document each line is a paragraph: a label, a caption and what stands below are no one sentence', () => {
  expect(around('Figure 2\nServices for «addicts» (N=38)\nIn all', 'paragraphs')).toBe('Services for «addicts» (N=38)')
})

test('a very long sentence is cut on both sides, between words', () => {
  const { before, after } = sentenceAround(`${'word '.repeat(200)}X ${'word '.repeat(200)}`, 1000, 1001, 'markup')
  expect(before).toMatch(/^… word/)
  expect(after).toMatch(/word …$/)
  expect(before.length + after.length).toBeLessThan(540)
})

test('whatever the text, the words are there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const { words } = sentenceAround(`${before}addicts${after}`, before.length, before.length + 7, 'markup')
      expect(words).toBe('addicts')
    })
  )
})

const whole: ExplainedReference = {
  ...{ id: '', verdict: 'avoid', says: '', who: '', text: '', url: null, body: 'society', profile: null },
  ...{ secondary: false, voice: '', region: 'int', concerned: false, needsCheck: false }
}
type Cited = Parameters<typeof sidesOf>[0][number]
const reference = (who: string, verdict: Cited['verdict'], voice = who): Cited => ({ who, verdict, voice })

test('a discussion card has a side for each thing that is said, and each body once', () => {
  expect(
    sidesOf([
      reference('A', 'avoid'),
      reference('A', 'avoid'),
      reference('a copy of A', 'avoid', 'A'),
      reference('B', 'uses'),
      reference('J', 'uses'),
      reference('B', 'instead'),
      ...'CDEFGHI'.split('').map((who) => reference(who, 'recommends'))
    ])
  ).toEqual([
    { title: 'Advise against it', names: ['A'], more: 0 },
    { title: 'Recommend it', names: ['C', 'D', 'E'], more: 4 },
    { title: 'Use it themselves', names: ['B, and what is proposed', 'J'], more: 0 }
  ])
})

test('the card counts whom the words before it count', () => {
  const cited = ['A', 'B', 'C', 'D', 'E'].map((who) => reference(who, 'avoid', who === 'E' ? 'D' : who))
  const [{ names, more } = { names: [], more: 0 }] = sidesOf(cited)
  const [said] = saidBy(
    cited.map((own) => ({ ...whole, ...own })),
    'un',
    3
  )
  expect(names.length + more).toBe(4)
  expect(said && said.names.length + said.more).toBe(4)
})
