/** A paragraph of any length is checked, and its findings stand where they stand. */
import { describe, expect, it } from 'vitest'
import { inReadableParts } from '../../src/read/long.js'
import { toSource } from '../../src/read/prose.js'
import { check } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { blocksOf } from './reading.js'

const sentence = 'The *committee* met in May &amp; heard from people who came. '
const { ruleSet } = builtInRules

describe('a long paragraph', () => {
  it.each([
    ['with sentences', sentence.repeat(2000)],
    ['without a full stop', 'many words and '.repeat(5000)],
    ['without white space', 'x'.repeat(70_000)],
    ['of characters that take two units', `a${'😀'.repeat(40_000)}`]
  ])('%s is read in parts that make up the whole', (_name, source) => {
    const [block] = blocksOf(source)
    const parts = inReadableParts(block!)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map((part) => part.text).join('')).toBe(block!.text)
    let at = 0
    for (const part of parts) {
      expect(part.text.length).toBeLessThanOrEqual(10_000)
      expect(part.text).not.toMatch(/^[\uDC00-\uDFFF]/)
      for (const offset of [0, part.text.length - 1])
        expect(toSource(part, offset, offset + 1)).toEqual(toSource(block!, at + offset, at + offset + 1))
      at += part.text.length
    }
  })

  it('has the findings of its sentences', async () => {
    const source = `${sentence}Most drug users came. `.repeat(600)
    const { messages } = await check(source, { ruleSet, format: 'markdown' })
    expect(messages).toHaveLength(600)
    for (const { place, actual } of messages)
      if (place && 'start' in place) expect(source.slice(place.start.offset, place.end.offset)).toBe(actual)
  })

  it('that goes on for a megabyte does not crash the parser of sentences', async () => {
    const source = `${'word and: "another" (word) '.repeat(60_000)}drug users came`
    expect((await check(source, { ruleSet, format: 'text' })).messages).toHaveLength(1)
  })
})

it('a commit message of millions of comment lines does not fill the stack', async () => {
  const text = `Help an addict\n\n${'#\n'.repeat(5_000_000)}\nTwo addicts came.\n`
  const { messages } = await check(text, { ruleSet, format: 'commit-message' })
  expect(messages.map(({ line, actual }) => `${line}: ${actual}`)).toEqual(['1: addict', '5000004: addicts'])
})
