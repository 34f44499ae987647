/** A finding and its fixes as a reader sees them: no markup, no line breaks, whole phrases. */
import type { Language } from '../languages/language.js'
import { objectMark } from '../read/prose.js'

/** [start, end) in the text of a block. */
export interface ProseRange {
  start: number
  end: number
}

/** What a fix takes away and what stands there after it: the words of the finding, and all that changes with them. */
export interface ShownChange {
  replaces: string
  wording: string
}

/** The words of a finding within a few words of their sentence; `…` where more of it stands. */
export interface Excerpt {
  before: string
  words: string
  after: string
}

/**
 * Both wordings reach over the whole of the finding and of the change, and on to where a phrase may end: of "addicts who
 * left" becomes "people who use drugs and who left", and never "people who use drugs and".
 */
export function shownChange(
  prose: string,
  found: ProseRange,
  change: ProseRange & { text: string },
  language: Language
): ShownChange {
  const leansBack = (first: string | undefined): boolean => first !== undefined && language.leansBack(first)
  const leansOn = (last: string | undefined): boolean => last !== undefined && language.leansOn(last)
  let start = Math.min(found.start, change.start)
  let end = Math.max(found.end, change.end)
  const own = wordsOf(prose.slice(found.start, found.end))
  const fresh = wordsOf(prose.slice(start, change.start) + change.text + prose.slice(change.end, end))
  if (fresh.length === 0 || (leansBack(fresh[0]) && !leansBack(own[0]))) start = startOfWordBefore(prose, start)
  if (fresh.length === 0 || (leansOn(fresh.at(-1)) && !leansOn(own.at(-1)))) end = endOfPhrase(prose, end, leansOn)
  return {
    replaces: shown(prose.slice(start, end)),
    wording: shown(prose.slice(start, change.start) + change.text + prose.slice(change.end, end))
  }
}

/** What a fix does, in words. `found` is what a reader sees of the finding. */
export const titleOf = ({ replaces, wording }: ShownChange, found: string): string =>
  replaces === found ? `Write "${wording}"` : `Write "${wording}" for "${replaces}"`

/** At most so many characters of a sentence are shown on each side. */
const mostAround = 72

/** `sentence` is where the sentence of the finding stands in the text of the block; at most so many characters of it on each side. */
export function excerptOf(prose: string, found: ProseRange, sentence: ProseRange, most = mostAround): Excerpt {
  const before = prose.slice(Math.min(sentence.start, found.start), found.start)
  const after = prose.slice(found.end, Math.max(sentence.end, found.end))
  return {
    before: before.length <= most ? shown(before) : `… ${shown(before.slice(-most).replace(/^\S*\s/, ''))}`,
    words: shown(prose.slice(found.start, found.end)),
    after: after.length <= most ? shown(after) : `${shown(after.slice(0, most).replace(/\s\S*$/, ''))} …`
  }
}

/** One line, and a sign for what is no prose. */
const shown = (text: string): string => text.replaceAll(objectMark, '…').replace(/\s+/g, ' ')

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu
const wordsOf = (text: string): string[] => (text.match(word) ?? []).map((own) => own.toLowerCase())

const mostWordsOn = 4

function endOfPhrase(prose: string, from: number, leansOn: (last: string | undefined) => boolean): number {
  const next = /[^\S\uFFFC]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)/uy
  next.lastIndex = from
  let end = from
  for (let count = 0; count < mostWordsOn; count++) {
    const found = next.exec(prose)
    if (!found) break
    end = next.lastIndex
    if (!leansOn(found[1]?.toLowerCase())) break
  }
  return end
}

/** A comma may stand between: "Ali, who uses heroin". */
const startOfWordBefore = (prose: string, from: number): number =>
  from - (/[\p{L}\p{N}][\p{L}\p{N}'’-]*,?\s+$/u.exec(prose.slice(Math.max(0, from - 60), from))?.[0].length ?? 0)
