/** Comments that begin with a mark and end with their line, as most markups have them. */
import type { Comments, CommentMarks, Slot, Span } from '@stigmalint/core/formats'

export interface LineComment {
  /** what opens one as people write it, without the blank behind it */
  mark: string
  /** how one opens, with the blanks before its words; global */
  opening: RegExp
  /** a line that is one; sticky */
  line: RegExp
  /** about what it can be; one that parts a paragraph is about paragraphs */
  unit: 'line' | 'paragraph'
  /** whether it may stand behind words */
  isInline: boolean
  /** what has to stand behind it, on a line of its own */
  behind: string
  readsTheSame: Comments['readsTheSame']
}

export function lineComments({ mark, opening, line, unit, isInline, behind, readsTheSame }: LineComment): Comments {
  const marks: CommentMarks = {
    mayStandIn: (text) => text.includes(mark),
    opening,
    close: (source, { end: from }) => {
      const end = from + source.slice(from, endOfLine(source, from)).trimEnd().length
      return { words: end, end }
    }
  }
  return {
    marks,
    unit,
    nextIn: (source) => nextIn(source, line, unit === 'line' ? endOfLine : endOfParagraph),
    written: marks,
    write: (words) => `${mark} ${words}`,
    isHidden: true,
    isInline,
    above: (source, place) => above(source, place, unit, behind),
    first: () => ({ at: 0, before: '', behind }),
    margin: { before: /^[ \t]*$/, behind: /^[ \t]*$/ },
    readsTheSame
  }
}

const restOfLine = /[^\r\n]*/y

function endOfLine(source: string, from: number): number {
  restOfLine.lastIndex = from
  restOfLine.exec(source)
  return restOfLine.lastIndex
}

const nextBlank = /\r?\n[ \t]*(?:\r?\n|$(?![^]))|$(?![^])/g

function endOfParagraph(source: string, from: number): number {
  nextBlank.lastIndex = from
  return nextBlank.exec(source)?.index ?? source.length
}

const text = /\S/g

/** Where what is next begins. A comment that stands alone is none, so that several may stand above one another. */
function nextIn(source: string, line: RegExp, endOf: (source: string, from: number) => number): (end: number) => Span {
  let known: { from: number; next: Span } | null = null
  return (end) => {
    if (known && known.from <= end && end <= known.next.start) return known.next
    const lineEnd = endOfLine(source, end)
    let at = lineEnd
    for (;;) {
      text.lastIndex = at
      const found = text.exec(source)?.index
      line.lastIndex = found === undefined ? source.length : source.lastIndexOf('\n', found) + 1
      if (found === undefined || !line.test(source)) {
        const start = found ?? source.length
        known = { from: end, next: { start, end: endOf(source, start) } }
        return known.next
      }
      at = endOfLine(source, found)
    }
  }
}

const lineBefore = (source: string, start: number): number => source.lastIndexOf('\n', start - 2) + 1

function above(source: string, place: number, unit: LineComment['unit'], behind: string): Slot {
  let at = place === 0 ? 0 : source.lastIndexOf('\n', place - 1) + 1
  while (unit === 'paragraph' && at > 0 && source.slice(lineBefore(source, at), at).trim() !== '')
    at = lineBefore(source, at)
  return { at, before: /^[ \t]*/.exec(source.slice(at, place))?.[0] ?? '', behind }
}
