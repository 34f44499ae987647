/** Whether an offset of Markdown stands in code, told from the lines before it without a parser. */
import type { InCode } from '../format.js'

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)$/
const listItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
const indented = /^(?: {4}| {0,3}\t)/

/** A line as it is read: how what stands in it stands among code, and where its paragraph starts. */
interface Line {
  end: number
  code: InCode
  /** of the line that opens a fence, where its mark stands */
  mark: number
  paragraph: number
}

/** `text` is a piece of Markdown that stands alone; the answer tells of offsets in it, one behind the other. */
export function inCode(text: string): (offset: number) => InCode {
  const lines = linesOf(text)
  const spans = codeSpans(text)
  let index = 0
  return (offset) => {
    while (index < lines.length && (lines[index]?.end ?? 0) < offset) index++
    const line = lines[index]
    if (!line) return null
    if (line.mark >= 0) return offset < line.mark ? null : 'quoted'
    return line.code ?? (spans(line.paragraph, offset) ? 'quoted' : null)
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let open = ''
  let isInList = false
  let afterBlank = true
  let isIndentedCode = false
  let paragraph = 0
  for (let at = 0; ;) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    const line = text.slice(at, end)
    const isBlank = line.trim() === ''
    const [, mark = '', info = ''] = fence.exec(line) ?? []
    if (open !== '') {
      lines.push({ end, code: 'quoted', mark: -1, paragraph })
      if (mark.startsWith(open) && info.trim() === '') open = ''
      paragraph = end
    } else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      lines.push({ end, code: null, mark: at + line.indexOf(mark), paragraph })
      open = mark
    } else {
      if (!isBlank && !/^\s/.test(line)) isInList = false
      if (listItem.test(line) && !isIndentedCode) isInList = true
      isIndentedCode = !isBlank && indented.test(line) && !isInList && (afterBlank || isIndentedCode)
      if (isBlank) paragraph = end
      lines.push({ end, code: isIndentedCode ? 'shown' : null, mark: -1, paragraph })
    }
    afterBlank = isBlank
    if (next < 0) return lines
    at = next + 1
  }
}

interface CodeSpan {
  start: number
  end: number
}

/** Whether an offset stands in a code span of its paragraph, which ends at the next blank line; offsets one behind the other. */
function codeSpans(text: string): (paragraph: number, offset: number) => boolean {
  const blank = /\n[ \t>]*\r?\n/g
  let from = -1
  let to = -1
  let spans: readonly CodeSpan[] = []
  let index = 0
  return (paragraph, offset) => {
    if (paragraph !== from || offset > to) {
      blank.lastIndex = offset
      to = blank.exec(text)?.index ?? text.length
      from = paragraph
      spans = spansIn(text, from, to)
      index = 0
    }
    while ((spans[index]?.end ?? offset) < offset) index++
    return (spans[index]?.start ?? offset) < offset
  }
}

/** The code spans of a paragraph: from a mark to the next one of its size. */
function spansIn(text: string, from: number, to: number): CodeSpan[] {
  const marks = [...text.slice(from, to).matchAll(/\\[^`]|\\?`+/g)].filter(([mark]) => mark.includes('`'))
  const sizes = marks.map(([mark]) => mark.replace('\\', '').length)
  /** for each mark the next one of a size, from behind */
  const closes = new Int32Array(marks.length).fill(-1)
  const nearest = new Map<number, number>()
  for (let index = marks.length - 1; index >= 0; index--) {
    const size = sizes[index] ?? 0
    const opened = marks[index]?.[0].startsWith('\\') ? size - 1 : size
    closes[index] = nearest.get(opened) ?? -1
    nearest.set(size, index)
  }
  const spans: CodeSpan[] = []
  for (let index = 0; index < marks.length; index++) {
    const close = closes[index] ?? -1
    if (close < 0) continue
    spans.push({ start: from + (marks[index]?.index ?? 0), end: from + (marks[close]?.index ?? 0) })
    index = close
  }
  return spans
}
