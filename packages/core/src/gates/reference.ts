/** Reference lists stay literal. */
import type { Rules } from '../compile/rule-set.js'
import { oncePer } from '../match/once.js'
import type { ProseBlock } from '../read/prose.js'
import { isHeadedBy } from './cues.js'
import { keep, silence, type BlockView, type Gate } from './gate.js'
import type { Speech } from './speech.js'

/** Once for each block, and not for each word that is found in it. */
const isCitation = oncePer(({ isCitation: looksLikeOne }: Speech) =>
  oncePer(({ text }: ProseBlock) => looksLikeOne(text))
)

export const referenceGate =
  (rules: Rules): Gate =>
  (_match, view: BlockView) => {
    const heading = view.facts.headingBefore(view.block.start)
    if (
      heading !== null &&
      isHeadedBy(rules, 'reference-heading', heading) &&
      heading.split(/\s+/).length <= 4 &&
      isEntry(view.speech)(view.block)
    )
      return silence('reference')
    return isCitation(view.speech)(view.block) ? silence('reference') : keep
  }

/** In a list of references an entry has a year or an address. */
const isEntry = oncePer(({ givesSource }: Speech) => oncePer(({ text }: ProseBlock) => givesSource(text)))
