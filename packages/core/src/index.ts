/** stigmalint's engine. */
export { check, type CheckOptions, type CheckResult } from './check.js'
export { defaultSettings, type Settings } from './settings.js'
export { retextStigma, type RetextStigmaOptions } from './retext.js'
export { applyFixes, applyEdits, type Applied } from './report/apply.js'
export type { Context, Edit, Finding, Fix, Severity } from './report/finding.js'
export type { Format } from './scan/facts.js'
export type { Reference, Rules, RuleSet } from './compile/rule-set.js'
export type { Trace, Outcome } from './check-block.js'
