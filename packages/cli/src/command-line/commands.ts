/** The commands, and what each of them can print. */
export const commands = [
  'check',
  'baseline',
  'merge',
  'stats',
  'compare',
  'workshop',
  'glossary',
  'stream',
  'explain',
  'rules',
  'config',
  'init',
  'new-rule',
  'test-rules',
  'export',
  'help',
  'version'
] as const
export type Command = (typeof commands)[number]

/** The tools that rules can be written for. */
export const exportTargets = ['vale', 'textlint', 'cspell'] as const
export type ExportTarget = (typeof exportTargets)[number]

/** What a check can be reported as; each has its reporter in reporters/reporters.ts. */
export const reportFormats = [
  'text',
  'json',
  'json-report',
  'sarif',
  'github',
  'gitlab',
  'rdjson',
  'junit',
  'checkstyle',
  'markdown',
  'csv',
  'html',
  'docx',
  'blob'
] as const
export type ReportFormat = (typeof reportFormats)[number]
/** What any command can print. */
export const outputFormats = [...reportFormats, 'tbx'] as const
export type OutputFormat = (typeof outputFormats)[number]

export const listFormats = ['text', 'json'] as const satisfies readonly ReportFormat[]
export const linesOnly = ['text'] as const satisfies readonly ReportFormat[]
const tableFormats = ['text', 'json', 'csv'] as const satisfies readonly ReportFormat[]
const compareFormats = [...tableFormats, 'html', 'docx'] as const satisfies readonly ReportFormat[]
const kitFormats = ['html', 'docx'] as const satisfies readonly ReportFormat[]
export const glossaryFormats = ['markdown', 'html', 'docx', 'csv', 'tbx'] as const satisfies readonly OutputFormat[]

/** What a command can print, what it prints by itself first. */
export const formatsOf: Readonly<Record<Command, readonly OutputFormat[]>> = {
  check: reportFormats,
  baseline: linesOnly,
  merge: reportFormats,
  stats: tableFormats,
  compare: compareFormats,
  workshop: kitFormats,
  glossary: glossaryFormats,
  stream: linesOnly,
  explain: listFormats,
  rules: listFormats,
  config: listFormats,
  'test-rules': listFormats,
  init: linesOnly,
  'new-rule': linesOnly,
  export: linesOnly,
  // who asks for help gets it, whatever else the line says
  help: reportFormats,
  version: reportFormats
}

/** The format of a report, of what a check or a merge prints. */
export const isReportFormat = (format: OutputFormat): format is ReportFormat =>
  reportFormats.some((name) => name === format)
