/** Rule files to what they say: each by its path, extensions put into the rules that they extend. */
import type { Authored, RulePlace } from './authored.js'
import { addedTo } from './engine-lexicons.js'
import { load, type Loaded, type LoadResult, type Problem, type RuleFile } from './load.js'
import { didYouMean } from './nearest.js'
import {
  commonWordsSchema,
  extensionSchema,
  lexiconSchema,
  namesSchema,
  profileFileSchema,
  renamedSchema,
  ruleSchema,
  sourcesSchema,
  type AuthoredRule,
  type Extension
} from './schema.js'

export interface LoadedFiles {
  authored: Authored
  places: Map<string, RulePlace>
  unread: Unread
  problems: Problem[]
  /** what is no mistake and hardly meant */
  notices: Problem[]
}

/** Files with a mistake: what only they hold is not unknown, and their mistake is told once. */
export interface Unread {
  sources: boolean
  lexicons: Set<string>
}

/** Reads rule files on top of what was read before; a mistake in a file leaves it out, and is told. */
export function loadFiles(files: readonly RuleFile[], base: Authored): LoadedFiles {
  const problems: Problem[] = []
  const places = new Map<string, RulePlace>()
  const authored: Authored = {
    language: base.language,
    rules: [...base.rules],
    lexicons: [...base.lexicons],
    names: [...base.names],
    sources: [...base.sources],
    profiles: [...base.profiles],
    renamed: { ...base.renamed },
    commonWords: [...base.commonWords]
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
      take(load(file, profileFileSchema), ({ value, path, locate }) => {
        const builtIn = base.profiles.find(({ id }) => id === value.id)
        if (builtIn && value.default !== undefined)
          problems.push({
            path,
            ...locate(['default']),
            message: `Unexpected \`default\` in a house folder, write \`profile: ${value.id}\` into the configuration`
          })
        replaceOrAdd(authored.profiles, { ...builtIn, ...value })
      })
    else if (/(?:^|\/)sources\.ya?ml$/.test(file.path))
      take(
        load(file, sourcesSchema),
        ({ value }) => value.forEach((source) => replaceOrAdd(authored.sources, source)),
        () => (unread.sources = true)
      )
    else if (/(?:^|\/)common-words\.ya?ml$/.test(file.path))
      take(load(file, commonWordsSchema), ({ value }) => authored.commonWords.unshift(...value))
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
  return { authored, places, unread, problems, notices }
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

const nameOf = (path: string): string => path.replace(/^.*\/|\.ya?ml$/g, '')
