/** Comments of HTML, as most formats have them; they are about lines. */
import { endOfLine, startOfLine } from '../cut/lines.js'
import { instruction } from '../cut/mask.js'
import { marksBetween, type Comments, type CommentSyntax, type Span } from './comments.js'

const html = ['<!--', '-->'] as const
/** In a text as it is read, an instruction stands for the comments of another syntax. */
const marks = marksBetween(html, [instruction.open, instruction.close])

/** What is out of sight is no text, and neither are marks of quotation. */
const text = /[^\s>\u2060\uFFFC]/g

/** Where lines with text are. A comment that stands alone is none, so that several may stand above one line. */
function nextLineIn(source: string): (end: number) => Span {
  /** what was found, for all line ends that were passed */
  const known = new Map<number, number>()
  const next = (lineEnd: number): number => {
    const passed: number[] = []
    const found = (from: number): number => {
      for (const at of passed) known.set(at, from)
      return from
    }
    for (let at = lineEnd; ;) {
      const before = known.get(at)
      if (before !== undefined) return found(before)
      passed.push(at)
      text.lastIndex = at
      const start = text.exec(source)?.index ?? at
      const end = endOfLonely(source, start)
      if (end === null) return found(start)
      at = end
    }
  }
  return (end) => {
    const lineEnd = source.indexOf('\n', end)
    if (lineEnd < 0) return { start: end, end }
    const start = next(lineEnd)
    const to = source.indexOf('\n', start)
    return { start, end: to < 0 ? source.length : to }
  }
}

/** Where the line ends in which a comment that begins at a place ends, if nothing but more lines stands behind it; else null. */
function endOfLonely(source: string, start: number): number | null {
  const open = [html[0], instruction.open].find((mark) => source.startsWith(mark, start))
  const closed = open === undefined ? null : marks.close(source, { start, end: start })
  if (closed === null) return null
  const end = endOfLine(source, closed.words)
  return end >= source.length || source.slice(closed.end, end).trim() !== '' ? null : end
}

export const htmlSyntax: CommentSyntax = { marks, unit: 'line', nextIn: nextLineIn }

/** Comments of HTML in a text whose first comment stands behind its front matter. */
export const htmlComments = ({
  isHidden,
  frontMatterEnd,
  readsTheSame
}: Pick<Comments, 'isHidden' | 'readsTheSame'> & { frontMatterEnd: (source: string) => number }): Comments => ({
  ...htmlSyntax,
  written: marksBetween(html),
  write: (words) => `${html[0]} ${words} ${html[1]}`,
  isHidden,
  isInline: true,
  above: (source, place) => {
    const at = startOfLine(source, place)
    return { at, before: /^[\s>]*/.exec(source.slice(at, place))?.[0] ?? '', behind: '\n' }
  },
  first: (source) => {
    const at = frontMatterEnd(source)
    return { at, before: at === 0 || source.charAt(at - 1) === '\n' ? '' : '\n', behind: '\n\n' }
  },
  margin: { before: /^[\s>]*$/, behind: /^[ \t]*$/ },
  readsTheSame
})
