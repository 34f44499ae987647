/** A rule explained, as plain data: what the command prints and an editor shows is written from this. */
import { exampleBecause } from '../compile/reasons.js'
import type { Reference, Rule, Rules, RuleSet, Suggestion } from '../compile/rule-set.js'
import type { Level, ProfileId } from '../compile/schema.js'
import { ownJudgement, referencesOf, type ExplainedReference } from './authority.js'
import { tallyInWords, tallyOf, voicesOf } from './voices.js'
import { samplesOf, type Samples } from './samples.js'

export interface Explanation {
  id: string
  pack: string
  title: string
  severity: Level
  status: Rule['status']
  since: string
  why: string
  /** an example of what each of its patterns finds, in ordinary words, the plainest first */
  finds: string[]
  /** what to write instead, best first; empty where no wording fits everywhere */
  wordings: WordingGroup[]
  flagged: FlaggedExample[]
  /** sentences that are reported and not rewritten */
  reported: LeftExample[]
  /** sentences that are not reported */
  unflagged: LeftExample[]
  references: ExplainedReference[]
  /** how many independent voices avoid, accept and use it, in one line; empty where none does */
  tally: string
  /** said where no guide is cited against the wording; else null */
  ownJudgement: string | null
}

/** Wordings that are for the same patterns. */
export interface WordingGroup {
  /** an example of each in ordinary words; empty: for all its patterns */
  patterns: string[]
  wordings: ExplainedWording[]
}

export interface ExplainedWording {
  /** singular and plural where they differ, in ordinary words where it takes over some of the text's */
  text: string
  /** the same one by one: the singular first */
  forms: readonly string[]
  /** null: in all profiles */
  profiles: readonly ProfileId[] | null
  applicability: Suggestion['applicability']
  /** why a person has to choose; null where the rule does not say, or where it is safe */
  because: string | null
}

/** What is underlined stands in «…». */
export interface FlaggedExample {
  before: string
  after: string
  /** null: in the default profile */
  profile: ProfileId | null
}

export interface LeftExample {
  text: string
  /** why, in a few words */
  because: string
}

/** Explains a rule: by its id, by an id that it once had, or by its name alone where only one rule has it. Null: no such rule. */
export async function explainRule(name: string, ruleSet: RuleSet): Promise<Explanation | null> {
  const rules = await ruleSet.rules()
  const rule = findRule(name, rules)
  return rule ? explanationOf(rule, rules, await ruleSet.reference()) : null
}

/** The rule of a name as `explainRule` takes it. */
export function findRule(name: string, { rules, renamed }: Rules): Rule | null {
  const id = renamed[name] ?? name
  const named = rules.filter((rule) => rule.id.endsWith(`/${name}`))
  return rules.find((rule) => rule.id === id) ?? (named.length === 1 ? (named[0] ?? null) : null)
}

export function explanationOf(rule: Rule, rules: Rules, reference: Reference): Explanation {
  const { id, pack, title, severity, status, since, why } = rule
  const { flagged = [], reported = [], unflagged = [] } = reference.examples[id] ?? {}
  const references = referencesOf(rule, reference)
  return {
    id,
    pack,
    title,
    severity,
    status,
    since,
    why,
    finds: findsOf(rule, rules, reference.examples[id] ?? {}),
    wordings: wordingGroups(rule, rules, reference.examples[id] ?? {}),
    flagged: flagged.map(({ text, becomes, profile }) => ({ before: text, after: becomes, profile: profile ?? null })),
    reported: reported.map(({ text, because }) => ({ text, because: exampleBecause(because) })),
    unflagged: unflagged.map(({ text, because }) => ({ text, because: exampleBecause(because) })),
    references,
    tally: tallyInWords(tallyOf(voicesOf(references))),
    ownJudgement: rule.isOwnJudgement ? ownJudgement(rule) : null
  }
}

function findsOf(rule: Rule, rules: Rules, examples: Examples): string[] {
  const index = rules.rules.indexOf(rule)
  const written = rules.patterns.filter((pattern) => pattern.rule === index).map((pattern) => pattern.written)
  const { ofPattern } = samplesOf(examples, written, rules)
  const lengthOf = (words: string): number => words.split(' ').length
  const found = [...new Set(written.map(ofPattern))].filter((words) => words !== '')
  return found.toSorted((a, b) => lengthOf(a) - lengthOf(b))
}

function wordingGroups(rule: Rule, rules: Rules, examples: Examples): WordingGroup[] {
  const profileCount = Object.keys(rules.profiles).length
  const index = rules.rules.indexOf(rule)
  const written = rules.patterns.filter((pattern) => pattern.rule === index).map((pattern) => pattern.written)
  const samples = samplesOf(examples, written, rules)
  const firstPattern = samples.ofPattern(written[0] ?? '')
  const groups = new Map<string, WordingGroup>()
  for (const suggestion of rule.suggestions) {
    const patterns = patternsOf(suggestion, rule, rules, samples)
    const key = patterns.join('\n')
    const group = groups.get(key) ?? { patterns, wordings: [] }
    groups.set(key, group)
    const { profiles, applicability, because } = suggestion
    const forms = samples.ofWording(suggestion.wording, patterns[0] ?? firstPattern)
    const wording: ExplainedWording = {
      text: forms.join(', '),
      forms,
      profiles: profiles === null || profiles.length >= profileCount ? null : profiles,
      applicability,
      because: applicability === 'safe' ? null : because
    }
    // The same wording may stand in a rule more than once, under different conditions.
    const written = JSON.stringify(wording)
    if (!group.wordings.some((other) => JSON.stringify(other) === written)) group.wordings.push(wording)
  }
  return [...groups.values()]
}

/** The patterns that a suggestion is for; empty if it is for all. */
function patternsOf({ labels }: Suggestion, rule: Rule, rules: Rules, samples: Samples): string[] {
  if (labels === null) return []
  const index = rules.rules.indexOf(rule)
  return rules.patterns
    .filter((pattern) => pattern.rule === index && pattern.label !== null && labels.includes(pattern.label))
    .map((pattern) => samples.ofPattern(pattern.written))
    .filter((words, at, all) => all.indexOf(words) === at)
}

/** Whether a wording is offered in a profile. */
export const isIn = ({ profiles }: ExplainedWording, profile: string): boolean =>
  profiles === null || profiles.some((other) => other === profile)

/** Rules have the patterns that ask for most first; a reader begins with the plain word. */
export function plainestFirst(groups: readonly WordingGroup[]): WordingGroup[] {
  const fewestWords = ({ patterns }: WordingGroup): number =>
    Math.min(...patterns.map((pattern) => pattern.split(' ').length))
  return groups.toSorted((a, b) => fewestWords(a) - fewestWords(b))
}

type Examples = NonNullable<Reference['examples'][string]>
