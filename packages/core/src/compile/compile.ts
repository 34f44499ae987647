/** Rule files to a RuleSet. Every mistake in the data is found here, and said in one line. */
import { anchorAtom, scanTable } from './anchors.js'
import { entryPlural, parsePattern, PatternError, type Reading } from './pattern.js'
import { addedTo, engineLexicons, missingLexicons } from './engine-lexicons.js'
import { verbForms } from './inflect.js'
import {
  assertFiles,
  load,
  mostProblems,
  type Loaded,
  type LoadResult,
  type Locate,
  type Problem,
  type RuleFile
} from './load.js'
import { didYouMean } from './nearest.js'
import type {
  Anchor,
  BlockRole,
  Condition,
  LexiconEntry,
  Name,
  Pattern,
  PatternKind,
  Profile,
  Reference,
  Rule,
  Rules,
  RuleSet,
  Sequence,
  Suggestion,
  Wording
} from './rule-set.js'
import {
  extensionSchema,
  lexiconSchema,
  namesSchema,
  ownJudgementKind,
  profileFileSchema,
  renamedSchema,
  ruleSchema,
  sourcesSchema,
  type AuthoredCondition,
  type AuthoredLexicon,
  type AuthoredName,
  type AuthoredPattern,
  type AuthoredRule,
  type AuthoredSuggestion,
  type Extension,
  type ProfileFile,
  type ProfileId,
  type Source
} from './schema.js'
import { severityProblem } from './severity.js'
import { shortened } from './shortened.js'
import { sourceAddress } from './web-address.js'
import { parseAfter, parseNoun, parseWords, personNouns, type Parsed, type PersonNouns } from './wording.js'
import { splitWord, wordsOf } from './words.js'

/** Everything that was read, before it is compiled: what a house folder builds upon. */
export interface Authored {
  rules: AuthoredRule[]
  lexicons: AuthoredLexicon[]
  names: AuthoredName[]
  sources: Source[]
  profiles: ProfileFile[]
  renamed: Record<string, string>
}

export const nothingAuthored: Authored = { rules: [], lexicons: [], names: [], sources: [], profiles: [], renamed: {} }

export interface CompileResult {
  ruleSet: RuleSet
  rules: Rules
  reference: Reference
  authored: Authored
  problems: Problem[]
  /** what is no mistake and hardly meant: two files that extend one rule */
  notices: Problem[]
  /** by ruleId, the file that each rule was read from; of an extended rule, the extension */
  places: Map<string, RulePlace>
}

export interface RulePlace {
  path: string
  locate: Locate
  /** the examples in this very file */
  examples: AuthoredRule['examples']
  isExtension: boolean
}

/** So many mistakes of all files are told at most. */
const mostProblemsInAll = 1000

const nowhere: Locate = () => ({ line: 1, column: 1 })
const list = <Item extends string>(items: Item | readonly Item[] | undefined): readonly Item[] =>
  items === undefined ? [] : typeof items === 'string' ? [items] : items

/**
 * Compiles rule files, on top of `base` where a house folder extends built-in rules.
 * Throws an Error of one line where `files` are no files. Never throws for a mistake in a file: `problems` says each in one line, and what is left compiles.
 */
export function compileRules(files: readonly RuleFile[], base: Authored = nothingAuthored): CompileResult {
  assertFiles(files)
  const problems: Problem[] = []
  const places = new Map<string, RulePlace>()
  const authored: Authored = {
    rules: [...base.rules],
    lexicons: [...base.lexicons],
    names: [...base.names],
    sources: [...base.sources],
    profiles: [...base.profiles],
    renamed: { ...base.renamed }
  }
  const builtInLexicons = new Map(base.lexicons.map((lexicon) => [lexicon.id, lexicon]))
  const unread: Unread = { sources: false, lexicons: new Set() }
  const take = <Value>(
    result: LoadResult<Value>,
    use: (loaded: Loaded<Value>) => void,
    otherwise: () => void = () => undefined
  ): void => {
    if (result.ok) {
      use(result.loaded)
      return
    }
    problems.push(...result.problems)
    otherwise()
  }
  const replaceOrAdd = replacing()
  const extensions: Loaded<Extension>[] = []
  for (const file of files) {
    if (/(?:^|\/)lexicons\/[^/]+$/.test(file.path))
      take(
        load(file, lexiconSchema),
        ({ value, path, locate }) => {
          const name = nameOf(path)
          if (value.id !== name)
            problems.push({
              path,
              ...locate(['id']),
              message: `Unexpected id \`${value.id}\` in ${name}.yml, write \`id: ${name}\``
            })
          const builtIn = builtInLexicons.get(value.id)
          const lexicon = addedTo(builtIn, value)
          if (lexicon === null) {
            problems.push({
              path,
              ...locate(['inflect']),
              message: `The words of \`${value.id}\` are added to the built-in ones, which are \`inflect: ${builtIn?.inflect ?? 'none'}\`, write the same or take the key away`
            })
            return
          }
          replaceOrAdd(authored.lexicons, lexicon)
        },
        () => unread.lexicons.add(nameOf(file.path))
      )
    else if (/(?:^|\/)names\/[^/]+$/.test(file.path))
      take(load(file, namesSchema), ({ value }) => value.forEach((name) => replaceOrAdd(authored.names, name)))
    else if (/(?:^|\/)profiles\/[^/]+$/.test(file.path))
      take(load(file, profileFileSchema), ({ value }) => replaceOrAdd(authored.profiles, value))
    else if (/(?:^|\/)sources\.ya?ml$/.test(file.path))
      take(
        load(file, sourcesSchema),
        ({ value }) => value.forEach((source) => replaceOrAdd(authored.sources, source)),
        () => (unread.sources = true)
      )
    else if (/(?:^|\/)renamed\.ya?ml$/.test(file.path))
      take(load(file, renamedSchema), ({ value }) => Object.assign(authored.renamed, value))
    else if (/^extends:/m.test(file.text)) take(load(file, extensionSchema), (loaded) => extensions.push(loaded))
    else
      take(load(file, ruleSchema), ({ value, path, locate }) => {
        const fromPath = ruleIdOf(path)
        if (value.id !== fromPath)
          problems.push({
            path,
            ...locate(['id']),
            message: `Unexpected id \`${value.id}\`, expected \`${fromPath}\` as in the path, rename one of them`
          })
        const twin = places.get(value.id)
        if (twin)
          problems.push({
            path,
            ...locate(['id']),
            message: `The rule \`${value.id}\` stands in ${twin.path} too, rename one of them`
          })
        replaceOrAdd(authored.rules, value)
        places.set(value.id, { path, locate, examples: value.examples, isExtension: false })
      })
  }
  const notices: Problem[] = []
  const extendedBy = new Map<string, string>()
  for (const { value, path, locate } of extensions) {
    const first = extendedBy.get(value.extends)
    if (first !== undefined)
      notices.push({
        path,
        ...locate(['extends']),
        message: `\`${value.extends}\` is extended in ${first}, too, and what both say holds as it stands here: put them into one file`
      })
    else extendedBy.set(value.extends, path)
    const at = authored.rules.findIndex((rule) => rule.id === value.extends)
    const extended = authored.rules[at]
    if (!extended) {
      problems.push({
        path,
        ...locate(['extends']),
        message: `Unknown rule \`${value.extends}\`, ${didYouMean(
          value.extends,
          authored.rules.map((rule) => rule.id),
          'name a built-in rule'
        )}`
      })
      continue
    }
    if (value.status === 'draft') continue
    authored.rules[at] = extend(extended, value)
    places.set(value.extends, { path, locate, examples: value.examples ?? {}, isExtension: true })
  }
  const rules = compileAuthored(authored, places, unread, problems)
  const reference: Reference = {
    sources: Object.fromEntries(authored.sources.map((source) => [source.id, source])),
    examples: Object.fromEntries(authored.rules.map((rule) => [rule.id, rule.examples]))
  }
  return {
    ruleSet: {
      scan: scanTable(rules),
      rules: () => Promise.resolve(rules),
      reference: () => Promise.resolve(reference)
    },
    rules,
    reference,
    authored,
    problems,
    notices,
    places
  }
}

/** Puts an item in the place of the one with its id, or behind all others; each list is searched once. */
function replacing(): <Item extends { id: string }>(items: Item[], item: Item) => void {
  const places = new Map<unknown, Map<string, number>>()
  return (items, item) => {
    const known = places.get(items) ?? new Map(items.map(({ id }, at): [string, number] => [id, at]))
    places.set(items, known)
    const at = known.get(item.id)
    if (at !== undefined) {
      items[at] = item
      return
    }
    known.set(item.id, items.length)
    items.push(item)
  }
}

/** `rules/en/drug-use/addict.yml` is `drug-use/addict`; of another language `fr/pack/rule`. */
function ruleIdOf(path: string): string {
  const steps = path.replace(/\.ya?ml$/, '').split('/')
  const [language, pack, rule] = steps.slice(-3)
  return /^[a-z]{2}$/.test(language ?? '') && language !== 'en'
    ? `${language ?? ''}/${pack ?? ''}/${rule ?? ''}`
    : `${pack ?? steps.at(-2) ?? ''}/${rule ?? steps.at(-1) ?? ''}`
}

function extend(rule: AuthoredRule, extension: Extension): AuthoredRule {
  return {
    ...rule,
    ...(extension.status && { status: extension.status }),
    ...(extension.severity && { severity: extension.severity }),
    // A rule that is switched off keeps its words: what it would report is kept in mind.
    ...(extension.severity === 'off' && {
      flag: rule.flag.map((entry) => ({ ...entry, severity: entry.severity ?? rule.severity }))
    }),
    ...(extension.sources && { sources: [...rule.sources, ...extension.sources] }),
    ...(extension.suggest && { suggest: extension.suggest }),
    ...(extension.unless && { unless: [...(rule.unless ?? []), ...extension.unless] }),
    ...(extension.examples && { examples: extension.examples })
  }
}

/** Files with a mistake: what only they hold is not unknown, and their mistake is told once. */
interface Unread {
  sources: boolean
  lexicons: Set<string>
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.ya?ml$/g, '')

function compileAuthored(
  authored: Authored,
  places: ReadonlyMap<string, RulePlace>,
  unread: Unread,
  problems: Problem[]
): Rules {
  const lexicons = compileLexicons(authored.lexicons, problems)
  const persons = personNouns(lexicons.person ?? [])
  for (const id of missingLexicons(authored.lexicons))
    if (!unread.lexicons.has(id))
      problems.push({
        path: `lexicons/${id}.yml`,
        line: 1,
        column: 1,
        message: `Missing lexicon \`${id}\`, which tells the engine ${engineLexicons[id]}, add this file`
      })
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
    const sequences = (pattern: string, reading: Reading, keys: readonly (string | number)[]): Sequence[] => {
      try {
        const found = parsePattern(pattern, reading)
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
  reportEqualPatterns(patterns, rules, places, problems)

  const profiles: Record<string, Profile> = {}
  const ruleIds = new Set(authored.rules.map((rule) => rule.id))
  for (const profile of authored.profiles) {
    for (const id of Object.keys(profile.severity ?? {}))
      if (!ruleIds.has(id))
        problems.push({
          path: `profiles/${profile.id}.yml`,
          line: 1,
          column: 1,
          message: `Unknown rule \`${id}\`, ${didYouMean(id, ruleIds, 'remove it')}`
        })
    profiles[profile.id] = { id: profile.id, title: profile.title, severity: profile.severity ?? {} }
  }

  return {
    rules,
    patterns,
    anchors: anchorsOf(patterns),
    lexicons,
    names: compileNames(authored.names),
    profiles,
    renamed: authored.renamed
  }
}

/** So many words in all their forms may the patterns of a rule stand for, and those of all rules; built-in rules have 600. */
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

function compileCondition(condition: AuthoredCondition, sequences: (pattern: string) => Sequence[]): Condition {
  const compiled = (patterns: string | readonly string[]): Sequence[] =>
    list(patterns).flatMap((pattern) => sequences(pattern))
  const roles: readonly BlockRole[] = list(condition.in)
  const profiles: readonly ProfileId[] = list(condition.profile)
  return {
    ...(condition['preceded-by'] !== undefined && { precededBy: compiled(condition['preceded-by']) }),
    ...(condition['followed-by'] !== undefined && { followedBy: compiled(condition['followed-by']) }),
    ...(condition.near !== undefined && { near: compiled(condition.near) }),
    ...(condition['in-sentence'] !== undefined && { inSentence: compiled(condition['in-sentence']) }),
    ...(condition['in-paragraph'] !== undefined && { inParagraph: compiled(condition['in-paragraph']) }),
    ...(condition['in-document'] !== undefined && { inDocument: compiled(condition['in-document']) }),
    ...(condition.subject !== undefined && { subject: compiled(condition.subject) }),
    ...(condition.object !== undefined && { object: compiled(condition.object) }),
    ...(condition.modifies !== undefined && { modifies: compiled(condition.modifies) }),
    ...(condition['used-as'] && { usedAs: condition['used-as'] }),
    ...(condition.number && { number: condition.number }),
    ...(condition.voice && { voice: condition.voice }),
    ...(roles.length > 0 && { in: roles }),
    ...(condition.case && { case: condition.case }),
    ...(profiles.length > 0 && { profile: profiles }),
    ...(condition.then && { otherwise: condition.then === 'information' ? ('lower' as const) : ('no-fix' as const) })
  }
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
  if (suggestion.after) return { ok: true, value: parseAfter(suggestion.after) }
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
      persons.has(/\p{L}+$/u.exec(noun)?.[0] ?? '')
  )

function anchorsOf(patterns: readonly Pattern[]): Record<string, Anchor[]> {
  const anchors = new Map<string, Anchor[]>()
  patterns.forEach((pattern, number) => {
    pattern.sequences.forEach((sequence, index) => {
      const at = anchorAtom(sequence)
      const atom = sequence.atoms[at]
      if (atom?.kind !== 'word') return
      for (const form of Object.keys(atom.forms)) {
        const key = form.toLowerCase()
        const places = anchors.get(key)
        if (places) places.push([number, index, at])
        else anchors.set(key, [[number, index, at]])
      }
    })
  })
  return Object.fromEntries(anchors)
}

function compileLexicons(authored: readonly AuthoredLexicon[], problems: Problem[]): Record<string, LexiconEntry[]> {
  const byId = new Map(authored.map((lexicon) => [lexicon.id, lexicon]))
  const own = new Map<string, LexiconEntry[]>()
  for (const lexicon of authored) {
    own.set(lexicon.id, ownEntries(lexicon))
    for (const id of lexicon.include ?? [])
      if (!byId.has(id))
        problems.push({
          path: `lexicons/${lexicon.id}.yml`,
          line: 1,
          column: 1,
          message: `Unknown lexicon \`${shortened(id)}\` in \`include\`, ${didYouMean(id, byId.keys(), 'remove it')}`
        })
  }
  let count = 0
  const entriesOf = (lexicon: AuthoredLexicon): LexiconEntry[] => {
    const entries = [...included(lexicon, byId)].flatMap(({ id }) => own.get(id) ?? [])
    count += entries.length
    if (count <= mostEntries) return entries
    if (count - entries.length <= mostEntries)
      problems.push({
        path: `lexicons/${lexicon.id}.yml`,
        line: 1,
        column: 1,
        message: `All lexicons have more than ${mostEntries} entries together, those that they include counted again, take some away`
      })
    return []
  }
  return Object.fromEntries(authored.map((lexicon) => [lexicon.id, entriesOf(lexicon)]))
}

/** So many entries may all lexicons have together. */
const mostEntries = 200_000

/** A lexicon and those that it includes, and what they include, each once. */
function included(lexicon: AuthoredLexicon, byId: ReadonlyMap<string, AuthoredLexicon>): Set<AuthoredLexicon> {
  const found = new Set<AuthoredLexicon>()
  const open = [lexicon]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(next.include ?? []).flatMap((id) => byId.get(id) ?? []).reverse())
  }
  return found
}

const ownEntries = ({ entries, inflect }: AuthoredLexicon): LexiconEntry[] =>
  entries.flatMap((entry) => {
    const { term, also, values } =
      typeof entry === 'string' ? { term: entry, also: undefined, values: undefined } : entry
    return [term, ...(also ?? [])].flatMap((written) => inflectEntry(wordsOf(written), inflect ?? 'none', values ?? {}))
  })

function inflectEntry(
  words: readonly string[],
  inflect: 'noun' | 'verb' | 'none',
  values: Readonly<Record<string, string>>
): LexiconEntry[] {
  const entry = (forms: readonly string[], number: 'one' | 'many'): LexiconEntry => ({ words: forms, number, values })
  if (words.length === 0) return []
  if (inflect === 'verb')
    return [...verbForms(words[0] ?? '').keys()].map((form) => entry([form, ...words.slice(1)], 'one'))
  const plural = inflect === 'noun' ? entryPlural(words) : null
  return plural ? [entry(words, 'one'), entry(plural, 'many')] : [entry(words, 'one')]
}

function compileNames(authored: readonly AuthoredName[]): Record<string, Name[]> {
  const names = authored.flatMap((name) =>
    [name.name, ...(name.also ?? []), ...(name.now === undefined ? [] : [name.now])]
      .map((written) => ({
        id: name.id,
        words: wordsOf(written),
        capitals: capitalsOf(written),
        anyCase: name.kind === 'fixed-phrase'
      }))
      .filter((compiled) => compiled.words.length > (compiled.anyCase ? 0 : 1))
  )
  const byFirst = new Map<string, Name[]>()
  for (const name of names) {
    const first = name.words[0] ?? ''
    const own = byFirst.get(first)
    if (own) own.push(name)
    else byFirst.set(first, [name])
  }
  return Object.fromEntries(byFirst)
}

const capitalsOf = (written: string): (0 | 1)[] =>
  written
    .replaceAll('&', ' and ')
    .split(/\s+/)
    .flatMap((word) => splitWord(word).map((part): 0 | 1 => (/^[\p{Lu}\p{N}]/u.test(word.slice(part.start)) ? 1 : 0)))

/** Two rules that claim the same words under the same conditions: nobody could say which one wins. */
function reportEqualPatterns(
  patterns: readonly Pattern[],
  rules: readonly Rule[],
  places: ReadonlyMap<string, RulePlace>,
  problems: Problem[]
): void {
  const seen = new Map<string, Pattern>()
  const name = naming()
  for (const pattern of patterns) {
    const { when, unless, profiles } = pattern
    const conditions = JSON.stringify([when.map((lines) => lines.map(name)), unless.map(name), profiles])
    for (const sequence of pattern.sequences) {
      const key = `${sequence.atoms.map(name).join(' ')} ${conditions}`
      const other = seen.get(key)
      if (other && other.rule !== pattern.rule) {
        const [mine, theirs] = [rules[pattern.rule], rules[other.rule]]
        if (!mine || !theirs) continue
        const place = places.get(mine.id)
        problems.push({
          path: place?.path ?? mine.id,
          ...(place?.locate(['flag']) ?? { line: 1, column: 1 }),
          message: `Unexpected pattern \`${pattern.written}\`: ${theirs.id} has \`${other.written}\` under the same conditions, remove one or give it a condition`
        })
        break
      }
      if (!other) seen.set(key, pattern)
    }
  }
}

/** A short name for each value, the same for those that are alike: what many patterns share is compared once. */
function naming(): (value: object) => number {
  const known = new WeakMap<object, number>()
  const names = new Map<string, number>()
  return (value) => {
    const own = known.get(value)
    if (own !== undefined) return own
    const text = JSON.stringify(value)
    const name = names.get(text) ?? names.size
    names.set(text, name)
    known.set(value, name)
    return name
  }
}
