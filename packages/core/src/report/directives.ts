/** What a comment that is no directive was most likely meant to be. */
import { nearest } from '../compile/nearest.js'
import { directives } from '../scan/suppression-marks.js'

const names = directives.map((directive) => `stigmalint-${directive}`)
/** Words for the same that other linters have, and their habits. */
const asOurs: readonly (readonly [RegExp, string])[] = [
  [/^stigma-lint/, 'stigmalint'],
  [/-(?:ignore|off|skip|suppress|silence|allow|start|begin|disabled)(?=-|$)/, '-disable'],
  [/-(?:on|end|stop|enabled|unignore)(?=-|$)/, '-enable'],
  [/-next-?line$|-next$/, '-next-line'],
  [/-this-line$|-same-line$/, '-line'],
  [/^(stigmalint)-(next-line|line|file)$/, '$1-disable-$2'],
  [/-enable-(?:next-line|line|file)$/, '-enable']
]
const mostWords = 4

/** The directive that `body`, from its first word on, comes nearest to, and how many characters of it stand for it; null: none is near. */
export function nearestDirective(body: string): { directive: string; length: number } | null {
  const words = [...body.matchAll(/\S+/g)].slice(0, mostWords)
  const until = words.findIndex(([word], index) => index > 0 && !/^[a-z-]+:?$/i.test(word))
  const own = until < 0 ? words : words.slice(0, until)
  const readings = own.map((last, index) => ({
    name: normal(own.slice(0, index + 1).map(([word]) => word)),
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

function normal(words: readonly string[]): string {
  const joined = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')
  return asOurs.reduce((name, [from, to]) => name.replace(from, to), joined)
}
