/** What a report is made of: plain data, whether a run has just found it or a saved report tells of it. */
import type { Severity } from '@stigmalint/core'
import type { Explanation } from '@stigmalint/core/explain'

/** A finding as its reader sees it. */
export interface ShownFinding {
  /** pack/rule: what the findings of one concept share */
  ruleId: string
  severity: Severity
  /** "line 12", "cell 3, line 2" */
  where: string
  /** the words, within a few words of their sentence */
  excerpt: { before: string; words: string; after: string }
  /** what is said of it, in a sentence */
  reason: string
  /** wordings that may stand there, best first; what each stands for where that is more than the words */
  offers: readonly { wording: string; replaces: string }[]
}

/** A document with what was found in it. */
export interface ShownDocument {
  path: string
  /** of its prose; null where nobody has counted them */
  words: number | null
  findings: readonly ShownFinding[]
}

/** What is known of the rules by their ids: why, what to write, who says so. Rules that are gone are not in it. */
export type Explanations = ReadonlyMap<string, Explanation>

/** One thing measured before and after; rates are findings per 1,000 words. */
export interface MeasuredChange {
  name: string
  before: { findings: number; rate: number | null }
  after: { findings: number; rate: number | null }
  /** the rate after in that before, 1: the same; null where there is nothing to compare */
  ratio: { value: number; low: number; high: number } | null
  verdict: 'fewer' | 'more' | 'noise' | 'nothing'
}

/** Documents that both sides have: if they are the same texts, revised, these counts are what changed, and chance has no part in it. */
export interface SharedDocuments {
  documents: number
  /** errors and warnings */
  before: number
  after: number
}

/** How two sets of documents differ. */
export interface ShownChange {
  /** under the same path on both sides; null: none */
  shared: SharedDocuments | null
  before: { name: string; documents: number; words: number }
  after: { name: string; documents: number; words: number }
  total: MeasuredChange
  packs: readonly MeasuredChange[]
  /** by the ids of rules */
  rules: readonly MeasuredChange[]
}

export interface ReportInput {
  documents: readonly ShownDocument[]
  explanations: Explanations
  /** what could not be checked, each in a line */
  problems: readonly string[]
  /** how many notes there are that are not among the findings */
  notesLeftOut: number
  /** whose wording and sources come first */
  profile: string
  /** of stigmalint */
  version: string
  change: ShownChange | null
}
