/** Mistakes in configurations and house folders as diagnostics in their own files. */
import type { Problem } from '@stigmalint/core/compile'
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node'
import type { Lines } from '../text/lines.js'

/** A mistake, or only a setting that does nothing. */
export interface Told extends Problem {
  isMistake: boolean
}

/** The diagnostics of one file; each reaches to the end of its line. */
export function problemDiagnostics(problems: readonly Told[], lines: Lines): Diagnostic[] {
  return problems.map(({ line, column, message, isMistake }) => {
    const index = Math.min(line, lines.count) - 1
    const start = lines.startOf(index)
    const text = lines.line(index)
    const from = Math.min(column - 1, text.length)
    const length = text.slice(from).trimEnd().length
    return {
      range: { start: lines.positionAt(start + from), end: lines.positionAt(start + from + length) },
      severity: isMistake ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
      source: 'stigmalint',
      code: 'stigmalint/configuration',
      message
    }
  })
}
