/** What is hidden of a sentence before it is handed out, and the sentence without it. */
import type { Hidden } from './model.js'

/** What stands in place of what is hidden. */
export const written = ({ label }: Pick<Hidden, 'label'>): string => `[${label}]`

const sign = /\[(?:person|place|name|phone|address)\]/g

/** How many stretches of a text are hidden. */
export const hiddenIn = (text: string): number => text.match(sign)?.length ?? 0

/** The text with signs in place of what is hidden. */
export function hide(text: string, hidden: readonly Hidden[]): string {
  let shown = ''
  let at = 0
  for (const own of hidden) {
    shown += `${text.slice(at, own.start)}${written(own)}`
    at = own.end
  }
  return shown + text.slice(at)
}

/** Where a place that stays stands in the text without what is hidden. */
export const moved = (at: number, hidden: readonly Hidden[]): number =>
  hidden.filter(({ end }) => end <= at).reduce((place, own) => place + written(own).length - (own.end - own.start), at)
