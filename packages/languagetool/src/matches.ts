/** Findings as the matches of LanguageTool: one range, and what may stand in the place of exactly that range. */
import { applyEdits, type Fix } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { AskedText, Span } from './annotated.js'
import { sentenceAt, sentencesIn, type Sentences } from './sentences.js'

/** A match as clients read it; some of them fail where one of these is missing. */
export interface Match {
  message: string
  shortMessage: string
  replacements: { value: string; shortDescription?: string }[]
  /** in UTF-16 code units of what the client sent, its markup included */
  offset: number
  length: number
  context: { text: string; offset: number; length: number }
  sentence: string
  type: { typeName: string }
  rule: {
    id: string
    description: string
    issueType: string
    urls: { value: string }[]
    category: { id: string; name: string }
    isPremium: boolean
  }
  ignoreForIncompleteSentence: boolean
  contextForSureMatch: number
}

/** No range becomes longer than this, in UTF-16 code units: what is underlined should be what is wrong. */
const longest = 160

/** So much of the text stands on each side of what is shown of it, in UTF-16 code units. */
const around = 40

/** `titleOf` answers what a rule is called. */
export function matchesOf(
  findings: readonly PlacedFinding[],
  asked: AskedText,
  titleOf: (ruleId: string) => string
): Match[] {
  if (findings.length === 0) return []
  const sentences = sentencesIn(asked.text)
  return findings.flatMap((finding) => matchOf(finding, asked, sentences, titleOf) ?? [])
}

/** Null for what its writer has not written. */
function matchOf(
  finding: PlacedFinding,
  asked: AskedText,
  sentences: Sentences,
  titleOf: (ruleId: string) => string
): Match | null {
  const { text } = asked
  const { range, fixes } = widened(finding, asked, sentences)
  const outer = asked.outer(range.start, range.end)
  if (!outer) return null
  const sentence = sentenceAt(sentences, finding.start)
  const context = { start: Math.max(0, range.start - around), end: Math.min(text.length, range.end + around) }
  const id = finding.ruleId ?? 'stigmalint'
  return {
    message: finding.reason,
    // LibreOffice shows it alone in its dialog
    shortMessage: finding.reason,
    replacements: replacementsOf(fixes, range, text),
    offset: outer.start,
    length: outer.end - outer.start,
    context: {
      text: text.slice(context.start, context.end),
      offset: range.start - context.start,
      length: range.end - range.start
    },
    sentence: text.slice(sentence.start, sentence.end).trim(),
    type: { typeName: 'Other' },
    rule: {
      id,
      description: titleOf(id),
      // Zettlr shows it as a warning, or as a hint
      issueType: finding.severity === 'information' ? 'style' : 'register',
      urls: finding.url === undefined ? [] : [{ value: finding.url }],
      category: { id: 'STYLE', name: 'Words for people' },
      isPremium: false
    },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0
  }
}

/**
 * The range of a finding together with its fixes: the article before it, the possessive behind it. A fix that reaches
 * beyond the sentence, or across markup that is not there to be kept, is left out.
 */
function widened(
  finding: PlacedFinding,
  asked: AskedText,
  sentences: Sentences
): { range: Span; fixes: readonly Fix[] } {
  const { start, end } = finding
  const sentence = sentenceAt(sentences, start)
  let range: Span = { start, end }
  const fixes: Fix[] = []
  for (const fix of finding.fixes) {
    const wide = {
      start: Math.min(range.start, ...fix.edits.map((edit) => edit.start)),
      end: Math.max(range.end, ...fix.edits.map((edit) => edit.end))
    }
    const fits = wide.start >= sentence.start && wide.end <= Math.max(sentence.end, end)
    if (!fits || wide.end - wide.start > Math.max(longest, end - start) || asked.isTorn(wide.start, wide.end)) continue
    range = wide
    fixes.push(fix)
  }
  return { range, fixes }
}

/** What each fix makes of the whole range, each once. */
function replacementsOf(fixes: readonly Fix[], range: Span, text: string): Match['replacements'] {
  const before = text.slice(range.start, range.end)
  const made = new Map<string, Match['replacements'][number]>()
  for (const { edits, because, doubt } of fixes) {
    const value = applyEdits(
      before,
      edits.map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }))
    )
    const shortDescription = because ?? doubt
    if (value !== before && !made.has(value))
      made.set(value, { value, ...(shortDescription !== undefined && { shortDescription }) })
  }
  return [...made.values()]
}
