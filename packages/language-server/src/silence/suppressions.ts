/** Comments that silence a finding: where one may stand is tried out, so that the text reads on as it was. */
import type { Comments, Edit, Format, Slot } from '@stigmalint/core'
import { lineEndOf, startOfLine } from '../text/line-ends.js'

/** What the writer is to replace by a reason. */
const reason = 'say why'

/** Ways to silence a rule where a finding stands, the most readable first. Which of them hold is tried out. */
export function waysToIgnore(
  text: string,
  { start, end }: { start: number; end: number },
  ruleId: string,
  { unit, write, above, isInline }: Comments
): Edit[][] {
  const next = write(`stigmalint-disable-next-${unit} ${ruleId} -- ${reason}`)
  const onLinesAbove = [inSlot(text, above(text, start), next)]
  if (!isInline) return [onLinesAbove]
  return [
    onLinesAbove,
    [
      insertion(start, write(`stigmalint-disable ${ruleId} -- ${reason}`)),
      insertion(end, write(`stigmalint-enable ${ruleId}`))
    ]
  ]
}

/** With the line ends of the text. */
function inSlot(text: string, { at, before, behind }: Slot, comment: string): Edit {
  const own = (around: string): string => around.replaceAll('\n', lineEndOf(text))
  return insertion(at, `${own(before)}${comment}${own(behind)}`)
}

/** How many byte-order marks a text starts with: they stay where they are, and what follows them is its start. */
export const marksBefore = (text: string): number => /^\uFEFF*/.exec(text)?.[0].length ?? 0

/** A comment that silences a rule in the whole file: where its text begins. */
export function ignoreInFile(text: string, ruleId: string, { first, write }: Comments): Edit[] {
  const marks = marksBefore(text)
  const slot = first(text.slice(marks))
  const comment = write(`stigmalint-disable-file ${ruleId} -- ${reason}`)
  return [inSlot(text, { ...slot, at: marks + slot.at }, comment)]
}

/** What is asked of a format to take out a comment. */
export interface Removing {
  comments: Pick<Comments, 'margin'>
  frontMatterEnd: Format['frontMatterEnd']
}

/** Takes a comment out: with its line where nothing else stands in it, else with the blank that it stood behind. */
export function removalOf(
  text: string,
  { start, end }: { start: number; end: number },
  { comments: { margin }, frontMatterEnd }: Removing
): Edit {
  const lineStart = startOfLine(text, start)
  const before = text.slice(lineStart, start)
  const after = text.slice(end)
  const [rest = ''] = /^[^\r\n]*/.exec(after) ?? []
  if (!margin.before.test(before) || !margin.behind.test(rest)) {
    const blank = /^(?:\s|$)/.test(after) ? (/[ \t]*$/.exec(before)?.[0].length ?? 0) : 0
    return { start: start - blank, end, text: '' }
  }
  const lineEnd = end + rest.length + (/^(?:\r\n|\n|\r)/.exec(after.slice(rest.length))?.[0].length ?? 0)
  // Between empty lines, one of them goes with it.
  const isBehindGap = lineStart <= frontMatterEnd(text) || isBehindEmptyLine(text, lineStart)
  const empty = isBehindGap ? (blankLine.exec(text.slice(lineEnd))?.[0].length ?? 0) : 0
  return { start: lineStart, end: lineEnd + empty, text: '' }
}

const blankLine = /^[ \t]*(?:\r\n|\n|\r|$)/

function isBehindEmptyLine(text: string, lineStart: number): boolean {
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
