/** The lines of a text that a report has to know: those with findings, and those that their first fixes change. */
import type { PlacedFinding } from '@stigmalint/core/trusted'

export interface SourceLine {
  /** from 1 */
  line: number
  /** in UTF-16 code units from the start of the text */
  offset: number
  /** without its line break */
  text: string
}

/** In the order of the text. */
export function sourceLines(text: string, findings: readonly PlacedFinding[]): SourceLine[] {
  const wanted = findings
    .flatMap(({ start, end, fixes: [fix] }) => [
      start,
      end,
      ...(fix?.edits.flatMap((edit) => [edit.start, edit.end]) ?? [])
    ])
    .sort((a, b) => a - b)
  const lines: SourceLine[] = []
  let [line, offset, next] = [1, 0, nextLine(text, 0)]
  for (const at of wanted) {
    while (next !== null && at >= next) {
      line++
      offset = next
      next = nextLine(text, offset)
    }
    if (lines.at(-1)?.line !== line)
      lines.push({ line, offset, text: text.slice(offset, next ?? undefined).replace(/\r?\n$|\r$/, '') })
  }
  return lines
}

/** Where the line behind this one begins; null in the last. Line ends are those of the engine: `\n`, `\r\n`, `\r`. */
function nextLine(text: string, from: number): number | null {
  const end = /\r\n|[\n\r]/g
  end.lastIndex = from
  return end.exec(text) ? end.lastIndex : null
}
