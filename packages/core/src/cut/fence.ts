/** A fence of code that is open: its mark, and whether it stands in a block quote. */
export interface Fence {
  mark: string
  isQuoted: boolean
}

const opening = /([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)/y
const closing = /[ \t>]*(`{3,}|~{3,})[ \t]*\r?(?:\n|$)/y
const quoted = /[ \t]*>/y

/**
 * The fence that is open behind the line that starts at `line`, in whatever container; `isCode`: the line is its mark or
 * within it. A cheap look and no parser's: to tell what is surely prose there is the cut.
 */
export function fenceAfter(source: string, line: number, open: Fence | null): { open: Fence | null; isCode: boolean } {
  if (open?.isQuoted) {
    quoted.lastIndex = line
    // the quote ended, and the fence with it
    if (!quoted.test(source)) return fenceAfter(source, line, null)
  }
  if (!mayBeMark(source, line)) return { open, isCode: open !== null }
  if (open) {
    closing.lastIndex = line
    const mark = closing.exec(source)?.[1]
    return { open: mark?.startsWith(open.mark) ? null : open, isCode: true }
  }
  opening.lastIndex = line
  const [, before = '', mark = '', info = ''] = opening.exec(source) ?? []
  if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return { open: null, isCode: false }
  return { open: { mark, isQuoted: before.includes('>') }, isCode: true }
}

/** Whether a line begins like one with the mark of a fence, behind those of its containers: most do not. */
function mayBeMark(source: string, line: number): boolean {
  let code = source.charCodeAt(line)
  for (let at = line + 1; code === 32 || code === 9 || code === 62; at++) code = source.charCodeAt(at)
  return code === 96 || code === 126 || code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57)
}
