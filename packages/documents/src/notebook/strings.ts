/** Strings of JSON that read on as parts of one text: where its characters stand, and how they are rewritten in place. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { lastBefore } from '../search.js'
import type { Span } from './json.js'

/** A string, quotation marks included, and [from, from + length) of the text that it reads as. */
export interface StringPart extends Span {
  from: number
  length: number
}

/**
 * The JSON with edits of the text. Each stays within strings that stand side by side: what one takes away over the end of
 * a string joins it with the next.
 * @throws {RangeError} if an edit is in no string: what stands round it would be damaged
 */
export function rewritten(json: string, parts: readonly StringPart[], edits: readonly Edit[]): string {
  const starts = parts.map(({ from }) => from)
  const places = new Map<StringPart, ArrayLike<number>>()
  const placesOf = (part: StringPart): ArrayLike<number> => {
    const own = places.get(part) ?? placesIn(json, part)
    places.set(part, own)
    return own
  }
  /** the string that holds a place of the text, its end included; and the number of that string */
  const find = (offset: number): { part: StringPart; index: number } => {
    const index = lastBefore(starts, offset)
    const part = parts[index]
    if (!part || offset > part.from + part.length) throw new RangeError(`An edit at offset ${offset} is in no string`)
    return { part, index }
  }
  // a file of ASCII alone, as Python writes it unless told otherwise, stays one
  const escape = /[^\0-\x7F]/.test(json) ? escaped : escapedToAscii
  return applyEdits(
    json,
    edits.map(({ start, end, text }) => {
      const first = find(start)
      const last = end > start ? find(end - 1) : first
      // a line break stands at the end of a string, as Jupyter writes it
      const next = last.part === first.part ? undefined : parts[first.index + 1]
      const between = next ? json.slice(first.part.end - 1, next.start + 1) : ''
      const lines = text.split(/(?<=\n)/).map(escape)
      return {
        start: placesOf(first.part)[start - first.part.from] ?? first.part.end - 1,
        end: placesOf(last.part)[end - last.part.from] ?? last.part.end - 1,
        text: lines.join(between)
      }
    })
  )
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

const escapedToAscii = (text: string): string =>
  escaped(text).replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const unit = /\\u[\da-fA-F]{4}|\\?[^]/g

/** Where each UTF-16 unit of a string stands, and where the last one ends. */
function placesIn(json: string, { start, end }: Span): ArrayLike<number> {
  const places: number[] = []
  const inner = end - 1
  unit.lastIndex = start + 1
  for (let at = start + 1; at < inner; at = unit.lastIndex) {
    places.push(at)
    unit.exec(json)
  }
  places.push(inner)
  return places
}
