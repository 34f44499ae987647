/** Alternative texts of pictures: values of attributes, with their places. */
import { stretchesOf } from '../xml/text.js'
import type { Span } from '../paragraphs/growing.js'

/** The values of attributes of a tag that have words, in the order of their names, each as a stretch of the part. */
export function valuesIn(xml: string, { start, end }: Span, names: readonly string[]): Span[] {
  const tag = xml.slice(start, end)
  return names.flatMap((name) => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
    const value = found?.[1] ?? found?.[2] ?? ''
    if (!found || value.trim() === '') return []
    const from = start + found.index + found[0].length - 1 - value.length
    return [{ start: from, end: from + value.length }]
  })
}

export interface Value {
  text: string
  places: { at: number; length: number; start: number; end: number; run: null }[]
}

/** A value as a text with the places of its characters. */
export function valueIn(xml: string, { start, end }: Span): Value {
  const value: Value = { text: '', places: [] }
  for (const { text, ...span } of stretchesOf(xml, start, end)) {
    value.places.push({ at: value.text.length, length: text.length, ...span, run: null })
    value.text += text
  }
  return value
}
