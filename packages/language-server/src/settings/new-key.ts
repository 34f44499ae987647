/** A key added to the text of a configuration, in the style of the file. */
import { topKeysOf } from '@stigmalint/configuration'
import { applyEdits, type Edit } from '@stigmalint/core'
import { readYaml } from '@stigmalint/core/compile'
import { isMap, isScalar, stringify, type YAMLMap } from 'yaml'
import { lineEndOf, startOfLine } from '../text/line-ends.js'

/** A key and its value as they are written in lines of YAML, and between brackets. */
export interface Written {
  block: readonly string[]
  flow: string
}

/** The text with `house` in it; null where it cannot be edited so, or names a house folder already. */
export function withHouse(path: string, text: string, folder: string): string | null {
  const isJson = path.endsWith('.json')
  const top = topOf(path, text)
  if (top === 'none' || top?.items.some(({ key }) => isScalar(key) && key.value === 'house')) return null
  const flow = isJson ? `"house": ${JSON.stringify(folder)}` : `house: ${flowScalar(folder)}`
  const edit = newKey(text, top, { block: [`house: ${scalar(folder)}`], flow }, isJson)
  return edit === null ? null : applyEdits(text, [edit])
}

/** The mapping that holds the keys; null where the file has none yet, `none` where it cannot be read as such. */
export function topOf(path: string, text: string): YAMLMap | null | 'none' {
  const read = readYaml(text)
  if (!read.ok) return 'none'
  const top = read.document.getIn(topKeysOf(path), true)
  return top === null || top === undefined ? null : isMap(top) ? top : 'none'
}

/** The edit that adds a key behind the others. */
export function newKey(text: string, top: YAMLMap | null, { block, flow }: Written, isJson: boolean): Edit | null {
  if (top === null) return isJson ? null : atEnd(text, block.join('\n'))
  const [start, end] = top.range ?? []
  if (start === undefined || end === undefined) return null
  if (top.flow) return intoBrackets(text, start, end, top.items.length, flow)
  const indent = ' '.repeat(columnOf(text, start))
  return atEnd(text, block.map((line) => `${indent}${line}`).join('\n'))
}

/** Behind the last of `count` items between two brackets. */
export function intoBrackets(text: string, start: number, end: number, count: number, written: string): Edit {
  const inner = text.slice(start + 1, end - 1)
  if (count === 0) return insertion(start + 1, written)
  const last = start + 1 + inner.replace(/[\s,]+$/, '').length
  const isOnLines = /\n/.test(inner)
  const firstIndent = /\n([ \t]*)\S/.exec(inner)?.[1] ?? ''
  return insertion(last, isOnLines ? `,${lineEndOf(text)}${firstIndent}${written}` : `, ${written}`)
}

function atEnd(text: string, lines: string): Edit {
  const line = lineEndOf(text)
  const body = text.replace(/(?:\r?\n)*$/, '')
  return insertion(body.length, `${body === '' ? '' : line}${lines.replaceAll('\n', line)}${text === body ? line : ''}`)
}

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** A byte-order mark stands in no column. */
export const columnOf = (text: string, offset: number): number =>
  text.slice(startOfLine(text, offset), offset).replace(/^\uFEFF/, '').length

export const scalar = (term: string): string => stringify(term, { lineWidth: 0 }).trimEnd()

/** Within brackets a comma would start another item. */
export const flowScalar = (term: string): string =>
  /[,[\]{}#&*!|>'"%@`:]/.test(term) ? JSON.stringify(term) : scalar(term)
