/** A rule explained: why it is there, what to write instead, who says so. */
export {
  explainRule,
  explanationOf,
  findRule,
  type ExplainedReference,
  type ExplainedWording,
  type Explanation,
  type FlaggedExample,
  type LeftExample,
  type WordingGroup
} from './explain/explanation.js'
export { explanationMarkdown, explanationPage, type MarkdownOptions } from './explain/markdown.js'
