/** The text of a configuration to what it says, with the place of everything in it. */
import { didYouMean, schemas, type Problem } from '@stigmalint/core/compile'
import * as v from 'valibot'
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { configurationSchema, reportUnusedLevels, type WrittenConfiguration } from './schema.js'

type Keys = readonly (string | number)[]

/** The line and column of a key, or of what stands at it. */
export type Locate = (keys: Keys, what: 'key' | 'value') => { line: number; column: number }

export type ReadResult =
  { written: WrittenConfiguration; locate: Locate; problems: [] } | { written: null; problems: [Problem, ...Problem[]] }

/** Reads a configuration file; in package.json it is what stands at `stigmalint`. Never throws for what is written in it. */
export function readConfiguration(path: string, text: string): ReadResult {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ' '), { lineCounter: lines, uniqueKeys: true })
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [error] = document.errors
  if (error)
    return {
      written: null,
      problems: [{ path, ...placeOf(error.pos[0]), message: syntaxMessage(error.code, error.message) }]
    }

  const top: Keys = /(?:^|[\\/])package\.json$/.test(path) ? ['stigmalint'] : []
  const locate: Locate = (keys, what) => placeOf(offsetOf(document.contents, [...top, ...keys], what))
  let value: unknown
  try {
    value = document.toJS()
  } catch {
    return {
      written: null,
      problems: [{ path, line: 1, column: 1, message: 'too many aliases (`*name`), write the values out' }]
    }
  }
  for (const key of top) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

  const shape = shapeProblems(value ?? {})
  const problems = shape.map(({ keys, what, message }): Problem => ({ path, ...locate(keys, what), message }))
  const result = v.safeParse(configurationSchema, value ?? {})
  if (!result.success)
    for (const issue of result.issues) {
      const keys = keysOf(issue)
      if (!isTold(issue, keys, shape))
        problems.push({ path, ...locate(keys, 'value'), message: issueMessage(issue, keys) })
    }
  const [first, ...rest] = problems
  if (first) return { written: null, problems: [first, ...rest] }
  if (result.success) return { written: result.output, locate, problems: [] }
  return {
    written: null,
    problems: [{ path, line: 1, column: 1, message: `not a configuration (${result.issues[0].message})` }]
  }
}

interface ShapeProblem {
  keys: Keys
  what: 'key' | 'value'
  message: string
}

/** Lists where keys belong, and keys that nobody knows: all of them, where the validator would stop at the first. */
function shapeProblems(value: unknown): ShapeProblem[] {
  if (!isMapping(value))
    return [
      {
        keys: [],
        what: 'value',
        message: `a configuration is keys and values, such as \`profile: un\`; found ${inWords(value)}`
      }
    ]
  const rulesProblem = (rules: unknown, keys: Keys): ShapeProblem[] =>
    rules === undefined || isMapping(rules)
      ? []
      : [
          {
            keys,
            what: 'value',
            message: `\`rules\` gives each rule a severity, such as \`drug-use/addict: warning\` on a line of its own; found ${inWords(rules)}`
          }
        ]
  const unknownKeys = (
    mapping: Readonly<Record<string, unknown>>,
    known: readonly string[],
    keys: Keys
  ): ShapeProblem[] =>
    Object.keys(mapping)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        keys: [...keys, key],
        what: 'key',
        message: `unknown key \`${key}\`, ${didYouMean(key, known, `known are ${known.filter((name) => name !== '$schema').join(', ')}`)}`
      }))
  const overrides: readonly unknown[] = Array.isArray(value['overrides']) ? value['overrides'] : []
  return [
    ...unknownKeys(value, topKeys, []),
    ...rulesProblem(value['rules'], ['rules']),
    ...overrides.flatMap((override, index): ShapeProblem[] => {
      const keys = ['overrides', index]
      if (!isMapping(override))
        return [{ keys, what: 'value', message: `an override has \`files\` and choices; found ${inWords(override)}` }]
      return [...unknownKeys(override, overrideKeys, keys), ...rulesProblem(override['rules'], [...keys, 'rules'])]
    })
  ]
}

function isTold(issue: v.BaseIssue<unknown>, keys: Keys, shape: readonly ShapeProblem[]): boolean {
  if (issue.type === 'strict_object' && issue.expected === 'never') return true
  return shape.some(
    (problem) => problem.what === 'value' && problem.keys.every((key, index) => String(key) === String(keys[index]))
  )
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isMapping(value)) return 'keys and values'
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? `\`${value}\`` : JSON.stringify(value)
}

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

function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands twice, keep one of them'
  if (code === 'TAB_AS_INDENT') return 'a tab at the start of the line, indent with spaces'
  const [first = message] = message.split('\n')
  return `${first.replace(/ at line \d+, column \d+:?$/, '')}, check quotes and indentation`
}

const topKeys = Object.keys(configurationSchema.entries)
const overrideKeys = Object.keys(configurationSchema.entries.overrides.wrapped.pipe[0].item.entries)

function issueMessage(issue: v.BaseIssue<unknown>, keys: Keys): string {
  const name = `\`${String(keys.at(-1) ?? '')}\``
  const written = inWords(issue.input)
  switch (issue.type) {
    case 'strict_object':
      return `missing ${name}, write the globs of the files that the override is for`
    case 'picklist': {
      const isProfile = name === '`profile`'
      const known: readonly string[] = isProfile
        ? schemas.profileSchema.options
        : name === '`report-unused`'
          ? reportUnusedLevels
          : schemas.severitySchema.options
      if (issue.input === null) return `${name} has no value, write ${known.join(', ')}`
      return `unknown ${isProfile ? 'profile' : 'severity'} ${written}, ${didYouMean(typeof issue.input === 'string' ? issue.input : '', known, `write ${known.join(', ')}`)}`
    }
    case 'min_length':
      return `${name} is empty, write at least one glob`
    case 'array':
      return `${name} is a list, write \`[${typeof issue.input === 'string' ? issue.input : 'one, two'}]\` or one item a line with \`- \``
    case 'string':
      return `${typeof keys.at(-1) === 'number' ? 'an item' : name} is a text; found ${written}, ${issue.input === null ? 'write a value or remove the key' : isMapping(issue.input) || Array.isArray(issue.input) ? 'write one value' : 'put it in quotes'}`
    default:
      return `${issue.message} (${name})`
  }
}
