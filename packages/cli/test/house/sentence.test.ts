import { expect, test } from 'vitest'
import { sentenceAround } from '../../src/house/sentence.js'

const around = (text: string, wording: string): string => {
  const start = text.indexOf(wording)
  return sentenceAround(text, start, start + wording.length)
}

test.each([
  ['The first. The earner\nwaits here. The last.', 'earner', 'The earner waits here.'],
  ['A heading\n\nThe earner waits.\r\n\r\nMore.', 'earner', 'The earner waits.'],
  ['- A road.\n- The earner waits\n- A bridge', 'earner', 'The earner waits'],
  ['earner', 'earner', 'earner']
])('%j', (text, wording, sentence) => {
  expect(around(text, wording)).toBe(sentence)
})

test('a long sentence is cut at words on both sides', () => {
  const sentence = around(`${'before '.repeat(60)}earner ${'after '.repeat(60)}`, 'earner')
  expect(sentence).toMatch(/^… (?:before )+earner (?:after )+…$/)
  expect(sentence.length).toBeLessThan(110)
})
