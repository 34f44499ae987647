/** Where what a command has made goes: standard output, or the file that --out names, whole and over nothing unasked. */
import { resolve } from 'node:path'
import type { Flags } from './command-line/flags.js'
import { beginExportFile } from './export/write.js'
import { writeAsIs, writeErrorLine, writeJson, writeOut } from './output.js'

/** Whether what is no text would go to standard output. */
export const lacksFile = ({ out, format }: Pick<Flags, 'out' | 'format'>): boolean =>
  out === undefined && format === 'docx'

/** Answers the exit code; what could not be written is told. */
export function writeResult(
  content: string | Uint8Array,
  { out, isOverwrite, format }: Pick<Flags, 'out' | 'isOverwrite' | 'format'>
): number {
  if (out === undefined) {
    if (typeof content !== 'string') writeAsIs(1, content)
    else if (format === 'json') writeJson(content)
    else writeOut(content)
    return 0
  }
  const begun = beginExportFile(resolve(out), isOverwrite)
  const problem = begun.ok ? begun.write(content) : begun.line
  if (problem === null) return 0
  writeErrorLine(`${out}: ${problem}`)
  return 2
}
