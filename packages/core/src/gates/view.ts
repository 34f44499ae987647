/** A block as gates and grammar see it. */
import type { Language } from '../languages/language.js'
import type { Token } from '../match/tokens.js'
import type { ProseBlock } from '../read/prose.js'
import type { DocumentFacts } from '../scan/facts.js'
import type { BlockView } from './gate.js'
import type { NameIndex } from './names.js'
import { quotationsIn } from './quotations.js'
import type { Speech } from './speech.js'

export function viewOf(
  block: ProseBlock,
  sentences: readonly (readonly Token[])[],
  { facts, names, speech, language }: { facts: DocumentFacts; names: NameIndex; speech: Speech; language: Language }
): BlockView {
  let following: string | null = null
  return {
    block,
    sentences,
    facts,
    quotations: quotationsIn(block.text, speech, (mark) =>
      (following ??= facts.beginsAfter(block.end)).startsWith(mark)
    ),
    names,
    speech,
    ...capitalsOf(block, sentences, language)
  }
}

/** Capitals that come from the block, not from a name. */
function capitalsOf(
  block: ProseBlock,
  sentences: readonly (readonly Token[])[],
  { isSmallInNames }: Language
): { isTitleCase: boolean; isAllCaps: boolean } {
  const words = sentences.flat().filter((token) => token.kind === 'word' && /\p{L}/u.test(token.raw))
  const telling = words.filter((token) => token.raw.length > 2 && !isSmallInNames(token.text))
  const capitalized = telling.filter((token) => /^\p{Lu}/u.test(token.raw)).length
  const isAllCaps = words.length > 1 && words.every((token) => token.raw === token.raw.toUpperCase())
  const isHeadingLike =
    block.heading !== undefined ||
    block.roles.includes('heading') ||
    block.table !== undefined ||
    !/[.!?;:]\s*$/.test(block.text)
  return {
    isAllCaps,
    isTitleCase:
      !isAllCaps && isHeadingLike && telling.length > 1 && telling.length <= 30 && capitalized / telling.length >= 0.75
  }
}
