/** What a comment that is no directive was most likely meant to be. */
import { nearest } from '../compile/nearest.js'
import type { Unit } from '../formats/comments.js'
import { directivesOf } from '../scan/suppression-marks.js'

type Habit = readonly [RegExp, string]

/** Words for the same that other linters have, and their habits. */
const common: readonly Habit[] = [
  [/^stigma-lint/, 'stigmalint'],
  [/-(?:ignore|off|skip|suppress|silence|allow|start|begin|disabled)(?=-|$)/, '-disable'],
  [/-(?:on|end|stop|enabled|unignore)(?=-|$)/, '-enable']
]
const ofUnit: Readonly<Record<Unit, readonly Habit[]>> = {
  line: [
    [/-next-?(?:line|cue)$|-next$/, '-next-line'],
    [/-this-line$|-same-line$/, '-line'],
    [/^(stigmalint)-(next-line|line|file)$/, '$1-disable-$2']
  ],
  // no comment stands in a cue: who writes "this line" means the one that comes
  cue: [
    [/-(?:next-?|this-|same-)?(?:line|cue)$|-next$/, '-next-cue'],
    [/^(stigmalint)-(next-cue|file)$/, '$1-disable-$2']
  ],
  // and none in a paragraph
  paragraph: [
    [/-(?:next-?|this-|same-)?(?:line|block|paragraph)$|-next$/, '-next-paragraph'],
    [/^(stigmalint)-(next-paragraph|file)$/, '$1-disable-$2']
  ]
}
const ending: Habit = [/-enable-(?:next-line|next-cue|next-paragraph|line|file)$/, '-enable']
const mostWords = 4

/**
 * The directive that `body`, from its first word on, comes nearest to where comments are about such a unit, and how many characters of
 * it stand for it; null: none is near.
 */
export function nearestDirective(body: string, unit: Unit): { directive: string; length: number } | null {
  const names = directivesOf(unit).map((directive) => `stigmalint-${directive}`)
  const habits = [...common, ...ofUnit[unit], ending]
  const words = [...body.matchAll(/\S+/g)].slice(0, mostWords)
  const until = words.findIndex(([word], index) => index > 0 && !/^[a-z-]+:?$/i.test(word))
  const own = until < 0 ? words : words.slice(0, until)
  const readings = own.map((last, index) => ({
    name: normal(
      own.slice(0, index + 1).map(([word]) => word),
      habits
    ),
    length: last.index + last[0].length
  }))
  const exact = readings.findLast(({ name }) => names.includes(name))
  if (exact) return { directive: exact.name, length: exact.length }
  // "stigmalint" alone says nothing
  const [first, second] = readings
  const reading = first?.name === 'stigmalint' ? second : first
  const directive = reading ? nearest(reading.name, names) : null
  return reading && directive !== null ? { directive, length: reading.length } : null
}

function normal(words: readonly string[], habits: readonly Habit[]): string {
  const joined = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')
  return habits.reduce((name, [from, to]) => name.replace(from, to), joined)
}
