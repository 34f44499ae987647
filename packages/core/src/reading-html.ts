/** Reads HTML into blocks of prose, for formats of other packages; with its parser. */
export { escapeReferences, readHtml, untitled, type HtmlWays } from './read/html.js'
