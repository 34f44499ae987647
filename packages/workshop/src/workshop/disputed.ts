/** Who says what, where guides disagree: the sides of a discussion card. */
import type { ShownReference } from '../checking/protocol.js'

export interface Side {
  title: string
  names: readonly string[]
  /** so many more than are named */
  more: number
}

/** So many names are read from the last row, with the question below them; where more take sides, the columns are narrower. */
const mostNames = (sides: number): number => (sides > 3 ? 2 : 3)

const sides: readonly (readonly [title: string, verdicts: readonly ShownReference['verdict'][]])[] = [
  ['Advise against it', ['avoid']],
  ['Advise against it in part', ['avoid-in-part']],
  ['Show that it harms', ['shows-harm']],
  ['Recommend it', ['recommends']],
  ['Accept it', ['accepts']],
  ['Use it themselves', ['uses']],
  ['Write what is proposed', ['instead']]
]

/** Sides that nobody takes are left out; a body that is cited more than once stands once. */
export function sidesOf(references: readonly ShownReference[]): Side[] {
  const taken = sides
    .map(([title, verdicts]) => ({
      title,
      names: [...new Set(references.filter(({ verdict }) => verdicts.includes(verdict)).map(({ who }) => who))]
    }))
    .filter(({ names }) => names.length > 0)
  const most = mostNames(taken.length)
  return taken.map(({ title, names }) => ({
    title,
    names: names.slice(0, most),
    more: Math.max(0, names.length - most)
  }))
}
