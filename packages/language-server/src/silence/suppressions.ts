/** Comments that silence a finding: where one may stand is tried out, so that the text reads on as it was. */
import { frontMatterEnd, type Comments, type Edit, type Format } from '@stigmalint/core'
import { lineEndOf, startOfLine } from '../text/line-ends.js'

/** What the writer is to replace by a reason. */
const reason = 'say why'

/** Ways to silence a rule where a finding stands, the most readable first. Which of them hold is tried out. */
export function waysToIgnore(
  text: string,
  { start, end }: { start: number; end: number },
  ruleId: string,
  comments: Comments
): Edit[][] {
  const lineStart = startOfLine(text, start)
  const above = comment(`stigmalint-disable-next-line ${ruleId} -- ${reason}`, comments)
  const margin = comments.lineMark ?? /^[\s>]*/.exec(text.slice(lineStart, start))?.[0] ?? ''
  const lineAbove = [insertion(lineStart, `${margin}${above}${lineEndOf(text)}`)]
  if (!comments.isInline) return [lineAbove]
  return [
    lineAbove,
    [
      insertion(start, comment(`stigmalint-disable ${ruleId} -- ${reason}`, comments)),
      insertion(end, comment(`stigmalint-enable ${ruleId}`, comments))
    ]
  ]
}

const comment = (directive: string, { open, close }: Comments): string => `${open} ${directive} ${close}`

/** How many byte-order marks a text starts with: they stay where they are, and what follows them is its start. */
export const marksBefore = (text: string): number => /^\uFEFF*/.exec(text)?.[0].length ?? 0

/** A comment that silences a rule in the whole file: at its start, behind front matter. */
export function ignoreInFile(
  text: string,
  ruleId: string,
  { comments, frontMatterEnd }: Pick<Format, 'comments' | 'frontMatterEnd'>
): Edit[] {
  const own = comment(`stigmalint-disable-file ${ruleId} -- ${reason}`, comments)
  const line = lineEndOf(text)
  const marks = marksBefore(text)
  if (comments.lineMark !== null) return [insertion(marks, `${comments.lineMark}${own}${line}`)]
  const frontMatter = text.slice(marks, marks + frontMatterEnd(text.slice(marks)))
  const gap = frontMatter === '' || frontMatter.endsWith('\n') ? '' : line
  return [insertion(marks + frontMatter.length, `${gap}${own}${line}${line}`)]
}

/** Takes a comment out: with its line where nothing else stands in it, else with the blank that it stood behind. */
export function removalOf(text: string, { start, end }: { start: number; end: number }): Edit {
  const lineStart = startOfLine(text, start)
  const before = text.slice(lineStart, start)
  const after = text.slice(end)
  const rest = restOfLine.exec(after)
  if (!rest || !/^[\s>]*(?:#\s*)?$/.test(before)) {
    const blank = /^(?:\s|$)/.test(after) ? (/[ \t]*$/.exec(before)?.[0].length ?? 0) : 0
    return { start: start - blank, end, text: '' }
  }
  // Between empty lines, one of them goes with it.
  const empty = isBehindGap(text, lineStart) ? (restOfLine.exec(after.slice(rest[0].length))?.[0].length ?? 0) : 0
  return { start: lineStart, end: end + rest[0].length + empty, text: '' }
}

const restOfLine = /^[ \t]*(?:\r\n|\n|\r|$)/

/** Whether a line begins the text, or stands behind front matter or an empty line. */
function isBehindGap(text: string, lineStart: number): boolean {
  if (lineStart <= frontMatterEnd(text)) return true
  const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1)
  return text.slice(startOfLine(text, end), end).trim() === ''
}

/** Lines round a place that can be read alone: from one empty line to another, or to where a text would be too long. */
export function windowAround(text: string, start: number, end: number): { from: number; to: number } {
  const least = startOfLine(text, Math.max(0, start - reach))
  const first = startOfLine(text, Math.max(0, least - farthest))
  const above = text.slice(first, least)
  const last = Math.min(text.length, end + reach)
  const below = text.slice(last, last + farthest)
  const gaps = [...above.matchAll(emptyLine)]
  const [gap] = below.matchAll(emptyLine)
  const before = gaps.at(-1)
  return {
    from: before ? first + before.index + before[0].length : first,
    to: gap ? last + gap.index + gap[0].length : last + below.length
  }
}

const emptyLine = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))/g
const reach = 4000
const farthest = 20_000

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })
