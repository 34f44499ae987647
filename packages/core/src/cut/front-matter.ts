import { lineEndFinder } from './lines.js'

/** The data that a page starts with. Offsets are UTF-16 units. */
export interface FrontMatter {
  syntax: 'yaml' | 'toml' | 'json'
  /** what stands between the marks; of JSON in braces all of it */
  from: number
  to: number
  /** where the page itself starts */
  end: number
}

const marks = { '---': 'yaml', '+++': 'toml', ';;;': 'json' } as const

/** YAML (`---`, closed by that or by `...`), TOML (`+++`) or JSON (`;;;`, or an object) at the start of a source, or null. */
export function frontMatterOf(source: string): FrontMatter | null {
  if (source.startsWith('{')) return jsonObject(source)
  const mark = source.slice(0, 3)
  if (mark !== '---' && mark !== '+++' && mark !== ';;;') return null
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
