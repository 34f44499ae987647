/** A rule explained: why it is there, what to write instead, who says so. */
export {
  explainRule,
  explanationOf,
  findRule,
  plainestFirst,
  type ExplainedWording,
  type Explanation,
  type FlaggedExample,
  type LeftExample,
  type WordingGroup
} from './explain/explanation.js'
export {
  eachVoiceOnce,
  isForIt,
  isSameVoice,
  ownJudgement,
  saidBy,
  saidInWords,
  strongest,
  strongestFirst,
  type ExplainedReference,
  type Said,
  type SourceVerdict
} from './explain/authority.js'
export { tallyInWords, tallyOf, voicesOf, type Tally, type Voice, type VoiceKind } from './explain/voices.js'
export {
  explainHere,
  hereMarkdown,
  type Here,
  type HereOptions,
  type WrittenSentence,
  type WrittenHere
} from './explain/here.js'
export { byProfile, examplesIn, explanationPage, literal, type MarkdownOptions } from './explain/markdown.js'
