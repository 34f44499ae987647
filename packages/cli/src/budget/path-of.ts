/** Which file a report is about. */
import { resolve } from 'node:path'
import type { Run } from '../check/run.js'
import type { FileReport } from '../reporters/file-report.js'

/** The full path of a file that was checked; of standard input, the one whose configuration it has. */
export const pathOf = (
  { path }: FileReport,
  { workingFolder, standardInput, flags }: Pick<Run, 'workingFolder' | 'standardInput' | 'flags'>
): string => resolve(workingFolder, standardInput !== null && flags.stdinFilename === undefined ? 'stdin.md' : path)
