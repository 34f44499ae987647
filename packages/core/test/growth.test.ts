/** Time is in proportion to the length of a text, whatever it is: through a check, and through an edit. */
import { describe, expect, test } from 'vitest'
import { applyFixes, check, openDocument, type CheckedDocument, type Finding } from '../src/index.js'
import type { Format } from '../src/formats/format.js'
import { builtInRules } from './built-in-rules.js'
import { everyFormat, parserTexts, texts, type Text } from './growth-texts.js'
import { leastGrowths } from './growth.js'

const { ruleSet } = builtInRules

/** What doubles takes twice the time; the square of it would be four times. */
const linear = 3

/** In characters; `npm run bench-growth` tries more. A paragraph is checked whole up to 10,000. */
const ofParagraph = 5_000

/** The text of at most so many characters that doubled twice to it. */
function sizeOf({ of, upTo = ofParagraph }: Text): number {
  let size = 4
  while (of(8 * size).length <= upTo) size *= 2
  return size
}

/** It is opened and checked, and checked again after an edit in its middle. */
const checkedAndEdited = (text: Text, format: Format) => (size: number) => {
  const source = text.of(size)
  const half = source.length >> 1
  // at the end of a line, what the edit does to the text is the same for each size
  const middle = Math.max(half, source.indexOf('\n', half))
  let document: CheckedDocument
  return [
    async () => {
      document = openDocument(source, { ruleSet, format })
      await document.check()
    },
    async () => {
      document.edit({ start: middle, end: middle, text: 'x' })
      await document.check()
    }
  ]
}

describe.each([...texts, ...parserTexts])('$name', (text) => {
  test.each(text.formats ?? everyFormat)('$id', async (format) => {
    const growths = await leastGrowths(checkedAndEdited(text, format), sizeOf(text), linear)
    expect(Math.max(...growths), `a check and an edit: ${growths.join(', ')}`).toBeLessThan(linear)
  })
})

test.each(['safe', 'suggested'] as const)('applying %s fixes', async (which) => {
  const checkedAndApplied = (size: number) => {
    const source = 'Two drug users tested clean for opioids.\n\n'.repeat(size)
    let messages: readonly Finding[] = []
    return [
      async () => ({ messages } = await check(source, { ruleSet, format: 'markdown' })),
      () => {
        expect(applyFixes(source, messages, which).text).not.toBe(source)
      }
    ]
  }
  const [, applied] = await leastGrowths(checkedAndApplied, 512, linear)
  expect(applied).toBeLessThan(linear)
})
