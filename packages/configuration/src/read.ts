/** The text of a configuration to what it says, with the place of everything in it. */
import {
  deepest,
  didYouMean,
  mostProblems,
  readYaml,
  schemas,
  shortened,
  syntaxInWords,
  type Problem,
  type YamlFault
} from '@stigmalint/core/compile'
import * as v from 'valibot'
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import { failLevels } from './budget.js'
import { topKeysOf } from './find.js'
import { globsProblem } from './globs.js'
import { unknownName } from './names.js'
import { configurationSchema, reportUnusedLevels, type WrittenConfiguration } from './schema.js'

export type Keys = readonly (string | number)[]

/** The line and column of a key, or of what stands at it. */
export type Locate = (keys: Keys, what: 'key' | 'value') => { line: number; column: number }

export type ReadResult =
  { written: WrittenConfiguration; locate: Locate; problems: [] } | { written: null; problems: [Problem, ...Problem[]] }

/** Reads a configuration file; in package.json it is what stands at `stigmalint`. Never throws for what is written in it. */
export function readConfiguration(path: string, text: string): ReadResult {
  const yaml = readYaml(text)
  if (!yaml.ok) {
    const { fault, line, column } = yaml
    return { written: null, problems: [{ path, line, column, message: faultMessage(fault) }] }
  }
  const { document, lines } = yaml
  const top = topKeysOf(path)
  const locate: Locate = (keys, what) => {
    const { line, col } = lines.linePos(offsetOf(document.contents, [...top, ...keys], what))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  let { value } = yaml
  for (const key of top) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

  const shape = shapeProblems(value ?? {})
  const result = v.safeParse(configurationSchema, value ?? {})
  const isTold = told(shape)
  const mistakes = [
    ...shape,
    ...(result.issues ?? []).flatMap(withinChoices).flatMap((issue): Mistake[] => {
      const keys = keysOf(issue)
      return isTold(issue, keys) ? [] : [{ keys, what: 'value', message: () => issueMessage(issue, keys) }]
    }),
    ...(result.success ? globMistakes(result.output) : [])
  ]
  const [first, ...rest] = firstProblems(path, mistakes, locate)
  if (first) return { written: null, problems: [first, ...rest] }
  if (result.success) return { written: result.output, locate, problems: [] }
  return {
    written: null,
    problems: [{ path, line: 1, column: 1, message: 'not a configuration, see docs/configuration.md' }]
  }
}

/** What is wrong, and where; the line is made where it is told, for there may be thousands. */
export interface Mistake {
  keys: Keys
  what: 'key' | 'value'
  message: () => string
}

/** The first mistakes as they are told, and how many more there are. */
export function firstProblems(path: string, mistakes: readonly Mistake[], locate: Locate): Problem[] {
  const more = mistakes.length - mostProblems
  return [
    ...mistakes
      .slice(0, mostProblems)
      .map(({ keys, what, message }) => ({ path, ...locate(keys, what), message: message() })),
    ...(more > 0
      ? [
          {
            path,
            line: 1,
            column: 1,
            message: `${more} more mistakes in this file, mend the first ones and look again`
          }
        ]
      : [])
  ]
}

function globMistakes(written: WrittenConfiguration): Mistake[] {
  const lists: { globs: readonly string[]; keys: Keys }[] = [
    { globs: written.ignore ?? [], keys: ['ignore'] },
    ...(written.overrides ?? []).map(({ files }, index) => ({ globs: files, keys: ['overrides', index, 'files'] }))
  ]
  const count = (written.overrides ?? []).length
  if (count > mostOverrides)
    return [
      {
        keys: ['overrides'],
        what: 'key',
        message: () => `there are more than ${mostOverrides} overrides, put files with the same choices into one`
      }
    ]
  return lists.flatMap(({ globs, keys }): Mistake[] => {
    const problem = globsProblem(globs)
    if (problem === null) return []
    const { index, message } = problem
    return [
      {
        keys: [...keys, index],
        what: 'value',
        message: () => `the glob \`${shortened(globs[index] ?? '')}\` ${message}`
      }
    ]
  })
}

const mostOverrides = 1000

/** Names that objects have by themselves: the validator leaves them out without a word. */
const unspeakable = ['__proto__', 'constructor', 'prototype']

const unspeakableIn = (value: unknown, kind: 'pack' | 'rule', keys: Keys): Mistake[] =>
  unspeakable
    .filter((name) => isMapping(value) && Object.hasOwn(value, name))
    .map((name) => ({ keys: [...keys, name], what: 'key', message: () => unknownName(kind, name, []) }))

/** Lists where keys belong, and keys that nobody knows: all of them, where the validator would stop at the first. */
function shapeProblems(value: unknown): Mistake[] {
  if (!isMapping(value))
    return [
      {
        keys: [],
        what: 'value',
        message: () => `a configuration is keys and values, such as \`profile: un\`; found ${kindOf(value)}`
      }
    ]
  const rulesProblem = (rules: unknown, keys: Keys): Mistake[] =>
    rules === undefined || isMapping(rules)
      ? unspeakableIn(rules, 'rule', keys)
      : [
          {
            keys,
            what: 'value',
            message: () =>
              `\`rules\` gives each rule a severity, such as \`drug-use/addict: warning\` on a line of its own; found ${kindOf(rules)}`
          }
        ]
  const unknownKeys = (
    mapping: Readonly<Record<string, unknown>>,
    known: readonly string[],
    keys: Keys,
    ofAll: readonly string[] = []
  ): Mistake[] =>
    Object.keys(mapping)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        keys: [...keys, key],
        what: 'key',
        message: () =>
          ofAll.includes(key)
            ? `\`${key}\` is said for all files of a configuration, move it out of the override`
            : `unknown key \`${shortened(key)}\`, ${didYouMean(key, known, `known are ${known.filter((name) => name !== '$schema').join(', ')}`)}`
      }))
  const overrides: readonly unknown[] = Array.isArray(value['overrides']) ? value['overrides'] : []
  return [
    ...unknownKeys(value, topKeys, []),
    ...rulesProblem(value['rules'], ['rules']),
    ...unspeakableIn(value['packs'], 'pack', ['packs']),
    ...overrides.flatMap((override, index): Mistake[] => {
      const keys = ['overrides', index]
      if (!isMapping(override))
        return [
          { keys, what: 'value', message: () => `an override has \`files\` and choices; found ${kindOf(override)}` }
        ]
      return [
        ...unknownKeys(override, overrideKeys, keys, topKeys),
        ...rulesProblem(override['rules'], [...keys, 'rules']),
        ...unspeakableIn(override['packs'], 'pack', [...keys, 'packs'])
      ]
    })
  ]
}

/** Which issues of the validator say again what the shape said already. */
function told(shape: readonly Mistake[]): (issue: v.BaseIssue<unknown>, keys: Keys) => boolean {
  const places = new Set(shape.flatMap(({ keys, what }) => (what === 'value' ? [keys.join('\n')] : [])))
  return (issue, keys) =>
    (issue.type === 'strict_object' && issue.expected === 'never') ||
    places.has('') ||
    keys.some((_, index) => places.has(keys.slice(0, index + 1).join('\n')))
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong within the one of several forms that a value seems to have; else that it has none of them. */
function withinChoices(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  if (issue.type !== 'union') return [issue]
  const form = Array.isArray(issue.input) ? 'array' : 'object'
  const within: v.BaseIssue<unknown>[] = (issue.issues ?? []).filter(({ path }) => path?.[0].type === form)
  return within.length === 0 ? [issue] : within.map((own) => ({ ...own, path: joinedPath(issue.path, own.path) }))
}

const joinedPath = (
  above: v.BaseIssue<unknown>['path'],
  below: v.BaseIssue<unknown>['path']
): v.BaseIssue<unknown>['path'] => (above && below ? [...above, ...below] : (below ?? above))

/** What a value is. What a text says is not told: it may be any file that a link leads to. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isMapping(value)) return 'keys and values'
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}

/** A value at a key that is known. */
const inWords = (value: unknown): string =>
  typeof value === 'string'
    ? `\`${shortened(value)}\``
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : kindOf(value)

function offsetOf(contents: unknown, keys: Keys, what: 'key' | 'value'): number {
  let node = contents
  let offset = isNode(contents) ? (contents.range?.[0] ?? 0) : 0
  for (const [index, key] of keys.entries()) {
    let next: unknown = null
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) return offset
      const isLast = index === keys.length - 1
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      next = pair.value
      if (isLast && what === 'key') return offset
    } else if (isSeq(node) && typeof key === 'number') next = node.items[key]
    if (!isNode(next) || isAlias(next)) return offset
    offset = next.range?.[0] ?? offset
    node = next
  }
  return offset
}

function keysOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).flatMap((item) =>
    typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : []
  )
}

function faultMessage(fault: YamlFault): string {
  switch (fault.is) {
    case 'duplicate-key':
      return 'this key stands twice, keep one of them'
    case 'too-deep':
      return `lists and keys stand in one another more than ${deepest} deep here, no configuration needs that`
    case 'unknown-name':
      return `an asterisk begins a reference in YAML, put "*${shortened(fault.name)}" in quotes`
    case 'too-many-references':
      return 'too many references (`*name`), write the values out'
    case 'syntax':
      return fault.code === 'TAB_AS_INDENT'
        ? 'a tab at the start of the line, indent with spaces'
        : `${syntaxInWords(fault.code, fault.message)}, check quotes and indentation`
  }
}

const topKeys = Object.keys(configurationSchema.entries)
const overrideKeys = Object.keys(configurationSchema.entries.overrides.wrapped.pipe[0].item.entries)

/** What is named at a key of few values. */
function namedAt(keys: Keys): { kind: string; known: readonly string[] } {
  switch (keys.at(-1)) {
    case 'profile':
      return { kind: 'profile', known: schemas.profileSchema.options }
    case 'report-unused':
      return { kind: 'severity', known: reportUnusedLevels }
    case 'fail-on':
      return { kind: 'severity', known: failLevels }
    default:
      return { kind: 'severity', known: schemas.severitySchema.options }
  }
}

function issueMessage(issue: v.BaseIssue<unknown>, keys: Keys): string {
  const name = `\`${shortened(String(keys.at(-1) ?? ''))}\``
  const written = inWords(issue.input)
  switch (issue.type) {
    case 'strict_object':
      return `missing ${name}, write the globs of the files that the override is for`
    case 'union':
      if (keys.at(-1) === 'packs')
        return `\`packs\` lists packs, such as \`[alcohol]\`, or gives them a severity, such as \`{alcohol: warning}\`; found ${written}`
      return `${name} names a file, a folder or a package, or is a list of such; found ${written}`
    case 'number':
    case 'integer':
    case 'min_value':
      return `${name} is a ${keys.at(-1) === 'max-warnings' ? 'whole number' : 'number'} from 0 on; found ${written}`
    case 'picklist': {
      const { kind, known } = namedAt(keys)
      if (issue.input === null) return `${name} has no value, write ${known.join(', ')}`
      return `unknown ${kind} ${written}, ${didYouMean(typeof issue.input === 'string' ? issue.input : '', known, `write ${known.join(', ')}`)}`
    }
    case 'min_length':
      return `${name} is empty, write at least one glob`
    case 'array':
      return `${name} is a list, write \`[${typeof issue.input === 'string' ? shortened(issue.input) : 'one, two'}]\` or one item a line with \`- \``
    case 'string':
      return `${typeof keys.at(-1) === 'number' ? 'an item' : name} is a text; found ${written}, ${issue.input === null ? 'write a value or remove the key' : isMapping(issue.input) || Array.isArray(issue.input) ? 'write one value' : 'put it in quotes'}`
    default:
      return issue.kind === 'validation' ? `${issue.message} (${name})` : `${name} is not what is written there`
  }
}
