/** A text as it would be, before it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, reading, type OffsetEdit } from '../src/edited.js'

const swap = (text: string, from: string, to: string): OffsetEdit => {
  const start = text.indexOf(from)
  return { start, end: start + from.length, text: to }
}

const draft = '# Draft\n\nThe addicts and the junkies wait.\nAnother line.\n'

test('several edits count in the text as it is now, in whatever order they come', () => {
  const edits = [swap(draft, 'junkies', 'others'), swap(draft, 'addicts', 'people')]
  expect(edited(draft, edits)).toBe('# Draft\n\nThe people and the others wait.\nAnother line.\n')
})

test('an edit that writes what stands there changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, one, other) => {
      const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
      expect(edited(text, [{ start, end, text: text.slice(start, end) }])).toBe(text)
    })
  )
})

describe('how the sentence will read', () => {
  const long = `${'one two three '.repeat(20)}addicts${' four five six'.repeat(20)}`
  test.each<[what: string, text: string, edits: OffsetEdit[], line: string]>([
    ['the line round the edit', draft, [swap(draft, 'addicts', 'people')], 'The people and the junkies wait.'],
    [
      'all edits of one wording',
      draft,
      [swap(draft, 'addicts', 'people'), swap(draft, 'wait', 'waits')],
      'The people and the junkies waits.'
    ],
    [
      'not more than a list shows, cut at words',
      long,
      [swap(long, 'addicts', 'people')],
      '… three one two three one two three one two three people four five six four five six four five six four …'
    ],
    ['nothing to change', draft, [], '']
  ])('%s', (_, text, edits, line) => expect(reading(text, edits)).toBe(line))
})
