/** What changed, as a reader would say it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedLines, isChanged } from '../../src/changes/changes.js'

/** "a [-b-]{+c+}" */
const written = (before: string, after: string) =>
  changedLines(before, after)
    .filter(isChanged)
    .map(
      ({ line, parts }) =>
        `${line}: ${parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')}`
    )

test.each<[string, string, string, string[]]>([
  ['nothing', 'a\nb', 'a\nb', []],
  ['a word for a word', 'The addicts came.', 'The people came.', ['1: The [-addicts-]{+people+} came.']],
  [
    'a phrase for a phrase, whole',
    'The drug abusers came.',
    'The people who use drugs came.',
    ['1: The [-drug abusers-]{+people who use drugs+} came.']
  ],
  [
    'only lines that changed, by their number',
    'a\nThe addicts came.\nb',
    'a\nThe people came.\nb',
    ['2: The [-addicts-]{+people+} came.']
  ],
  ['a line that came', 'a\nb', 'a\nnew\nb', ['2: {+new+}']],
  ['a line that went', 'a\nold\nb', 'a\nb', ['2: [-old-]']],
  [
    'a changed line behind one that came',
    'The addicts came.',
    'A new start.\nThe people came.',
    ['1: {+A new start.+}', '2: The [-addicts-]{+people+} came.']
  ],
  ['lines that share nothing', 'one two three', 'four five six', ['1: [-one two three-]', '1: {+four five six+}']]
])('%s', (_, before, after, expected) => {
  expect(written(before, after)).toEqual(expected)
})

test('both texts can be read out of the changes', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'drug', 'users', ' ', '\n', '.', '**')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changedLines(before, after)
      const side = (own: 'removed' | 'added') =>
        lines
          .filter(({ parts }) => parts.length === 0 || parts.some(({ kind }) => kind === 'same' || kind === own))
          .map(({ parts }) =>
            parts
              .filter(({ kind }) => kind === 'same' || kind === own)
              .map(({ text: part }) => part)
              .join('')
          )
          .join('\n')
      expect(side('removed')).toBe(before)
      expect(side('added')).toBe(after)
    })
  )
})
