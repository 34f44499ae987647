/** Where what a command has made goes: standard output, or the file that --out names, whole and over nothing unasked. */
import { resolve } from 'node:path'
import type { Flags } from './command-line/flags.js'
import { beginExportFile } from './export/write.js'
import { writeErrorLine, writeJson, writeOut } from './output.js'

/** Answers the exit code; what could not be written is told. */
export function writeResult(
  text: string,
  { out, isOverwrite, format }: Pick<Flags, 'out' | 'isOverwrite' | 'format'>
): number {
  if (out === undefined) {
    if (format === 'json') writeJson(text)
    else writeOut(text)
    return 0
  }
  const begun = beginExportFile(resolve(out), isOverwrite)
  const problem = begun.ok ? begun.write(text) : begun.line
  if (problem === null) return 0
  writeErrorLine(`${out}: ${problem}`)
  return 2
}
