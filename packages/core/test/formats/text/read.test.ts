import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from '../../../src/formats/text/cut.js'
import { objectMark, toSource, type ProseBlock } from '../../../src/read/prose.js'
import { readText } from '../../../src/formats/text/read.js'
import { documents, hasRealDocuments, realDocuments } from '../markdown/documents.js'

const blocksOf = (source: string): ProseBlock[] => cutText(source).flatMap((piece) => readText(source, piece))
const summary = (source: string): string[] => blocksOf(source).map(({ roles, text }) => `${roles.join('/')}: ${text}`)

function expectExact(source: string, block: ProseBlock): void {
  let at = 0
  for (const { prose, length, source: from, sourceEnd } of block.segments) {
    expect(prose).toBe(at)
    at += length
    if (sourceEnd - from === length)
      expect(source.slice(from, sourceEnd).replace(/\r/g, '\n')).toBe(block.text.slice(prose, prose + length))
  }
  expect(at).toBe(block.text.length)
}

describe('prose of plain text', () => {
  it.each([
    ['One\ntwo.\n\nThree.', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    ['  Indented\n  text.', ['paragraph: Indented\ntext.']],
    ['THE USE OF DRUGS\n\nText here.', ['heading: THE USE OF DRUGS', 'paragraph: Text here.']],
    ['People Who Use Drugs\n\nText.', ['heading: People Who Use Drugs', 'paragraph: Text.']],
    ['People who use drugs\n\nText.', ['paragraph: People who use drugs', 'paragraph: Text.']],
    [
      'Say:\n(a) one\n    more\n(b) two',
      ['paragraph: Say:', 'list-item/paragraph: one\nmore', 'list-item/paragraph: two']
    ],
    ['1. One.\n2. Two.', ['list-item/paragraph: One.', 'list-item/paragraph: Two.']],
    [
      'He wrote\n> a drug\n> user\nthen',
      ['paragraph: He wrote', 'block-quote/paragraph: a drug\nuser', 'paragraph: then']
    ],
    ['See https://x.org/addict, or a@b.org.', [`paragraph: See ${objectMark}, or ${objectMark}.`]],
    ['a*b* &amp; <c>', ['paragraph: a*b* &amp; <c>']],
    ['a\r\nb', ['paragraph: a\nb']],
    ['sub\u00ADstance', ['paragraph: substance']],
    ['* * *\n\n---', []]
  ])('reads %j', (source, expected) => {
    expect(summary(source)).toEqual(expected)
  })

  it('tells the paragraph that leads a list in', () => {
    const blocks = blocksOf('Do not say:\n\n- addict\n\n- junkie\n\nEnd.')
    expect(blocks.map(({ lead }) => lead)).toEqual([null, 'Do not say:', 'Do not say:', null])
  })

  it('finds the source of a range over lines', () => {
    const source = '> a drug\r\n> user b'
    const block = blocksOf(source)[0]
    if (block === undefined) throw new Error('no block')
    const { start, end } = toSource(block, 2, 11)
    expect(source.slice(start, end)).toBe('drug\r\n> user')
  })

  it('keeps the way back in generated and real text', () => {
    fc.assert(fc.property(documents, (source) => blocksOf(source).forEach((block) => expectExact(source, block))))
    for (const { text } of realDocuments('.txt')) blocksOf(text).forEach((block) => expectExact(text, block))
  })

  it.skipIf(!hasRealDocuments)('covers every word of a real text', () => {
    for (const { text } of realDocuments('.txt')) {
      const read = blocksOf(text).reduce((sum, block) => sum + block.text.length, 0)
      expect(read / text.length).toBeGreaterThan(0.8)
    }
  })
})
