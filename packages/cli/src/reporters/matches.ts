/** `--explain-match`: each match with what became of it, for people who ask why something was not reported. */
import { pointer } from '@stigmalint/core/trusted'
import { outcomeInWords } from '@stigmalint/core/reasons'
import type { Location, OpenedDocument, Outcome } from '@stigmalint/core'
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
  /** replacements that would break the sentence */
  dropped: { text: string; because: string }[]
}

export function matchesReport(files: readonly FileMatches[]): string {
  return files
    .flatMap(({ path, ...file }) =>
      explained(file).flatMap(({ line, column, location, actual, ruleId, pattern, outcome, dropped }) => [
        `${printableLine(`${path}${behindPath(location, line, column)}: "${actual.replace(/\s+/g, ' ')}" ${ruleId} (${pattern}): ${outcome}`)}\n`,
        ...dropped.map(({ text, because }) => `${printableLine(`  not offered: "${text}", since ${because}`)}\n`)
      ])
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
  const placeOf = pointer(text)
  return matches.map(({ start, end, ruleId, pattern, outcome, isReportedElsewhere, dropped }) => ({
    line: placeOf(start).line,
    column: placeOf(start).column,
    ...located(locate(start, end)),
    actual: text.slice(start, end),
    ruleId,
    pattern,
    outcome: isReportedElsewhere ? elsewhere(outcome) : outcomeInWords(outcome),
    dropped: dropped.map(({ text: words, because }) => ({ text: words, because }))
  }))
}

/** What is left to another pattern is reported all the same. */
const elsewhere = (outcome: Outcome): string =>
  outcome === 'longer-match'
    ? 'reported, as part of a longer wording with a rule of its own'
    : 'reported, by another pattern; the conditions of this one do not hold'
