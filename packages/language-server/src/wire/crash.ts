/** What the user is told when the program itself fails in a document. */
import { toReport, type Crash } from '@stigmalint/project/crash'

/** Once: several lines. */
export const describeCrash = (crash: Crash): string =>
  `an error of the program itself, the document is not checked until it changes; ${toReport(crash)}`
