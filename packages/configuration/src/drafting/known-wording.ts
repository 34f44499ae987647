/** What the rules in force make of a word of the list: whether it is reported already, and what is written then. */
import type { FindingView, RuleSet, Settings } from '@stigmalint/core'
import { check } from '@stigmalint/core/trusted'
import { languageOf, type Rules } from '@stigmalint/core/compile'
import type { DraftPattern } from './draft-rule.js'

export interface KnownWording {
  ruleId: string
  /** reported at warning or above under these settings */
  isReported: boolean
  /** what is offered for it, best first, in lower case */
  offered: readonly string[]
}

/** Sentences that a word may stand in, whatever it is: a noun, a verb, an adjective, a whole phrase. */
export const sentences: readonly ((term: string) => string)[] = [
  (term) => `The ${term} came.`,
  (term) => `They ${term}.`,
  (term) => `They are ${term}.`,
  (term) => `We saw ${term} people.`,
  (term) => term
]

/** The rule that knows one of these words; null: none does. */
export async function knownWording(
  terms: readonly string[],
  flag: readonly DraftPattern[],
  ruleSet: RuleSet,
  settings: Settings
): Promise<KnownWording | null> {
  let isReported: FindingView | null = null
  for (const term of terms) {
    isReported ??= await reportedIn(term, ruleSet, settings)
    if (isReported) break
  }
  if (isReported?.ruleId !== undefined)
    return {
      ruleId: isReported.ruleId,
      isReported: true,
      offered: isReported.fixes.map(({ edits }) => edits.map(({ text }) => text.toLowerCase()).join(' '))
    }
  const ruleId = ruleWithPattern(flag, settings.profile, await ruleSet.rules())
  return ruleId === null ? null : { ruleId, isReported: false, offered: [] }
}

/** A finding at warning or above that takes in the whole term. */
async function reportedIn(term: string, ruleSet: RuleSet, settings: Settings): Promise<FindingView | null> {
  for (const sentence of sentences) {
    const text = sentence(term)
    const start = text.indexOf(term)
    const { findings } = await check(text, { ruleSet, settings, format: 'text' })
    const found = findings.find(
      (own) => own.severity !== 'information' && own.start <= start && own.end >= start + term.length
    )
    if (found) return found
  }
  return null
}

/**
 * A rule that has a pattern of just these words, whatever its severity. One that finds them under conditions only, or in
 * other profiles, speaks of something else than the list does.
 */
function ruleWithPattern(flag: readonly DraftPattern[], profile: Settings['profile'], rules: Rules): string | null {
  const { wordsOf } = languageOf(rules.language)
  for (const { written } of flag) {
    const words = wordsOf(written)
    const pattern = rules.patterns.find(
      ({ sequences, when, profiles }) =>
        when.length === 0 &&
        (profiles?.includes(profile) ?? true) &&
        sequences.some(
          ({ atoms }) =>
            atoms.length === words.length &&
            atoms.every((atom, index) => atom.kind === 'word' && Object.hasOwn(atom.forms, words[index] ?? ''))
        )
    )
    const rule = pattern && rules.rules[pattern.rule]
    if (rule) return rule.id
  }
  return null
}
