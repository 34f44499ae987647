/** A term added to `allow` of a configuration, in the place and the style of the file. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml'
import { lineEndOf } from '../text/line-ends.js'
import { columnOf, flowScalar, insertion, intoBrackets, newKey, scalar, topOf } from './new-key.js'

/** What a new configuration holds. */
export const newConfiguration = (terms: readonly string[]): string =>
  `# Configuration of stigmalint, for this folder and all below it.\n\n# Wordings that are never reported.\nallow:\n${terms.map((term) => `  - ${scalar(term)}\n`).join('')}`

/** The text of a configuration that allows these terms; null where it cannot be edited so, or allows all of them already. */
export function allowTerms(path: string, text: string, terms: readonly string[]): string | null {
  const edited = terms.reduce((now, term) => {
    const edits = allowTerm(path, now, term)
    return edits === null ? now : applyEdits(now, edits)
  }, text)
  return edited === text ? null : edited
}

/** The edits that allow a term; null where the file cannot be edited so, or allows the term already. */
export function allowTerm(path: string, text: string, term: string): Edit[] | null {
  const isJson = path.endsWith('.json')
  const top = topOf(path, text)
  if (top === 'none') return null
  const pair = top?.items.find((item) => isScalar(item.key) && item.key.value === 'allow')
  const list = isJson ? `[${JSON.stringify(term)}]` : `[${flowScalar(term)}]`
  const written = { block: ['allow:', `  - ${scalar(term)}`], flow: isJson ? `"allow": ${list}` : `allow: ${list}` }
  const edit = pair ? inPair(text, pair, term, isJson) : newKey(text, top, written, isJson)
  return edit === null ? null : [edit]
}

/** In the list that is there. */
function inPair(text: string, pair: Pair, term: string, isJson: boolean): Edit | null {
  const { key, value } = pair
  if (isSeq(value)) {
    if (value.items.some((item) => isScalar(item) && String(item.value).toLowerCase() === term.toLowerCase()))
      return null
    return value.flow
      ? inFlow(text, value, isJson ? JSON.stringify(term) : flowScalar(term))
      : inBlock(text, value, term)
  }
  if (isJson || !isScalar(key) || (isScalar(value) && value.value !== null)) return null
  // `allow:` with nothing behind it
  const colon = text.indexOf(':', key.range?.[1] ?? 0)
  if (colon === -1) return null
  const indent = ' '.repeat(columnOf(text, key.range?.[0] ?? 0))
  const end = endOfLine(text, colon)
  return insertion(end, `${lineEndOf(text)}${indent}  - ${scalar(term)}`)
}

function inBlock(text: string, list: YAMLSeq, term: string): Edit | null {
  const last = list.items.at(-1)
  const [start] = list.range ?? []
  const end =
    typeof last === 'object' && last !== null && 'range' in last && Array.isArray(last.range)
      ? Number(last.range[1])
      : null
  if (start === undefined || end === null) return null
  const indent = ' '.repeat(columnOf(text, start))
  return insertion(endOfLine(text, Math.max(start, end - 1)), `${lineEndOf(text)}${indent}- ${scalar(term)}`)
}

/** In `[…]`, on a line of its own where the others stand so. */
function inFlow(text: string, list: YAMLSeq, written: string): Edit | null {
  const [start, end] = list.range ?? []
  if (start === undefined || end === undefined) return null
  return intoBrackets(text, start, end, list.items.length, written)
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r|\n/)
  return end === -1 ? text.length : offset + end
}
