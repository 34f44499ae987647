/** What comes on the wall is looked through before, and sentences are left out. */
import { expect, test } from 'vitest'
import type { ShownFinding } from '../../src/checking/protocol.js'
import { itemsThatCome, sentencesOf, withSentence, type Preview } from '../../src/workshop/preview.js'

const finding = (id: number): ShownFinding => ({
  ...{
    id,
    start: 0,
    end: 0,
    ruleId: 'a/b',
    concept: 'a',
    severity: 'error',
    reason: '',
    words: '',
    before: '',
    after: ''
  },
  ...{ note: null, isDisputed: false, offers: [] }
})
const item = (id: number, start: number) => ({
  finding: finding(id),
  sentence: { start, before: 'The ', words: `words ${start}`, after: ' came.' }
})

const preview: Preview = { items: [item(1, 0), item(2, 0), item(3, 30)], left: new Set() }

test('each sentence stands in it once, with how much was found in it', () => {
  expect(sentencesOf(preview)).toEqual([
    { start: 0, text: 'The words 0 came.', count: 2, isLeft: false },
    { start: 30, text: 'The words 30 came.', count: 1, isLeft: false }
  ])
})

test('what is left out does not come, and is taken in again', () => {
  const without = withSentence(preview, 0)
  expect(sentencesOf(without).map(({ isLeft }) => isLeft)).toEqual([true, false])
  expect(itemsThatCome(without).map(({ finding: { id } }) => id)).toEqual([3])
  expect(itemsThatCome(withSentence(without, 0))).toEqual(preview.items)
})
