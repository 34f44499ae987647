/** What stands in a book: its pages, read by the reader of HTML, as paragraphs that know where their characters stand. */
import type { Location } from '@stigmalint/core'
import type { ProseBlock } from '@stigmalint/core/reading'
import { readPage } from '../html/read.js'
import { inMode, withMarks, type Growing } from '../paragraphs/growing.js'
import { shortened } from '../paragraphs/heading.js'
import { plain, type Kind } from '../paragraphs/paragraph.js'
import type { Placed } from '../paragraphs/placed.js'
import { Limits } from '../paragraphs/limits.js'
import type { Part } from '../zip/part.js'

export function contentOf(names: readonly string[], parts: ReadonlyMap<string, Part>): Placed[] {
  const found: Placed[] = []
  const limits = new Limits('book')
  for (const [index, name] of names.entries()) {
    const part = parts.get(name)
    if (!part) continue
    const blocks = readPage(part.xml, { start: 0, end: part.xml.length, kind: 'prose', afterBlank: true })
    for (const paragraph of paragraphsOf(part, blocks, index + 1)) {
      limits.paragraph()
      found.push(paragraph)
    }
  }
  return found
}

/** `chapter`: its number in the order of reading; many a page of a book has none of its own. */
function paragraphsOf(part: Part, blocks: readonly ProseBlock[], chapter: number): Placed[] {
  let heading: string | null = null
  let number = 0
  return blocks.map((block) => {
    if (!block.roles.includes('heading')) number++
    else {
      heading = shortened(plain(block.text))
      number = 0
    }
    const location: Location = {
      chapter,
      ...(heading !== null && { heading }),
      ...(number > 0 && { paragraph: number })
    }
    return { part, ...textOf(block), kind: kindOf(block), location, copies: [] }
  })
}

/** The text of a block with marks: no edit goes from one text node into the next, or into what is no text. */
function textOf({ text: prose, segments }: ProseBlock): Pick<Placed, 'text' | 'places'> {
  const growing: Growing = { mode: 'prose', group: 0 }
  const places: Placed['places'] = []
  let text = ''
  for (const { prose: at, length, source, sourceEnd, node } of segments) {
    text = withMarks(text, growing, node < 0 ? 'fixed' : 'prose', node)
    places.push({ at: text.length, length, start: source, end: sourceEnd })
    text += prose.slice(at, at + length)
  }
  return { text: inMode(text, growing, 'prose'), places }
}

const kindOf = ({ roles, heading, lead, table }: ProseBlock): Kind => ({
  roles: roles.filter((role) => role !== 'front-matter'),
  ...(roles.includes('heading') && heading !== undefined && { heading }),
  ...(lead !== null && { lead }),
  ...(table && { cell: table })
})
