/** The HTML that Markdown holds. */
import { escapeReferences, readHtml, untitled, type HtmlWays } from '../../read/html.js'
import type { ReadHtml } from './read.js'

const inMarkdown: HtmlWays = {
  seenOf: (name) => (untitled.has(name) ? ['alt'] : ['alt', 'title']),
  // a table may stand round it, in which a bar ends a cell
  escape: (words) => (words.includes('|') ? null : escapeReferences(words))
}

export const readHtmlWithin: ReadHtml = (html) => readHtml(html, inMarkdown)
