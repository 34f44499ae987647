/** A finding and its fixes as a reader sees them: no markup, no line breaks, whole phrases. */
import { articles, auxiliaries, conjunctions, possessiveDeterminers, prepositions } from '../english/function-words.js'
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
export function shownChange(prose: string, found: ProseRange, change: ProseRange & { text: string }): ShownChange {
  let start = Math.min(found.start, change.start)
  let end = Math.max(found.end, change.end)
  const own = wordsOf(prose.slice(found.start, found.end))
  const fresh = wordsOf(prose.slice(start, change.start) + change.text + prose.slice(change.end, end))
  if (fresh.length === 0 || (leansBack(fresh[0]) && !leansBack(own[0]))) start = startOfWordBefore(prose, start)
  if (fresh.length === 0 || (leansOn(fresh.at(-1)) && !leansOn(own.at(-1)))) end = endOfPhrase(prose, end)
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

/** `sentence` is where the sentence of the finding stands in the text of the block. */
export function excerptOf(prose: string, found: ProseRange, sentence: ProseRange): Excerpt {
  const before = prose.slice(Math.min(sentence.start, found.start), found.start)
  const after = prose.slice(found.end, Math.max(sentence.end, found.end))
  return {
    before: before.length <= mostAround ? shown(before) : `… ${shown(before.slice(-mostAround).replace(/^\S*\s/, ''))}`,
    words: shown(prose.slice(found.start, found.end)),
    after: after.length <= mostAround ? shown(after) : `${shown(after.slice(0, mostAround).replace(/\s\S*$/, ''))} …`
  }
}

/** One line, and a sign for what is no prose. */
const shown = (text: string): string => text.replaceAll(objectMark, '…').replace(/\s+/g, ' ')

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu
const wordsOf = (text: string): string[] => (text.match(word) ?? []).map((own) => own.toLowerCase())

/** "who uses drugs" says nothing without the word before it. */
const leansBack = (first: string | undefined): boolean => first !== undefined && conjunctions.has(first)

/** "people who use drugs and" is no phrase yet. */
const leansOn = (last: string | undefined): boolean =>
  last !== undefined &&
  [articles, auxiliaries, conjunctions, possessiveDeterminers, prepositions].some((words) => words.has(last))

const mostWordsOn = 4

function endOfPhrase(prose: string, from: number): number {
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
