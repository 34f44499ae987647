/** Rule files to a RuleSet. Every mistake in the data is found here, and said in one line. */
import { anchorsOf, scanTable } from './anchors.js'
import { nothingAuthored, type Authored, type RulePlace } from './authored.js'
import { languageOf } from '../languages/index.js'
import { reportEqualPatterns } from './clashes.js'
import { engineLexicons, missingLexicons } from './engine-lexicons.js'
import { commonnessBy } from './commonness.js'
import { compileLexicons } from './lexicons.js'
import { loadFiles, type Unread } from './load-files.js'
import { assertFiles, type Problem, type RuleFile } from './load.js'
import { compileNames } from './names.js'
import { fingerprintOf } from './fingerprint.js'
import { didYouMean } from './nearest.js'
import type { Profile, Reference, Rules, RuleSet } from './rule-set.js'
import { compileAuthoredRules } from './rules.js'
import { unchangedLexicons, unchangedRules, type Base } from './unchanged.js'
import { personNouns } from './wording.js'

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

/**
 * Compiles rule files, on top of `base` where a house folder extends built-in rules. With `compiled`, what `base` was compiled to,
 * the same comes out sooner.
 * Throws an Error of one line where `files` are no files. Never throws for a mistake in a file: `problems` says each in one line, and what is left compiles.
 */
export function compileRules(
  files: readonly RuleFile[],
  base: Authored = nothingAuthored,
  compiled: Rules | null = null
): CompileResult {
  assertFiles(files)
  const { authored, places, unread, problems, notices } = loadFiles(files, base)
  // what builds upon other rules is a house folder
  const isOfHouse = (id: string): boolean => base.rules.length > 0 && places.get(id)?.isExtension === false
  const rules = compileAuthored(authored, { authored: base, compiled }, places, unread, isOfHouse, problems)
  const reference: Reference = {
    sources: Object.fromEntries(authored.sources.map((source) => [source.id, source])),
    examples: Object.fromEntries(authored.rules.map((rule) => [rule.id, rule.examples]))
  }
  return {
    ruleSet: {
      fingerprint: fingerprintOf(authored),
      scan: scanTable(rules, commonnessBy(authored.commonWords), languageOf(authored.language)),
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

function compileAuthored(
  authored: Authored,
  base: Base,
  places: ReadonlyMap<string, RulePlace>,
  unread: Unread,
  isOfHouse: (ruleId: string) => boolean,
  problems: Problem[]
): Rules {
  const language = languageOf(authored.language)
  const lexicons = compileLexicons(authored.lexicons, unchangedLexicons(base), language, problems)
  const persons = personNouns(lexicons.person ?? [], language)
  for (const id of missingLexicons(authored.lexicons))
    if (!unread.lexicons.has(id))
      problems.push({
        path: `lexicons/${id}.yml`,
        line: 1,
        column: 1,
        message: `Missing lexicon \`${id}\`, which tells the engine ${engineLexicons[id]}, add this file`
      })
  const unchanged = unchangedRules(base, authored, lexicons)
  const { rules, patterns } = compileAuthoredRules(
    authored,
    unchanged,
    places,
    unread,
    persons,
    language,
    isOfHouse,
    problems
  )
  reportEqualPatterns(patterns, rules, places, problems)
  const profiles = compileProfiles(authored, problems)
  return {
    language: language.id,
    rules,
    patterns,
    anchors: anchorsOf(patterns, commonnessBy(authored.commonWords)),
    lexicons,
    names: compileNames(authored.names, language),
    profiles,
    renamed: authored.renamed
  }
}

function compileProfiles(authored: Authored, problems: Problem[]): Record<string, Profile> {
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
    const { id, title, spelling = 'as-document', severity = {} } = profile
    profiles[id] = { id, title, spelling, severity }
  }
  return profiles
}
