/** Whether an offset of Markdown stands in code, told from the lines before it without a parser. */
import type { InCode } from './suppression-marks.js'

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)$/
const listItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
const indented = /^(?: {4}| {0,3}\t)/

/** `text` is a piece of Markdown that stands alone. */
export function inCode(text: string, offset: number): InCode {
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
      if (offset <= end) return 'quoted'
      if (mark.startsWith(open) && info.trim() === '') open = ''
      paragraph = end
    } else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      if (offset <= end) return offset < at + line.indexOf(mark) ? null : 'quoted'
      open = mark
    } else {
      if (!isBlank && !/^\s/.test(line)) isInList = false
      if (listItem.test(line) && !isIndentedCode) isInList = true
      isIndentedCode = !isBlank && indented.test(line) && !isInList && (afterBlank || isIndentedCode)
      if (isBlank) paragraph = end
      if (offset <= end)
        return isIndentedCode ? 'shown' : isInSpan(text.slice(paragraph), offset - paragraph) ? 'quoted' : null
    }
    afterBlank = isBlank
    if (next < 0) return null
    at = next + 1
  }
}

/** Whether the mark of a code span that is open at the offset is closed behind it, in the same paragraph. */
function isInSpan(paragraph: string, offset: number): boolean {
  const end = /\n[ \t>]*\r?\n/.exec(paragraph.slice(offset))
  const rest = end ? paragraph.slice(0, offset + end.index) : paragraph
  const marks = [...rest.matchAll(/\\[^`]|\\?`+/g)].filter(([mark]) => mark.includes('`'))
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (!mark || mark.index >= offset) return false
    const size = mark[0].replace('\\', '').length - (mark[0].startsWith('\\') ? 1 : 0)
    const close = marks.findIndex((other, at) => at > index && other[0].replace('\\', '').length === size)
    if (size === 0 || close < 0) continue
    if ((marks[close]?.index ?? 0) >= offset) return true
    index = close
  }
  return false
}
