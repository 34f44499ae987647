/** Rules of a house made of what people say: a word, what to write instead, and why. */
export {
  draftExtension,
  draftRule,
  missingIn,
  missingInExtension,
  tooLongIn,
  type DraftExtension,
  type DraftPattern,
  type DraftRule,
  type DraftWording
} from './draft-rule.js'
export { houseRule, houseSource, sourceEntry, type HouseRule, type HouseWord } from './house-word.js'
export { knownWording, type KnownWording } from './known-wording.js'
export { isPackName, isRuleId, nameFrom } from './rule-ids.js'
export { insteadIn, patternFor, termsIn, wordingFor } from './wordings.js'
