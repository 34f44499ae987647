/** A word of the house from three boxes to a rule that is in force: its grammar is guessed, and tried out in a sentence. */
import { applyEdits, type RuleSet, type Settings } from '@stigmalint/core'
import { compileRules, type Authored, type Rules } from '@stigmalint/core/compile'
import { check } from '@stigmalint/core/trusted'
import {
  tooLongIn,
  wholeRule,
  type DraftExample,
  type DraftPattern,
  type DraftRule,
  type DraftWording,
  type GrammaticalNumber
} from './draft-rule.js'
import { knownWording, sentences } from './known-wording.js'
import { nameFrom } from './rule-ids.js'
import { insteadIn, isSameInBothNumbers, patternFor, termsIn, wordingFor } from './wordings.js'

/** What a person wrote; `instead` and `why` may be empty. */
export interface HouseWord {
  word: string
  instead: string
  why: string
}

export type HouseRule =
  | {
      ok: true
      id: string
      /** the word as the rule has it */
      word: string
      /** of its file */
      text: string
      /** a wording whose other number could not be formed: nothing is offered there; null: none is */
      lacks: { number: GrammaticalNumber; of: string } | null
    }
  | {
      ok: false
      /** in words, for the person who wrote it */
      problem: string
      /** a rule that finds the word already */
      ruleId: string | null
    }

/** The source that such rules cite. */
export const houseSource = { id: 'house-words', title: 'Words that we avoid', kind: 'guide' } as const

/** `known` are the rules in force, and those that the new one builds upon, as they were read and as they were compiled. */
export async function houseRule(
  { word, instead, why }: HouseWord,
  known: { ruleSet: RuleSet; authored: Authored; compiled: Rules; settings: Settings }
): Promise<HouseRule> {
  const terms = termsIn(word).map(inSmallLetters)
  const [first] = terms
  if (first === undefined) return no('Write the word that is to be marked')
  const wordings = insteadIn(instead) ?? []
  const flag = terms.map((term) => patternFor(term, wordings))
  const [pattern] = flag
  const name = nameFrom(pattern?.written ?? first)
  if (name === '' || !pattern) return no(`"${first}" has no letter from a to z`)
  const already = await knownWording(terms, flag, known.ruleSet, known.settings)
  if (already) return { ok: false, problem: `"${first}" is marked already`, ruleId: already.ruleId }
  const suggest = wordings.map((wording) => whereItFits(wording, wordingFor(wording, pattern)))
  const ids = new Set(known.authored.rules.map((rule) => rule.id))
  const rule: DraftRule = {
    id: freeId(`house/${name}`, ids),
    title: terms.map((term) => `"${term}"`).join(', '),
    flag: flag.filter((own, index) => flag.findIndex(({ written }) => written === own.written) === index),
    suggest,
    why: why.trim() === '' ? 'It is one of the words that we avoid.' : why.replace(/\s+/g, ' ').trim(),
    sources: [houseSource.id]
  }
  const [tooLong] = tooLongIn(rule)
  if (tooLong !== undefined) return no(`${partNames[tooLong] ?? 'That'} is too long: write less`)
  // "to grandfather" is looked for as "grandfather"
  const example = await exampleOf(rule, pattern.kind === 'verb' ? pattern.written : first, pattern.kind, known)
  return example === null
    ? no(`"${first}" was not found again in a sentence: it needs a rule of its own`)
    : { ok: true, id: rule.id, word: first, text: wholeRule(rule, example), lacks: lacksIn(suggest) }
}

const no = (problem: string): HouseRule => ({ ok: false, problem, ruleId: null })

const partNames: Readonly<Record<string, string>> = { title: 'The word', why: 'The reason', suggest: 'The wording' }

/** As it stands within a sentence, but where capitals are more than its start: "HIV". */
const inSmallLetters = (term: string): string => (/^\p{Lu}\P{Lu}*$/u.test(term) ? term.toLowerCase() : term)

/** Where grammar cannot form the other number, it is offered in its own alone; but "staff" stands in both. */
function whereItFits(written: string, wording: DraftWording): DraftWording {
  if (wording.form !== 'noun') return wording
  const { one, many } = wording
  if (one !== null && many !== null) return wording
  const both = { form: 'noun', one: one ?? many, many: many ?? one } as const
  return isSameInBothNumbers(written) ? both : { ...both, only: many === null ? 'one' : 'many' }
}

/** The number in which no wording is offered, where another is. */
function lacksIn(wordings: readonly DraftWording[]): { number: GrammaticalNumber; of: string } | null {
  const numbers = wordings.map((wording) => (wording.form === 'noun' ? wording.only : undefined))
  const [number] = numbers
  const [first] = wordings
  if (number === undefined || first?.form !== 'noun' || numbers.some((other) => other !== number)) return null
  return { number: number === 'one' ? 'many' : 'one', of: first.one ?? '' }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const own = count === 1 ? id : `${id}-${count}`
    if (!taken.has(own)) return own
  }
}

/** The first sentence in which the rule finds the word, and what it makes of it; null: it finds it in none. */
async function exampleOf(
  rule: DraftRule,
  term: string,
  kind: DraftPattern['kind'],
  { authored, compiled, settings }: { authored: Authored; compiled: Rules; settings: Settings }
): Promise<DraftExample | null> {
  const trial = wholeRule(rule, { text: `«${term}»`, becomes: rule.suggest?.length === 0 ? null : term })
  const files = [
    { path: `house/en/${rule.id}.yml`, text: trial },
    { path: 'house/sources.yml', text: sourceEntry }
  ]
  const { ruleSet } = compileRules(files, authored, compiled)
  for (const sentence of kind === 'verb' ? [theyDo, ...sentences] : sentences) {
    const text = sentence(term)
    const { findings } = await check(text, { ruleSet, settings, format: 'text' })
    const found = findings.find(({ ruleId }) => ruleId === rule.id)
    if (!found) continue
    const [fix] = found.fixes
    return {
      text: `${text.slice(0, found.start)}«${text.slice(found.start, found.end)}»${text.slice(found.end)}`,
      becomes: fix ? applyEdits(text, fix.edits) : null
    }
  }
  return null
}

const theyDo = (verb: string): string => `They ${verb}.`

/** The source as an entry of sources.yml. */
export const sourceEntry = `- id: ${houseSource.id}\n  title: ${houseSource.title}\n  kind: ${houseSource.kind}\n`
