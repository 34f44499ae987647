/** Whole texts with marks, for a page and for its key. */
import type { Element } from 'hast'
import type { Explanation } from '@stigmalint/core/explain'
import { element, type Content } from '../html/element.js'
import { isClear } from './disputed.js'
import type { KitPlace, KitText } from './model.js'
import { isVague, keepReasonOf } from './reasons.js'

/** What guides leave to the writer, or do not agree about, is nobody's mistake and nobody's trap. */
const isShown = (place: KitPlace): boolean =>
  place.outcome === 'kept' ? place.severity !== 'information' : keepReasonOf(place) !== null

/** The places that a key speaks of, in the order of the text; of those that overlap the first and longest. */
export function keyPlaces({ places }: KitText, explanations: ReadonlyMap<string, Explanation>): KitPlace[] {
  const kept: KitPlace[] = []
  const byWeight = places
    .filter((place) => isShown(place) && isClear(explanations.get(place.ruleId)))
    .sort(
      (a, b) =>
        Number(b.outcome === 'kept') - Number(a.outcome === 'kept') ||
        Number(isVague(keepReasonOf(a))) - Number(isVague(keepReasonOf(b))) ||
        b.end - b.start - a.end + a.start
    )
  for (const place of byWeight)
    if (!kept.some((own) => own.start < place.end && place.start < own.end)) kept.push(place)
  return kept.sort((a, b) => a.start - b.start)
}

/** The title of a text. */
export const titleOf = ({ text, path }: KitText): string => /^# (.*)$/m.exec(text)?.[1] ?? path

/** The paragraphs; `marked` writes the words of a place, its number first. */
export function paragraphs(
  { text }: KitText,
  places: readonly KitPlace[],
  marked: (words: string, number: number) => Content
): Element[] {
  const blocks = [...text.matchAll(/(?:^|(?<=\n\n))\S[^]*?(?=\n\n|\n*$)/g)]
  return blocks
    .filter(({ 0: block }) => !block.startsWith('# '))
    .map(({ 0: block, index }, number) => {
      const parts: Content[] = []
      let at = index
      for (const [order, { start, end }] of places.entries()) {
        if (start < index || end > index + block.length) continue
        parts.push(text.slice(at, start), marked(text.slice(start, end), order + 1))
        at = end
      }
      parts.push(text.slice(at, index + block.length))
      return element(number === 0 ? 'p.quiet' : 'p', {}, parts)
    })
}
