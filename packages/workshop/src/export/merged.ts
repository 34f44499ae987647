/** One source out of two: what went and what came between marks, each within its line and behind the signs that make a list or a heading. */
import { isChanged, type ChangedLine, type Part } from '../changes/changes.js'
import type { Marks } from './marks.js'

export function mergedSource(lines: readonly ChangedLine[], marks: Marks): string {
  return lines.map((line) => (isChanged(line) ? mergedLine(line.parts, marks) : plain(line.parts))).join('\n')
}

const plain = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('')

function mergedLine(parts: readonly Part[], marks: Marks): string {
  let line = ''
  for (const { kind, text } of parts) {
    if (kind === 'same') line += text
    else {
      const [open, close] = marks[kind]
      // at the start of a line stands what makes it an item, a heading or a row
      const lead = line === '' ? (leading.exec(text)?.[0] ?? '') : ''
      const rest = text.slice(lead.length)
      line += rest.trim() === '' || isRule(text) ? text : `${lead}${cells(rest, open, close)}`
    }
  }
  return line
}

const leading = /^\s*(?:(?:[-*+>]|\d+[.)]|#{1,6})\s+|\|\s*)*/

/** The line below the head of a table. */
const isRule = (text: string): boolean => /^[\s|:-]*---[\s|:-]*$/.test(text)

/** Marks reach over no border of a cell. */
const cells = (text: string, open: string, close: string): string =>
  text.includes('|')
    ? text
        .split(/(\|)/)
        .map((cell) => (cell === '|' || cell.trim() === '' ? cell : open + cell + close))
        .join('')
    : open + text + close
