/** The HTML that Markdown holds. */
import { escapeReferences, readHtml, untitled, type HtmlWays } from '../../read/html.js'
import type { ReadHtml } from './read.js'

/** Null for a bar: a table may stand round it, in which a bar ends a cell. */
const escape = (words: string): string | null => (words.includes('|') ? null : escapeReferences(words))

const inMarkdown: HtmlWays = {
  seenOf: (name) => (untitled.has(name) ? ['alt'] : ['alt', 'title']),
  escape,
  // a tag that comes to stand on one line alone may begin a block of HTML (CommonMark 0.31, 4.6, the seventh kind)
  escapeInTag: (words, old) => (/[\r\n]/.test(old) ? null : escape(words))
}

export const readHtmlWithin: ReadHtml = (html) => readHtml(html, inMarkdown)
