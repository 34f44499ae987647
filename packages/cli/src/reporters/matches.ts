/** `--explain-match`: each match with what became of it, for people who ask why something was not reported. */
import { outcomeInWords } from '@stigmalint/core/reasons'
import type { Location, OpenedDocument } from '@stigmalint/core'
import { printableLine } from '../printable.js'
import { behindPath, located } from './location.js'
import type { TracedMatch } from './outcomes.js'

/** The matches of one file. */
export interface FileMatches {
  path: string
  document: Pick<OpenedDocument, 'text' | 'locate'>
  matches: readonly TracedMatch[]
}

interface ExplainedMatch {
  line: number
  column: number
  location?: Location
  actual: string
  ruleId: string
  pattern: string
  outcome: string
}

export function matchesReport(files: readonly FileMatches[]): string {
  return files
    .flatMap(({ path, ...file }) =>
      explained(file).map(
        ({ line, column, location, actual, ruleId, pattern, outcome }) =>
          `${printableLine(`${path}${behindPath(location, line, column)}: "${actual.replace(/\s+/g, ' ')}" ${ruleId} (${pattern}): ${outcome}`)}\n`
      )
    )
    .join('')
}

export function matchesJson(files: readonly FileMatches[]): string {
  return `${JSON.stringify(
    files.map(({ path, ...file }) => ({ path, matches: explained(file) })),
    null,
    2
  )}\n`
}

function explained({ document, matches }: Pick<FileMatches, 'document' | 'matches'>): ExplainedMatch[] {
  const { text, locate } = document
  const placeOf = placesIn(text)
  return matches.map(({ start, end, ruleId, pattern, outcome }) => ({
    ...placeOf(start),
    ...located(locate(start, end)),
    actual: text.slice(start, end),
    ruleId,
    pattern,
    outcome: outcomeInWords(outcome)
  }))
}

/** Line and column, from 1, of offsets that are asked in their order. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let [line, lineStart] = [1, 0]
  return (offset) => {
    for (let next = nextLine(text, lineStart); next > 0 && next <= offset; next = nextLine(text, lineStart)) {
      line++
      lineStart = next
    }
    return { line, column: offset - lineStart + 1 }
  }
}

/** A line ends as the report counts it: with a line feed, a carriage return, or both. */
function nextLine(text: string, from: number): number {
  const end = /\r\n|[\r\n]/g
  end.lastIndex = from
  return end.exec(text) ? end.lastIndex : 0
}
