/** Where suppression comments hold: asked for each piece and each finding, so that nothing may walk all comments. */
import type { SuppressionMark } from './suppression-marks.js'

/** A finding as comments see it: its rule under each of its names, and where it starts. */
export interface Silenceable {
  ruleIds: readonly string[]
  offset: number
}

/** From each place in `starts` up to the next one, the first of the comments that hold there; -1: none does. */
interface Steps {
  starts: readonly number[]
  first: Int32Array
}

/** Stands for every rule. */
const everyRule = ''

export class Suppressions {
  readonly #marks: readonly SuppressionMark[]
  /** the numbers of the comments that name a rule, by its name */
  readonly #naming = new Map<string, number[]>()
  readonly #steps = new Map<string, Steps>()
  readonly #all: Steps

  constructor(marks: readonly SuppressionMark[]) {
    this.#marks = marks
    for (const [number, { ruleIds }] of marks.entries())
      for (const id of ruleIds.length === 0 ? [everyRule] : ruleIds) {
        const known = this.#naming.get(id)
        if (known) known.push(number)
        else this.#naming.set(id, [number])
      }
    this.#all = stepsOf(marks, [...marks.keys()])
  }

  /** Whether a comment holds somewhere in [start, end). */
  holdsWithin(start: number, end: number): boolean {
    const { starts, first } = this.#all
    for (let step = Math.max(0, stepAt(starts, start)); (starts[step] ?? end) < end; step++)
      if ((first[step] ?? -1) >= 0) return true
    return false
  }

  /** The first comment that switches off what is found there, or null. */
  markFor({ ruleIds, offset }: Silenceable): SuppressionMark | null {
    let least = Infinity
    for (const id of [everyRule, ...ruleIds]) {
      const { starts, first } = this.#stepsFor(id)
      const number = first[stepAt(starts, offset)] ?? -1
      if (number >= 0 && number < least) least = number
    }
    return this.#marks[least] ?? null
  }

  #stepsFor(id: string): Steps {
    let steps = this.#steps.get(id)
    if (!steps) this.#steps.set(id, (steps = stepsOf(this.#marks, this.#naming.get(id) ?? [])))
    return steps
  }
}

/** Each step is given away once: to the first comment that holds there. */
function stepsOf(marks: readonly SuppressionMark[], numbers: readonly number[]): Steps {
  const places = numbers.flatMap((number) => {
    const mark = marks[number]
    return mark && mark.from < mark.to ? [mark.from, mark.to] : []
  })
  const starts = [...new Set(places)].sort((a, b) => a - b)
  const first = new Int32Array(starts.length).fill(-1)
  /** for each step the next one that may be free, itself if it is */
  const next = Int32Array.from({ length: starts.length + 1 }, (_, step) => step)
  const free = (from: number): number => {
    let step = from
    for (let on = next[step] ?? step; on !== step; on = next[step] ?? step) step = next[step] = next[on] ?? on
    return step
  }
  for (const number of numbers) {
    const mark = marks[number]
    if (!mark || mark.from >= mark.to) continue
    for (let step = free(stepAt(starts, mark.from)); (starts[step] ?? mark.to) < mark.to; step = free(step)) {
      first[step] = number
      next[step] = step + 1
    }
  }
  return { starts, first }
}

/** The number of the last step that starts at a place or before it; -1 if none does. */
function stepAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
