/**
 * The engine for programs whose options come from a configuration that was read, and checked, already: they are not looked
 * at again, and what would look at them is not loaded. Findings are no messages: most are counted, filtered and shown, and
 * few are wanted whole.
 */
export { check } from './check.js'
export { openDocument } from './document/document.js'
export type { Checked, EditedDocument, Silenced } from './document/checked.js'
export type { Offer } from './report/finding.js'
export { PlacedFinding } from './report/placed.js'
export { findingsOf, recordsOf, type FindingRecords } from './report/records.js'
export { levels } from './settings.js'
export { lineAt, lineStarts, pointer } from './report/places.js'
