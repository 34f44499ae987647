/** Time is in proportion to the length of a text, whatever it is: through a check, and through an edit. */
import { describe, expect, test } from 'vitest'
import { applyFixes, check, openDocument } from '../src/index.js'
import type { Format } from '../src/formats/format.js'
import { builtInRules } from './built-in-rules.js'
import { everyFormat, parserTexts, texts, type Text } from './growth-texts.js'
import { leastGrowth } from './growth.js'

const { ruleSet } = builtInRules

/** What doubles takes twice the time; the square of it would be four times. */
const linear = 3

/** In characters: a paragraph is checked whole up to 10,000. */
const ofParagraph = 9_000

/** The text of at most so many characters that doubled twice to it. */
function sizeOf({ of, upTo = ofParagraph }: Text): number {
  let size = 4
  while (of(8 * size).length <= upTo) size *= 2
  return size
}

const checked = (text: Text, format: Format) => (size: number) => {
  const source = text.of(size)
  return async () => {
    await check(source, { ruleSet, format })
  }
}

const edited = (text: Text, format: Format) => async (size: number) => {
  const source = text.of(size)
  const document = openDocument(source, { ruleSet, format })
  await document.check()
  return async () => {
    const middle = source.length >> 1
    document.edit({ start: middle, end: middle, text: 'x' })
    await document.check()
  }
}

describe.each([...texts, ...parserTexts])('$name', (text) => {
  test.each(text.formats ?? everyFormat)('$id', async (format) => {
    expect(await leastGrowth(checked(text, format), sizeOf(text), linear)).toBeLessThan(linear)
    expect(await leastGrowth(edited(text, format), sizeOf(text), linear)).toBeLessThan(linear)
  })
})

test.each(['safe', 'suggested'] as const)('applying %s fixes', async (which) => {
  const applied = async (size: number) => {
    const source = 'Two drug users tested clean for opioids.\n\n'.repeat(size)
    const { messages } = await check(source, { ruleSet, format: 'markdown' })
    return () => {
      expect(applyFixes(source, messages, which).text).not.toBe(source)
    }
  }
  expect(await leastGrowth(applied, 1024, linear)).toBeLessThan(linear)
})
