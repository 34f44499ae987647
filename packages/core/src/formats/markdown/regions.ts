/** Where a block of prose surely begins inside a piece of Markdown, so that a cue counts only for words of its own block. */

const isDelimiterRow = /^ {0,3}\|?[ \t]*:?-+/

const tag = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<[a-z/!?]/iy

/** Whether HTML may begin on the line that starts here, behind marks of lists and quotes. */
function startsHtml(source: string, line: number): boolean {
  tag.lastIndex = line
  return tag.test(source)
}

/**
 * Offsets in [from, to) at which a new block begins: a bullet indented by at most three columns, and each row of a table
 * that the piece begins with. Other blocks are not told apart: a region may hold several, and never a part of one.
 */
export function regionStarts(source: string, from: number, to: number): number[] {
  const starts = [from]
  let line = source.indexOf('\n', from) + 1
  const isTable =
    source.charCodeAt(from) === 124 &&
    line > 0 &&
    line < to &&
    isDelimiterRow.test(source.slice(line, Math.min(to, line + 40)))
  let isInTable = isTable
  // in HTML, which ends at a blank line, a bullet begins nothing
  let isInHtml = startsHtml(source, from)
  while (line > 0 && line < to) {
    let at = line
    while (at < to && at - line < 4 && source.charCodeAt(at) === 32) at++
    const code = source.charCodeAt(at)
    const next = source.charCodeAt(at + 1)
    if (code === 10 || code === 13) isInTable = isInHtml = false
    else if (isInHtml || startsHtml(source, line)) {
      isInHtml = true
      isInTable = false
    } else if (at - line < 4 && (code === 45 || code === 42 || code === 43) && (next === 32 || next === 9)) {
      starts.push(line)
      isInTable = false
    } else if (isInTable && code === 124) starts.push(line)
    line = source.indexOf('\n', line) + 1
  }
  return starts
}
