/** What styles and fonts of a document say, read from the tables at its head. */
import { codePageOf } from './code-pages.js'

export interface Style {
  /** in lower case */
  name: string
  /** the depth of a heading; null for what is none */
  depth: number | null
}

const heading = /^(?:heading|titre|überschrift|título) ([1-9])$/
const quote = /^(?:quote|intense quote|block text|block quotation|quotations?)$/
const code = /^(?:html preformatted|preformatted text|plain text code|source code|code|macro text)$/

export const isQuote = (style: Style | undefined): boolean => style !== undefined && quote.test(style.name)
export const isCode = (style: Style | undefined): boolean => style !== undefined && code.test(style.name)

export function styleNamed(written: string): Style {
  const name = written.trim().replace(/;$/, '').trim().toLowerCase()
  const depth = heading.exec(name)?.[1]
  return { name, depth: depth !== undefined ? Number(depth) : name === 'title' ? 1 : null }
}

/** The code page of a font with this character set; `own` is that of the document, null for a font of symbols. */
export const codePageFor = (charset: number, own: number): number | null =>
  charset === 2 ? null : (codePageOf(charset) ?? own)
