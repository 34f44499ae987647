/** The words in a comment that the writer is to replace. */
import { expect, test } from 'vitest'
import { reasonToSay } from '../src/reason.js'

test.each([
  ['Markdown', '<!-- stigmalint-disable-next-line pack/rule -- say why -->\nText.\n'],
  ['MDX', '{/* stigmalint-disable-next-line pack/rule -- say why */}\nText.\n'],
  ['captions', 'NOTE stigmalint-disable-next-cue pack/rule -- say why\n\n00:01.000 --> 00:02.000\nText.\n'],
  ['captions, with CRLF', 'NOTE stigmalint-disable-next-cue pack/rule -- say why\r\n\r\n1\r\n'],
  ['a text before it', 'They say why.\n<!-- stigmalint-disable -- say why -->']
])('is found in a comment of %s', (_, text) => {
  const { start = 0, end = 0 } = reasonToSay(text, 0) ?? {}
  expect([text.slice(start, end), text.slice(0, start).endsWith('-- ')]).toEqual(['say why', true])
})

test('is looked for behind the place', () => {
  const line = '<!-- stigmalint-disable -- say why -->\n'
  expect(reasonToSay(line + line, line.length)?.start).toBe(line.length + 27)
  expect(reasonToSay(line, 30)).toBeNull()
})
