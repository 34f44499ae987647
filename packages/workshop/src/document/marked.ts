/** What a writer changed, as changes that a word processor can mark: whole words within a paragraph. */
import { applyEdits, type Edit, type Stretch, type Stretches } from '@stigmalint/core'

export interface Marked {
  edits: readonly MarkedEdit[]
  /** what has no place in a copy: paragraphs made, joined or taken away, what stands in an empty one, what a program writes */
  left: number
}

/** An edit of whole words, and how many edits of the writer are in it. */
export interface MarkedEdit extends Edit {
  count: number
}

/** `edits` are of the text, in their order and apart. */
export function markedEdits(text: string, edits: readonly Edit[], { hidden, fixed }: Stretches): Marked {
  const marked: { range: Stretch; edits: Edit[] }[] = []
  let left = 0
  for (const edit of edits) {
    if (text.slice(edit.start, edit.end) === edit.text) continue
    const range = isWithinALine(text, edit) ? wordsRound(text, edit) : null
    if (range === null || [...hidden, ...fixed].some((own) => own.start < range.end && range.start < own.end)) {
      left++
      continue
    }
    const last = marked.at(-1)
    if (last && range.start < last.range.end) {
      last.range = { start: Math.min(last.range.start, range.start), end: Math.max(last.range.end, range.end) }
      last.edits.push(edit)
    } else marked.push({ range, edits: [edit] })
  }
  return { edits: marked.map(({ range, edits: own }) => ({ ...asOne(text, range, own), count: own.length })), left }
}

const isWithinALine = (text: string, { start, end, text: words }: Edit): boolean =>
  !/[\n\r]/.test(words) && !/[\n\r]/.test(text.slice(start, end))

/** What no word goes over, and no change: the end of a line, and signs. */
const border = /[\n\r\u0019-\u001F]/
const space = /\s/
const wordSign = /[\p{L}\p{N}]/u

/** The words that an edit is of or stands at, with one at least; null where there is none beside it. */
function wordsRound(text: string, { start, end }: Stretch): Stretch | null {
  const stops = (own: string): boolean => own === '' || border.test(own)
  let from = start
  let to = end
  const goLeft = (isOver: (own: string) => boolean): void => {
    while (from > 0 && !stops(text.charAt(from - 1)) && isOver(text.charAt(from - 1))) from--
  }
  const goRight = (isOver: (own: string) => boolean): void => {
    while (!stops(text.charAt(to)) && isOver(text.charAt(to))) to++
  }
  const isSpace = (own: string): boolean => space.test(own)
  const isInWord = (own: string): boolean => !space.test(own)
  const hasWord = (): boolean => wordSign.test(text.slice(from, to))
  goLeft(isInWord)
  goRight(isInWord)
  while (!hasWord() && !stops(text.charAt(to))) {
    goRight(isSpace)
    goRight(isInWord)
  }
  while (!hasWord() && from > 0 && !stops(text.charAt(from - 1))) {
    goLeft(isSpace)
    goLeft(isInWord)
  }
  return hasWord() ? { start: from, end: to } : null
}

function asOne(text: string, { start, end }: Stretch, edits: readonly Edit[]): Edit {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return { start, end, text: applyEdits(text.slice(start, end), own) }
}
