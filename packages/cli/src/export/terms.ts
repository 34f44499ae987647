/**
 * Rules as terms for tools that know words and nothing else. What is a term, and what is written for it, the engine itself
 * says of the bare words: what it does not report without a text round them needs a context that other tools do not see.
 */
import type { RuleSet, Settings } from '@stigmalint/core'
import type { Atom, Pattern, Rules, Sequence } from '@stigmalint/core/compile'
import { formats } from '@stigmalint/core/formats'
import { check, levels, type PlacedFinding } from '@stigmalint/core/trusted'

export interface Term {
  ruleId: string
  /** the rule's title, its message with `{actual}` in it, and why */
  title: string
  message: string
  why: string
  url: string | null
  severity: 'error' | 'warning'
  /** one wording, its words with a blank between */
  words: string
  /** letters count as they are written */
  isExact: boolean
  /** what may be written instead, best first; empty where no wording fits by itself */
  writes: readonly string[]
}

export interface Exported {
  /** in the order of the rules */
  terms: readonly Term[]
  /** how many patterns of rules that are reported are in none of them, or not wholly */
  leftOut: number
}

/** A pattern that stands for more wordings than this is left out: no list of terms is read by anyone that long. */
const mostWordings = 500

/** The terms of the rules that report an error or a warning under these settings. */
export async function termsOf(ruleSet: RuleSet, settings: Settings): Promise<Exported> {
  const rules = await ruleSet.rules()
  const levelOf = levels(rules, settings)
  const terms = new Map<string, Term | null>()
  let leftOut = 0
  for (const pattern of rules.patterns) {
    const rule = rules.rules[pattern.rule]
    const level = rule && levelOf(pattern, rule)
    if (level !== 'error' && level !== 'warning') continue
    if (pattern.profiles && !pattern.profiles.includes(settings.profile)) continue
    const wordings = wordingsOf(pattern, rules)
    for (const words of wordings ?? [])
      if (!terms.has(words)) terms.set(words, await termOf(words, pattern, rules, ruleSet, settings))
    if (!wordings?.some((words) => terms.get(words))) leftOut++
  }
  return { terms: [...terms.values()].filter((term) => term !== null), leftOut }
}

/** What the engine says of the words alone; null where it leaves them. */
async function termOf(
  words: string,
  pattern: Pattern,
  { rules }: Rules,
  ruleSet: RuleSet,
  settings: Settings
): Promise<Term | null> {
  const { findings } = await check(words, { ruleSet, settings, format: formats.text })
  const finding = findings.find(({ start, end }) => start === 0 && end === words.length)
  const rule = rules.find(({ id }) => id === finding?.ruleId)
  if (!finding || !rule || finding.severity === 'information') return null
  const { id: ruleId, title, message, why, url } = rule
  return {
    ...{ ruleId, title, message, why, url, words, severity: finding.severity, writes: writesOf(finding) },
    isExact: pattern.sequences.some(({ atoms }) => atoms.some((atom) => atom.kind === 'word' && atom.exactCase))
  }
}

/** As many as a line of a report names. */
const mostWrites = 2

const writesOf = ({ offers, excerpt }: PlacedFinding): string[] =>
  [...new Set(offers.flatMap(({ replaces, wording }) => (replaces === excerpt.words ? [wording] : [])))].slice(
    0,
    mostWrites
  )

/** The wordings that a pattern stands for; null where they are too many, or it asks for more than words. */
function wordingsOf({ sequences }: Pattern, rules: Rules): string[] | null {
  const all = sequences.map((sequence) => wordingsIn(sequence, rules))
  const known = all.flatMap((wordings) => wordings ?? [])
  return known.length > 0 ? known : null
}

function wordingsIn({ atoms, head }: Sequence, { lexicons }: Rules): string[] | null {
  const choices = atoms.map((atom, index) => choicesOf(atom, index === head, lexicons))
  const count = choices.reduce((product, own) => product * (own?.length ?? Infinity), 1)
  if (count > mostWordings) return null
  return choices.reduce<string[]>(
    (before, own) => before.flatMap((words) => (own ?? []).map((word) => (words === '' ? word : `${words} ${word}`))),
    ['']
  )
}

/** What may stand at a place of a pattern: the head in all of its forms, other words as they are listed. */
function choicesOf(atom: Atom, isHead: boolean, lexicons: Rules['lexicons']): string[] | null {
  switch (atom.kind) {
    case 'word':
      return Object.entries(atom.forms).flatMap(([form, features]) =>
        isHead || features.length === 0 || features.includes('one') || features.includes('base') ? [form] : []
      )
    case 'lexicon':
      return (lexicons[atom.name] ?? []).map(({ words }) => words.join(' '))
    case 'class':
    case 'gap':
      return null
  }
}
