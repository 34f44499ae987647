import { lineEndFinder } from './lines.js'

/** The data that a page starts with. Offsets are UTF-16 units. */
export interface FrontMatter {
  syntax: 'yaml' | 'toml' | 'json' | 'headers'
  /** what stands between the marks; of JSON in braces, and of headers, all of it */
  from: number
  to: number
  /** where the page itself starts */
  end: number
}

const marks = { '---': 'yaml', '+++': 'toml', ';;;': 'json' } as const

/**
 * YAML (`---`, closed by that or by `...`), TOML (`+++`), JSON (`;;;`, or an object) or bare headers (`Title: …`) at the
 * start of a source, or null.
 */
export function frontMatterOf(source: string): FrontMatter | null {
  if (source.startsWith('{')) return jsonObject(source)
  const mark = source.slice(0, 3)
  if (mark !== '---' && mark !== '+++' && mark !== ';;;') return headersOf(source)
  const lineEnd = lineEndFinder(source)
  let end = lineEnd(0)
  if (!isBlank(source, 3, end)) return null
  const from = end + 1
  // pandoc's other end; a rule, an empty line and three dots are a page
  const hasDots = mark === '---' && !isBlank(source, from, lineEnd(from))
  while (end < source.length) {
    const to = end + 1
    end = lineEnd(to)
    const isEnd = source.startsWith(mark, to) || (hasDots && source.startsWith('...', to))
    if (isEnd && isBlank(source, to + 3, end))
      return { syntax: marks[mark], from, to, end: Math.min(end + 1, source.length) }
  }
  return null
}

/** The end of the front matter that the source starts with, or 0. */
export const frontMatterEnd = (source: string): number => frontMatterOf(source)?.end ?? 0

/** Keys of headers whose values are for programs. */
export const dataKeys: readonly string[] = (
  'slug tags tag category categories url uri permalink save_as layout template theme author authors date datetime created ' +
  'modified updated lastmod published pubdate id uid guid status draft weight lang language locale image thumbnail cover ' +
  'icon css keywords copyright license licence path alias aliases redirect_from email bibliography csl'
).split(' ')
const headerKeys = new Set([...dataKeys, 'title', 'subtitle', 'summary', 'description', 'abstract', 'excerpt'])
const header = /^(\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,3}):(?=[ \t]+\S|\s*$)/u
/** Markup of a paragraph; an address of mail in angle brackets is none. */
const markup = /\]\(|[`{]|<(?![^<>\s@]+@[^<>\s]+>)/
const mostHeaderLines = 60

/** The key that a line of headers begins with, or null. */
export const headerKey = (line: string): string | null => header.exec(line)?.[1] ?? null

/** Lines of `Key: value`, two at least and one key among them that pages have, and an empty line. */
export function headersOf(source: string): FrontMatter | null {
  const lineEnd = lineEndFinder(source)
  let keys = 0
  let isKnown = false
  for (let line = 0, count = 0; line < source.length && count < mostHeaderLines; count++) {
    const end = lineEnd(line)
    const next = Math.min(end + 1, source.length)
    if (isBlank(source, line, end))
      return keys > 1 && isKnown ? { syntax: 'headers', from: 0, to: line, end: next } : null
    const text = source.slice(line, end)
    const key = headerKey(text)
    if ((key === null && (keys === 0 || !/^[ \t]/.test(text))) || markup.test(text)) return null
    if (key !== null) keys++
    isKnown ||= key !== null && headerKeys.has(key.toLowerCase())
    line = next
  }
  return null
}

const firstKey = /^\{\s*"/

function jsonObject(source: string): FrontMatter | null {
  if (!firstKey.test(source)) return null
  const to = endOfObject(source)
  const end = lineEndFinder(source)(to)
  if (to === 0 || !isBlank(source, to, end)) return null
  try {
    JSON.parse(source.slice(0, to))
  } catch {
    return null
  }
  return { syntax: 'json', from: 0, to, end: Math.min(end + 1, source.length) }
}

/** Behind the brace that closes the one that the source starts with, or 0. */
function endOfObject(source: string): number {
  let depth = 0
  let isInString = false
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 92 && isInString) at++
    else if (code === 34) isInString = !isInString
    else if (isInString) continue
    else if (code === 123) depth++
    else if (code === 125 && --depth === 0) return at + 1
  }
  return 0
}

export function isBlank(source: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 13) return false
  }
  return true
}
