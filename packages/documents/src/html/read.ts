/** The prose of a page, by the reader that reads HTML within Markdown, too. */
import type { Piece } from '@stigmalint/core/formats'
import type { ProseBlock } from '@stigmalint/core/reading'
import { escapeReferences, readHtml, untitled, type HtmlWays } from '@stigmalint/core/reading-html'

/** Attributes that are shown, or read out; that of a title on a link to a style sheet is for programs. */
const prose = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder']
const untitledProse = prose.filter((name) => name !== 'title')
/** Names of what describes a page to those who search for it or share it. */
const descriptions = new Set(['description', 'og:description', 'og:title', 'twitter:description', 'twitter:title'])

const ways: HtmlWays = {
  seenOf: (name, attributes) => {
    if (name === 'meta') {
      const own = attributes.get('name') ?? attributes.get('property') ?? ''
      return descriptions.has(own.toLowerCase()) ? ['content'] : []
    }
    return untitled.has(name) ? untitledProse : prose
  },
  escape: escapeReferences,
  escapeInTag: escapeReferences
}

export function readPage(text: string, { start, end }: Piece): ProseBlock[] {
  // what stands before the page is passed over as blanks, so that offsets stay
  const page = start === 0 ? text.slice(0, end) : ' '.repeat(start) + text.slice(start, end)
  return readHtml(page, ways)
}

export function readsTheSame(one: string, other: string): boolean {
  return shapeOf(one) === shapeOf(other)
}

/** The blocks of a page without their places; tags that hold no words are compared as they are written. */
function shapeOf(page: string): string {
  const blocks = readHtml(page, ways).map(({ text, roles, heading, table, lead }) => [
    text.replace(/\s+/g, ' '),
    roles,
    heading,
    table && [table.row, table.column],
    lead?.replace(/\s+/g, ' ')
  ])
  return JSON.stringify(blocks)
}
