/**
 * What of a text stands on the sheet: all but what is for the engine alone, as the line that says that a paragraph is a heading. The engine
 * counts in the source, the page on the sheet.
 */
import type { Edit, Stretch } from '@stigmalint/core'
import { lastAt } from './search.js'

export interface Sheet {
  /** The place on the sheet of a place in the source. */
  toSheet: (offset: number) => number
  /** An edit of the sheet as one of the source. */
  toSource: (edit: Edit, source: string) => Edit
  /** What a source shows. */
  shown: (source: string) => string
  /** The sheet after an edit of the source. */
  after: (edit: Edit) => Sheet
}

/** `hidden`: what is not shown, in its order and apart. */
export function sheetOf(hidden: readonly Stretch[]): Sheet {
  const starts = hidden.map(({ start }) => start)
  /** how much is hidden in front of each, and of all */
  const before = [0]
  /** where on the sheet each would stand */
  const places: number[] = []
  for (const { start, end } of hidden) {
    const sum = before.at(-1) ?? 0
    places.push(start - sum)
    before.push(sum + end - start)
  }
  const hiddenBefore = (count: number): number => before[count] ?? 0
  /** behind what is hidden at a place */
  const behind = (place: number): number => place + hiddenBefore(lastAt(places, place) + 1)
  /** in front of it */
  const inFront = (place: number): number => place + hiddenBefore(lastAt(places, place - 1) + 1)
  return {
    toSheet: (offset) => {
      const index = lastAt(starts, offset)
      const last = hidden[index]
      return last && offset < last.end ? (places[index] ?? 0) : offset - hiddenBefore(index + 1)
    },
    toSource: ({ start, end, text }, source) => {
      const from = behind(start)
      const own = text.replace(signs, '\uFFFD')
      if (start === end) return { start: from, end: from, text: own }
      const to = inFront(end)
      // who takes the end of a line away joins it with the next one
      return { start: from, end: source.charAt(to - 1) === '\n' ? behind(end) : to, text: own }
    },
    shown: (source) => {
      const parts: string[] = []
      let at = 0
      for (const { start, end } of hidden) {
        parts.push(source.slice(at, start))
        at = end
      }
      return [...parts, source.slice(at)].join('').replace(/\r/g, ' ')
    },
    after: ({ start, end, text }) => {
      const shift = text.length - (end - start)
      if (hidden.length === 0) return sheetOf(hidden)
      return sheetOf(
        hidden.flatMap((own) => {
          if (own.end <= start) return [own]
          return own.start >= end ? [{ start: own.start + shift, end: own.end + shift }] : []
        })
      )
    }
  }
}

/** None of these is written by hand, and to the engine they may say something. */
const signs = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g
