/** A rule explained, as plain data: what the command prints and an editor shows is written from this. */
import type { Reference, Rule, Rules, RuleSet, Suggestion } from '../compile/rule-set.js'
import type { Level, ProfileId } from '../compile/schema.js'

export interface Explanation {
  id: string
  pack: string
  title: string
  severity: Level
  status: Rule['status']
  since: string
  why: string
  /** what to write instead, best first; empty where no wording fits everywhere */
  wordings: WordingGroup[]
  flagged: FlaggedExample[]
  /** sentences that are reported and not rewritten */
  reported: LeftExample[]
  /** sentences that are not reported */
  unflagged: LeftExample[]
  references: ExplainedReference[]
}

/** Wordings that are for the same patterns. */
export interface WordingGroup {
  /** in plain words, an example of each; empty: for all its patterns */
  patterns: string[]
  wordings: ExplainedWording[]
}

export interface ExplainedWording {
  /** singular and plural where they differ; `[name of the drug]` stands for what the text has */
  text: string
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

export interface ExplainedReference {
  id: string
  /** what the source says of the wording, as a verb: "says to avoid it" */
  says: string
  /** authors or publisher, year, title and the place in it */
  text: string
  url: string | null
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
  return {
    id,
    pack,
    title,
    severity,
    status,
    since,
    why,
    wordings: wordingGroups(rule, rules),
    flagged: flagged.map(({ text, becomes, profile }) => ({ before: text, after: becomes, profile: profile ?? null })),
    reported: reported.map(({ text, because }) => ({ text, because: reportedBecause[because] })),
    unflagged: unflagged.map(({ text, because }) => ({ text, because: leftAloneBecause[because] })),
    references: referencesOf(rule, reference)
  }
}

function wordingGroups(rule: Rule, rules: Rules): WordingGroup[] {
  const profileCount = Object.keys(rules.profiles).length
  const groups = new Map<string, WordingGroup>()
  for (const suggestion of rule.suggestions) {
    const patterns = patternsOf(suggestion, rule, rules)
    const key = patterns.join('\n')
    const group = groups.get(key) ?? { patterns, wordings: [] }
    groups.set(key, group)
    const { profiles, applicability, because } = suggestion
    const wording: ExplainedWording = {
      text: wordingText(suggestion),
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

/** A pattern as an example of what it finds: without what may be left out, and with the first of several words. */
const inPlainWords = (written: string): string =>
  written
    .replace(/\((?:\[[^\]]*\]|[^()[\]])*\)/g, '')
    .replace(/\[([^\],]*)[^\]]*\]/g, '$1')
    .replace(/<([^>]*)>/g, '[$1]')
    .replace(/\s+/g, ' ')
    .trim()

/** The patterns that a suggestion is for; empty if it is for all. */
function patternsOf({ labels }: Suggestion, rule: Rule, rules: Rules): string[] {
  if (labels === null) return []
  const index = rules.rules.indexOf(rule)
  return rules.patterns
    .filter((pattern) => pattern.rule === index && pattern.label !== null && labels.includes(pattern.label))
    .map((pattern) => inPlainWords(pattern.written))
    .filter((words, at, all) => all.indexOf(words) === at)
}

function wordingText({ wording }: Suggestion): string {
  switch (wording.form) {
    case 'noun':
      return inWords(wording.one === wording.many ? wording.one : `${wording.one}, ${wording.many}`)
    case 'with':
      return inWords(wording.with)
    case 'verb':
      return inWords(wording.verb)
    case 'after':
      return inWords(`… ${wording.one}, … ${wording.many}`)
  }
}

/** `{drug}` is the name that stands in the text, `{drug.disorder}` the disorder that belongs to it. */
function inWords(wording: string): string {
  return wording.replace(/\{([^}.]+)\}/g, '[$1]').replace(/\{([^}.]+)\.([^}]+)\}/g, '[$2 of the $1]')
}

const saysInWords: Readonly<Record<Rule['sources'][number]['says'], string>> = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  recommends: 'recommends it',
  uses: 'uses it',
  'shows-harm': 'shows that it harms'
}

function referencesOf(rule: Rule, reference: Reference): ExplainedReference[] {
  return rule.sources.map(({ id, says, at }) => {
    const source = reference.sources[id]
    const who = source?.authors?.join(', ') ?? source?.publisher
    const parts = [who, source?.year && `(${source.year})`, source?.title ?? id, at]
    return {
      id,
      says: saysInWords[says],
      text: parts
        .filter((part) => part !== undefined && part !== '' && part !== 0)
        .join(', ')
        .replace(', (', ' ('),
      url: source?.doi ? `https://doi.org/${source.doi}` : (source?.url ?? null)
    }
  })
}

type Examples = NonNullable<Reference['examples'][string]>

const reportedBecause: Readonly<Record<NonNullable<Examples['reported']>[number]['because'], string>> = {
  quotation: "somebody's words",
  recital: 'recalls an earlier text',
  lowered: 'may be meant otherwise',
  grammar: 'the sentence would have to change',
  'no-alternative': 'no wording fits'
}

const leftAloneBecause: Readonly<Record<NonNullable<Examples['unflagged']>[number]['because'], string>> = {
  'no-match': 'other words',
  'other-sense': 'another sense',
  name: 'a name',
  reference: 'a reference',
  mention: 'about the word',
  'self-description': 'said of oneself',
  'not-prose': 'no prose',
  suppression: 'switched off by a comment',
  'longer-match': 'part of a longer wording with a rule of its own',
  off: 'switched off'
}
