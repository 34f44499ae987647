/** Reference lists stay literal. */
import type { Rules } from '../compile/rule-set.js'
import { oncePer } from '../match/once.js'
import type { ProseBlock } from '../read/prose.js'
import { isHeadedBy } from './cues.js'
import { keep, silence, type BlockView, type Gate } from './gate.js'

const startsWithAuthors = /^(?:\[?\d{1,3}[\].)]\s*)?\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.? ?){1,3}(?:,|\.|;|&|and\b)/u

/** "Kelly JF, Westerhoff CM. Title. Journal 2010;21:202-7. doi:…": enough marks of a citation, and little else. */
function looksLikeCitation(text: string): boolean {
  if (text.length >= longestCitation) return false
  const start = text.trimStart()
  const marks = [
    startsWithAuthors.test(start),
    /\b(?:19|20)\d\d\s*;\s*\d+/.test(text),
    /\(\s*(?:19|20)\d\d[a-z]?\s*\)\s*[.,]/.test(text),
    /\bdoi\b|\bdoi\.org\b|\bPMID\b/i.test(text),
    /\bet al\b/.test(text),
    /\bpp?\. ?\d+/.test(text),
    /\d+\s*\(\d+\)\s*[:,]\s*\d+/.test(text)
  ].filter(Boolean).length
  const isByAuthors = startsWithAuthors.test(start)
  return isByAuthors ? marks >= 2 : marks >= 2 && /\bdoi\b|doi\.org|PMID/i.test(text)
}

/** In characters. */
const longestCitation = 700

/** Once for each block, and not for each word that is found in it. */
const isCitation = oncePer(({ text }: ProseBlock) => looksLikeCitation(text))

export const referenceGate =
  (rules: Rules): Gate =>
  (_match, view: BlockView) => {
    const heading = view.facts.headingBefore(view.block.start)
    if (
      heading !== null &&
      isHeadedBy(rules, 'reference-heading', heading) &&
      heading.split(/\s+/).length <= 4 &&
      isEntry(view.block)
    )
      return silence('reference')
    return isCitation(view.block) ? silence('reference') : keep
  }

/** In a list of references an entry has a year or an address. */
const isEntry = oncePer(({ text }: ProseBlock) => /\b(?:19|20)\d\d\b|\uFFFC|https?:|\bdoi\b/i.test(text))
