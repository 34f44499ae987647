/** The report: one page that is whole in itself, for who was not there when the documents were checked. */
export { reportPage, reportWord } from './report.js'
export { asSamples, changeInWords, sharedInWords } from './change.js'
export type { Explanations, MeasuredChange, ReportInput, ShownChange, ShownDocument, ShownFinding } from './model.js'
