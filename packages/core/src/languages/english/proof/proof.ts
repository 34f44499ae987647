/** What English looks for in a sentence that comes out, the surest first. */
import type { Proof } from '../../../prove/proof.js'
import { clashesWithArticle } from './article.js'
import { leavesConjunct } from './bare-conjunct.js'
import { hangsBefore } from './behind-modifier.js'
import { hasInnerCapital } from './capital.js'
import { leavesComma } from './comma.js'
import { breaksCompound } from './compound.js'
import { measuresVerb } from './degree.js'
import { doublesOf } from './doubled-of.js'
import { disagrees } from './number.js'
import { repeats, saysTwice } from './said-twice.js'
import { losesVerb } from './verb-lost.js'

export const proof: Proof = {
  checks: [
    ['wrong-article', clashesWithArticle],
    ['broken-compound', breaksCompound],
    ['inner-capital', hasInnerCapital],
    ['wrong-number', disagrees],
    ['doubled-of', doublesOf],
    ['stray-comma', leavesComma],
    ['behind-modifier', hangsBefore],
    ['conjunct-without-head', leavesConjunct],
    ['said-twice', saysTwice],
    ['verb-lost', losesVerb],
    ['degree-of-verb', measuresVerb]
  ],
  repeats
}
