/** Authored rules to patterns and replacements: each mistake with its place, and a rule with one costs no other. */
import type { Authored, RulePlace } from './authored.js'
import { compileCondition, list } from './conditions.js'
import type { Language } from '../languages/language.js'
import type { Unread } from './load-files.js'
import { mostProblems, type Locate, type Problem } from './load.js'
import { didYouMean } from './nearest.js'
import { parsePattern, PatternError, type InflectedAs } from './pattern.js'
import type { Condition, Pattern, PatternKind, Rule, Sequence, Suggestion, Wording } from './rule-set.js'
import {
  ownJudgementKind,
  type AuthoredCondition,
  type AuthoredPattern,
  type AuthoredRule,
  type AuthoredSuggestion,
  type Source
} from './schema.js'
import { severityProblem } from './severity.js'
import { shortened } from './shortened.js'
import { compareVersions, versionForm } from './version.js'
import type { CompiledRule } from './unchanged.js'
import { sourceAddress } from './web-address.js'
import { parseAfter, parseNoun, parseWords, type Parsed, type PersonNouns } from './wording.js'

/** So many mistakes of all files are told at most. */
const mostProblemsInAll = 1000

const nowhere: Locate = () => ({ line: 1, column: 1 })

/** All rules but drafts. Their mistakes are added to `problems`. */
export function compileAuthoredRules(
  authored: Authored,
  unchanged: (rule: AuthoredRule) => CompiledRule | null,
  places: ReadonlyMap<string, RulePlace>,
  unread: Unread,
  persons: PersonNouns,
  language: Language,
  isOfHouse: (ruleId: string) => boolean,
  problems: Problem[]
): { rules: Rule[]; patterns: Pattern[] } {
  const lexiconIds = new Set(authored.lexicons.map((lexicon) => lexicon.id))
  const sources = new Map(authored.sources.map((source) => [source.id, source]))
  const sourceIds = new Set(sources.keys())
  const ownJudgements = new Set(authored.sources.flatMap(({ id, kind }) => (kind === ownJudgementKind ? [id] : [])))
  const isOwnJudgement = (id: string): boolean => ownJudgements.has(id)
  const patterns: Pattern[] = []
  const rules: Rule[] = []
  let formsInAll = 0

  const compileRule = (rule: AuthoredRule): void => {
    const place = places.get(rule.id) ?? { path: rule.id, locate: nowhere }
    let count = 0
    let forms = 0
    const report = (keys: readonly (string | number)[], message: () => string): void => {
      if (count++ < mostProblems && problems.length < mostProblemsInAll)
        problems.push({ path: place.path, ...place.locate(keys), message: message() })
    }
    const sequences = (pattern: string, reading: InflectedAs, keys: readonly (string | number)[]): Sequence[] => {
      try {
        const found = parsePattern(pattern, reading, language)
        const own = formsIn(found)
        forms += own
        formsInAll += own
        if (forms > mostForms || formsInAll > mostFormsInAll) throw new PatternError(tooManyForms(forms))
        for (const sequence of found)
          for (const atom of sequence.atoms)
            if (atom.kind === 'lexicon' && !lexiconIds.has(atom.name)) {
              if (unread.lexicons.has(atom.name)) return []
              report(
                keys,
                () =>
                  `Unknown lexicon <${atom.name}>, ${didYouMean(atom.name, lexiconIds, `add rules/lexicons/${atom.name}.yml`)}`
              )
              return []
            }
        return found
      } catch (error) {
        if (!(error instanceof PatternError)) throw error
        report(keys, () => error.message)
        return []
      }
    }
    const conditionsOf = (
      conditions: readonly AuthoredCondition[] | undefined,
      keys: readonly (string | number)[]
    ): Condition[] =>
      (conditions ?? []).map((condition, index) =>
        compileCondition(condition, (pattern) => sequences(pattern, 'words', [...keys, index]))
      )

    if (!isOfHouse(rule.id)) {
      const since = sinceProblem(rule.since, null)
      if (since) report(['since'], () => since)
      rule.flag.forEach((entry, index) => {
        const own = entry.since === undefined ? null : sinceProblem(entry.since, rule.since)
        if (own) report(['flag', index, 'since'], () => own)
      })
    }
    const severity = severityProblem(rule.severity, rule.sources, isOwnJudgement)
    if (severity) report(['severity'], () => severity)
    rule.sources.forEach((source, index) => {
      if (!sourceIds.has(source.id) && !unread.sources)
        report(
          ['sources', index],
          () => `Unknown source \`${source.id}\`, ${didYouMean(source.id, sourceIds, 'add it to sources.yml')}`
        )
    })
    const labels = new Set(rule.flag.flatMap((pattern) => pattern.as ?? []))
    rule.suggest.forEach((suggestion, index) => {
      for (const label of list(suggestion.for))
        if (!labels.has(label))
          report(
            ['suggest', index, 'for'],
            () => `Unknown label \`${label}\`, ${didYouMean(label, labels, 'write it as `as:` of a pattern')}`
          )
      if (suggestion.applicability === 'suggested' && suggestion.because === undefined)
        report(['suggest', index], () => 'Missing `because`, say in a few words what the writer has to decide')
    })
    if ((rule.examples.unflagged ?? []).length === 0)
      report(['examples'], () => 'Missing `unflagged` examples, add a sentence that is left alone')
    if (rule.severity !== 'off' && [...(rule.examples.flagged ?? []), ...(rule.examples.reported ?? [])].length === 0)
      report(['examples'], () => 'Missing `flagged` examples, add a sentence that is found')

    const number = rules.length
    const when = conditionsOf(rule.when, ['when'])
    const unless = conditionsOf(rule.unless, ['unless'])
    rule.flag.forEach((entry, index) => {
      const kind = kindOf(entry)
      if (!kind) {
        report(
          ['flag', index],
          () => 'Expected exactly one of `noun`, `verb`, `adjective`, `phrase`, `acronym` in a pattern'
        )
        return
      }
      const written = entry[kind] ?? ''
      const found = sequences(written, kind, ['flag', index, kind])
      if (found.some((sequence) => !sequence.atoms.some((atom) => atom.kind === 'word')))
        report(
          ['flag', index, kind],
          () => `Unexpected pattern \`${written}\` without a word of its own, add a literal word`
        )
      const severityOfPattern = entry.severity ? severityProblem(entry.severity, rule.sources, isOwnJudgement) : null
      if (severityOfPattern) report(['flag', index, 'severity'], () => severityOfPattern)
      const own = conditionsOf(entry.when, ['flag', index, 'when'])
      patterns.push({
        rule: number,
        kind,
        written,
        label: entry.as ?? null,
        severity: entry.severity ?? rule.severity,
        ...(entry.since !== undefined && { since: entry.since }),
        profiles: entry.profiles ?? null,
        sequences: found.filter((sequence) => sequence.atoms.some((atom) => atom.kind === 'word')),
        underline:
          entry.underline === undefined ? null : sequences(entry.underline, 'phrase', ['flag', index, 'underline']),
        when: [when, own].filter((lines) => lines.length > 0),
        unless: [...unless, ...conditionsOf(entry.unless, ['flag', index, 'unless'])]
      })
    })
    rules.push({
      id: rule.id,
      pack: rule.id.replace(/\/[^/]+$/, ''),
      title: rule.title,
      status: rule.status,
      since: rule.since,
      ...(isOfHouse(rule.id) && { isOfHouse: true }),
      severity: rule.severity,
      message: rule.message,
      why: rule.why,
      sources: rule.sources.filter(({ id }) => !isOwnJudgement(id)),
      isOwnJudgement:
        rule.sources.some(({ id }) => isOwnJudgement(id)) &&
        !rule.sources.some(({ id, says }) => /^avoid/.test(says) && !isOwnJudgement(id)),
      url: addressOf(rule.sources, sources),
      suggestions: rule.suggest.flatMap((suggestion, index): Suggestion[] => {
        const parsed = wordingOf(suggestion, persons, namesPeople(rule.flag, suggestion, persons), (pattern) =>
          sequences(pattern, 'phrase', ['suggest', index, 'replace'])
        )
        if (!parsed.ok) {
          report(['suggest', index], () => parsed.message)
          return []
        }
        const wording = parsed.value
        return [
          {
            labels: suggestion.for === undefined ? null : list(suggestion.for),
            wording,
            profiles: suggestion.profiles ?? null,
            applicability: suggestion.applicability,
            because: suggestion.because ?? null,
            dropArticle: suggestion['drop-article'] ?? false,
            when: suggestion.when ? conditionsOf(suggestion.when, ['suggest', index, 'when']) : null,
            unless: conditionsOf(suggestion.unless, ['suggest', index, 'unless'])
          }
        ]
      })
    })
  }
  for (const rule of authored.rules) {
    if (rule.status === 'draft') continue
    const known = unchanged(rule)
    if (known !== null) {
      const number = rules.push(known.rule) - 1
      patterns.push(...known.patterns.map((pattern) => ({ ...pattern, rule: number })))
      continue
    }
    const before = patterns.length
    try {
      compileRule(rule)
    } catch (error) {
      // A fault of ours: this rule is told and left out, the others are in force.
      patterns.length = before
      problems.push({
        path: places.get(rule.id)?.path ?? rule.id,
        line: 1,
        column: 1,
        message: `This rule cannot be compiled (${shortened(String(error))}), take it away and report it`
      })
    }
  }
  return { rules, patterns }
}

/** What is wrong with the version that brought a rule, or a pattern of a rule; null where nothing is. */
function sinceProblem(since: string, ofRule: string | null): string | null {
  if (!versionForm.test(since))
    return `Unexpected since \`${shortened(since)}\`, write a version of stigmalint such as 0.2.0`
  return ofRule !== null && compareVersions(since, ofRule) <= 0
    ? `Unexpected since \`${since}\`: the rule itself came in ${ofRule}, take the key away`
    : null
}

/** So many words in all their forms may the patterns of a rule stand for, and those of all rules that are compiled; built-in rules have 600. */
const mostForms = 20_000
const mostFormsInAll = 500_000

const tooManyForms = (forms: number): string =>
  forms > mostForms
    ? `The patterns of this rule stand for more than ${mostForms} words, split it into several rules`
    : `The patterns of all rules stand for more than ${mostFormsInAll} words, take rules away`

const formsIn = (sequences: readonly Sequence[]): number =>
  sequences.reduce(
    (sum, { atoms }) =>
      sum + atoms.reduce((own, atom) => own + (atom.kind === 'word' ? Object.keys(atom.forms).length : 1), 0),
    0
  )

/** Where a reader can look a rule up: the first source against the wording that has an address. */
function addressOf(cited: AuthoredRule['sources'], sources: ReadonlyMap<string, Source>): string | null {
  const inOrder = [...cited].sort((a, b) => Number(b.says === 'avoid') - Number(a.says === 'avoid'))
  for (const { id } of inOrder) {
    const address = sourceAddress(sources.get(id))
    if (address !== null) return address
  }
  return null
}

function kindOf(entry: AuthoredPattern): PatternKind | null {
  const kinds = (['noun', 'verb', 'adjective', 'phrase', 'acronym'] as const).filter(
    (kind) => entry[kind] !== undefined
  )
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

function missingWording({ one, many }: AuthoredSuggestion): string {
  if (one !== undefined) return `Missing \`many\`, write the plural of \`${one}\``
  if (many !== undefined) return `Missing \`one\`, write the singular of \`${many}\``
  return 'Missing wording, write `one` and `many`, `with`, `verb` or `after`'
}

function wordingOf(
  suggestion: AuthoredSuggestion,
  persons: PersonNouns,
  isOfPeople: boolean,
  replaced: (pattern: string) => Sequence[]
): Parsed<Wording> {
  if (suggestion.one !== undefined && suggestion.many !== undefined)
    return parseNoun(suggestion.one, suggestion.many, persons, isOfPeople)
  if (suggestion.verb !== undefined) return { ok: true, value: { form: 'verb', verb: suggestion.verb } }
  if (suggestion.after) return { ok: true, value: parseAfter(suggestion.after, persons) }
  if (suggestion.with !== undefined)
    return {
      ok: true,
      value: {
        form: 'with',
        with: parseWords(suggestion.with, persons),
        replace: suggestion.replace === undefined ? null : replaced(suggestion.replace)
      }
    }
  return { ok: false, message: missingWording(suggestion) }
}

/** Does a pattern that a suggestion is for flag a noun for people? */
const namesPeople = (flag: readonly AuthoredPattern[], suggestion: AuthoredSuggestion, persons: PersonNouns): boolean =>
  flag.some(
    ({ noun, as }) =>
      noun !== undefined &&
      (suggestion.for === undefined || (as !== undefined && list(suggestion.for).includes(as))) &&
      persons.besides.has(/\p{L}+$/u.exec(noun)?.[0] ?? '')
  )
