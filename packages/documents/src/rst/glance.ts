/** What a source of reStructuredText tells of itself before it is read, in time in proportion to its length. */
import type { Heading, InCode } from '@stigmalint/core/formats'
import { isBlank, linesOf, type Line } from '../markup/lines.js'

const rule = /^([!-/:-@[-`{-~])\1+$/

/** How a title stands in the lines: over an underline, perhaps below another. */
export interface Title {
  /** the number of its line */
  line: number
  /** of the line behind it and its marks */
  next: number
  /** the marks: those of one look are of one depth */
  look: string
}

/** The title that stands at a line; null where none does. */
export function titleAt(lines: readonly Line[], at: number): Title | null {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]]
  if (!first || !second || first.text === '' || second.text === '') return null
  const over = rule.exec(first.text)?.[1]
  if (over !== undefined && first.indent === 0) {
    const isTitle =
      third?.text === first.text &&
      third.indent === 0 &&
      !rule.test(second.text) &&
      first.text.length >= second.text.length
    return isTitle ? { line: at + 1, next: at + 3, look: `${over}${over}` } : null
  }
  const under = rule.exec(second.text)?.[1]
  if (under === undefined || second.indent !== 0 || first.indent !== 0 || rule.test(first.text)) return null
  const { length } = second.text
  return length >= first.text.length || length >= 4 ? { line: at, next: at + 2, look: under } : null
}

export class Depths {
  readonly #looks: string[] = []

  /** The depth of a title: looks count in the order in which they come. */
  of({ look }: Title): number {
    const known = this.#looks.indexOf(look)
    return known >= 0 ? known + 1 : this.#looks.push(look)
  }
}

/** The titles in their order. */
export function headingsIn(source: string): Heading[] {
  const lines = linesOf(source, 0, source.length)
  const depths = new Depths()
  const found: Heading[] = []
  for (let at = 0; at < lines.length; at++) {
    const title = titleAt(lines, at)
    const own = title && lines[title.line]
    if (!title || !own) {
      const directive = /^\.\. (?:rubric|topic|sidebar)::\s+(.+)$/.exec(lines[at]?.text ?? '')
      if (directive) found.push({ offset: lines[at]?.from ?? 0, depth: 6, text: plain(directive[1] ?? '') })
      continue
    }
    found.push({ offset: own.from, depth: depths.of(title), text: plain(own.text) })
    at = title.next - 1
  }
  return found
}

const plain = (text: string): string => text.replace(/[*`|\\]/g, '').replace(/\s+/g, ' ')

/** A comment is none within what is shown as it stands: below a colon of two, or a directive of code. */
export function inLiteral(source: string): (offset: number) => InCode {
  const lines = linesOf(source, 0, source.length)
  const ranges: { start: number; end: number }[] = []
  for (let at = 0; at < lines.length; at++) {
    const own = lines[at]
    if (!own || !/::$|^\.\. (?:code|code-block|sourcecode|parsed-literal|literal|raw|highlight)::/.test(own.text))
      continue
    if (/^\.\. \S+::$/.test(own.text) && !/^\.\. (?:code|code-block|sourcecode|parsed-literal|raw)::$/.test(own.text))
      continue
    let last = at
    for (let next = at + 1; next < lines.length; next++) {
      const line = lines[next]
      if (!line || (!isBlank(line) && line.indent <= own.indent)) break
      if (!isBlank(line)) last = next
    }
    if (last > at) ranges.push({ start: own.end, end: lines[last]?.end ?? own.end })
    at = last
  }
  let next = 0
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++
    return (ranges[next]?.start ?? Infinity) < offset ? 'quoted' : null
  }
}

const marked = /[\\*`|]|[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n/
const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n[ \t]*|\\\s+/g

/** The words that readers see and the source does not spell out; some may be none. */
export function hiddenWords(source: string, from: number, to: number): string {
  const text = source.slice(from, to)
  if (!marked.test(text)) return ''
  const seen = text.replace(unseen, '').replace(/\\([^])/g, '$1')
  return `${seen.replace(/[*`|]/g, '')} ${seen.replace(/[*`|]/g, ' ')}`
}
