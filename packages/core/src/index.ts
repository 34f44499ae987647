/** stigmalint's engine. */
export { check, openDocument } from './border.js'
export type { CheckOptions } from './check.js'
export type { CheckedDocument, CheckResult, Silenced } from './document/checked.js'
export type { DocumentOptions } from './options.js'
export { defaultSettings, normalTerm, type Settings } from './settings.js'
export type {
  Author,
  ByteFormat,
  Location,
  OpenedDocument,
  Opening,
  Remark,
  Reviewed,
  Stretch,
  Stretches,
  Written
} from './opened.js'
export { retextStigma, type RetextStigmaOptions } from './retext.js'
export { applyFixes, fixesApart, fixesToApply, type Applied } from './report/apply.js'
export { applyEdits, inOrder, type Edit } from './report/edits.js'
export type { Context } from './compile/reasons.js'
export type { Finding, FindingView, Fix, Severity } from './report/finding.js'
export { fixUntilSettled } from './report/settle.js'
export type { Excerpt } from './report/wording.js'
export { suppressionComments, type SuppressionComment } from './scan/suppression-comments.js'
export { directivesOf, type Directive } from './scan/suppression-marks.js'
export { commentsIn, type Comments, type Slot } from './formats/comments.js'
export type { FileKind, Format } from './formats/format.js'
export type { FormatId } from './formats/index.js'
export type { Reference, Rules, RuleSet } from './compile/rule-set.js'
export type { Trace, TraceEvent } from './trace.js'
export type { Outcome } from './compile/reasons.js'
