/** A text that was saved with marks of what changed, as the two that it was made of: the marks are no words. */
import { criticMarks, plainMarks, type Marks } from '../export/marks.js'

export interface Versions {
  before: string
  after: string
}

/** "plan.marked.md", and what browsers call the second one of a name: "plan.marked (1).md" */
const marked: readonly (readonly [name: RegExp, marks: Marks])[] = [
  [/(?:^|\.)marked(?: ?\(\d+\))?\.md$/i, criticMarks],
  [/(?:^|\.)marked(?: ?\(\d+\))?\.txt$/i, plainMarks]
]

/** Null where it has no marks, or was not saved with any here. */
export function versionsOf(name: string, text: string): Versions | null {
  const marks = marked.find(([own]) => own.test(name))?.[1]
  if (!marks) return null
  const [before, after] = [only(text, marks.removed, marks.added), only(text, marks.added, marks.removed)]
  return before === after ? null : { before, after }
}

type Pair = Marks['added']

/** What was put between one pair stays, without the pair; what stands in the other goes, with the line that is left of nothing else. */
function only(text: string, kept: Pair, gone: Pair): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const own = line.replace(within(gone), '').replace(within(kept), '$1')
      return line.includes(gone[0]) && signsAlone.test(own) ? [] : [own]
    })
    .join('\n')
}

/** What makes an item, a heading, a quotation or a row, and no word. */
const signsAlone = /^\s*(?:(?:[-*+>]|\d+[.)]|#{1,6})(?:\s+|$)|\|\s*)*$/

/** Within a line, as they are written. */
const within = ([open, close]: Pair): RegExp => new RegExp(`${escaped(open)}(.*?)${escaped(close)}`, 'g')

const escaped = (signs: string): string => signs.replace(/[{}[\]+-]/g, '\\$&')
