/** What is known of each document, with an id for what a client already has. */
import type { Diagnostic } from 'vscode-languageserver/node'

export interface Report {
  diagnostics: readonly Diagnostic[]
  resultId: string
  /** the version of the open document that it is about; null for a file */
  version: number | null
}

export interface Reports {
  get: (uri: string) => Report | undefined
  /** Takes over what is known now; the id stays where nothing changed. */
  set: (uri: string, diagnostics: readonly Diagnostic[], version: number | null) => Report
  all: () => IterableIterator<[uri: string, report: Report]>
}

export function createReports(): Reports {
  const byUri = new Map<string, Report>()
  let count = 0
  return {
    get: (uri) => byUri.get(uri),
    set: (uri, diagnostics, version) => {
      const known = byUri.get(uri)
      const isSame = known !== undefined && isEqual(known.diagnostics, diagnostics)
      const report: Report = { diagnostics, resultId: isSame ? known.resultId : String(++count), version }
      byUri.set(uri, report)
      return report
    },
    all: () => byUri.entries()
  }
}

function isEqual(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  return (
    one.length === other.length &&
    one.every((diagnostic, index) => {
      const second = other[index]
      return second !== undefined && (diagnostic === second || isSame(diagnostic, second))
    })
  )
}

/** Field by field: this runs for every diagnostic at every key. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character &&
    one.range.end.line === other.range.end.line &&
    one.range.end.character === other.range.end.character &&
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    one.codeDescription?.href === other.codeDescription?.href &&
    (one.relatedInformation === other.relatedInformation ||
      JSON.stringify(one.relatedInformation) === JSON.stringify(other.relatedInformation))
  )
}
