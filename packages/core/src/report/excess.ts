/** Markup that is more than the parser is asked to understand: told once for a text, at the first place. */
import type { Finding, Severity } from './finding.js'
import { toNotice } from './notice.js'
import type { pointer } from './places.js'

export const excessiveMarkup = 'stigmalint/excessive-markup'

const reason =
  'More markup than anybody writes in one place: what goes beyond the limit is read as text, here and wherever it is so; write it as several paragraphs'

/** `at`: where the block starts that holds it. */
export const toldExcess = (
  at: number,
  severity: Severity,
  source: string,
  point: ReturnType<typeof pointer>
): Finding =>
  toNotice({ ruleId: excessiveMarkup, reason, start: at, end: at + 1, expected: [] }, severity, source, point)
