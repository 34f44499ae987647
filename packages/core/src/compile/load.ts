/** Rule files to authored data: YAML read with its positions, checked against a schema. */
import * as v from 'valibot'
import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter } from 'yaml'
import { nearest } from './nearest.js'
import {
  isMissingKey,
  isUnknownKey,
  missingKeysSlip,
  unknownKeySlip,
  valueIssueSlip,
  faultSlip,
  type Keys,
  type KnownKeys
} from './slips.js'
import { readYaml } from './yaml.js'

/** A file as the caller read it: its path is used in messages, and to tell what it holds. */
export interface RuleFile {
  path: string
  text: string
}

const filesSchema = v.array(v.object({ path: v.string(), text: v.string() }))

export function assertFiles(files: unknown): void {
  if (!v.is(filesSchema, files)) throw new Error('the rule files are a list of {path, text}, both of them texts')
}

/** A mistake in the rules: one line that says what is wrong and how to mend it. Line and column count from 1. */
export interface Problem {
  path: string
  line: number
  column: number
  message: string
}

/** Where a key or a list item stands in a file. */
export type Locate = (keys: readonly (string | number)[]) => { line: number; column: number }

export interface Loaded<Value> {
  path: string
  value: Value
  locate: Locate
}

export type LoadResult<Value> = { ok: true; loaded: Loaded<Value> } | { ok: false; problems: Problem[] }

type Schema<Value> = v.GenericSchema<unknown, Value>

export function load<Value>(file: RuleFile, schema: Schema<Value>): LoadResult<Value> {
  const yaml = readYaml(file.text)
  const failed = (...problems: Problem[]): LoadResult<Value> => ({ ok: false, problems })
  if (!yaml.ok) {
    const { fault, document, line, column } = yaml
    // What is no rule at all may be anything, such as a list of passwords: nothing of it is told.
    const message = (isReadable(document, schema) ? null : rootSlip('', schema)) ?? faultSlip(fault, file.text, line)
    return failed({ path: file.path, line, column, message })
  }
  const { document, lines, value } = yaml
  const locate = locator(document, lines)
  const root = rootSlip(value, schema)
  if (root !== null) return failed({ path: file.path, ...locate([]), message: root })
  const result = v.safeParse(schema, value)
  if (result.success) return { ok: true, loaded: { path: file.path, value: result.output, locate } }
  const known = knownKeys(schema)
  const slips = slipsIn(result.issues, known)
  return failed(
    ...slips.slice(0, mostProblems).map(({ keys, isKey, message }) => ({
      path: file.path,
      ...((isKey ? locateKey(document, lines, keys) : null) ?? locate(keys)),
      message: message()
    })),
    ...andMore(file.path, slips.length)
  )
}

/** So many mistakes of one file are told: who mends these sees the next. */
export const mostProblems = 20

/** The line that stands for the mistakes of a file that are not told. */
export const andMore = (path: string, count: number): Problem[] =>
  count <= mostProblems
    ? []
    : [
        {
          path,
          line: 1,
          column: 1,
          message: `${count - mostProblems} more mistakes in this file, mend the first ones and look again`
        }
      ]

/** Whether there are keys in the text, or list items with keys, so that it is a file of rules with a slip in it. */
function isReadable(document: Document | null, schema: { type: string }): boolean {
  const contents = document?.contents
  return (
    document === null || isMap(contents) || (schema.type === 'array' && isSeq(contents) && contents.items.some(isMap))
  )
}

/** What is wrong with a file as a whole. */
function rootSlip(value: unknown, schema: { type: string }): string | null {
  if (value === null || value === undefined) return 'This file is empty, fill it in or take it away'
  if (schema.type === 'array')
    return Array.isArray(value) ? null : 'This file is a list, begin each of its entries with `- `'
  return typeof value === 'object' && !Array.isArray(value)
    ? null
    : 'This file has no keys, write lines such as `title: what is flagged` (stigmalint new-rule writes them all)'
}

interface Slip {
  keys: Keys
  /** the key itself is wrong, not its value */
  isKey: boolean
  message: () => string
}

/** One slip for one cause: a key that is misspelt or indented wrongly is not missing as well. */
function slipsIn(issues: readonly v.BaseIssue<unknown>[], known: KnownKeys): Slip[] {
  const keysOf = (issue: v.BaseIssue<unknown>): Keys =>
    (issue.path ?? []).flatMap((item) =>
      typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : []
    )
  const unknown = issues.filter(isUnknownKey).map(keysOf)
  const meant = new Set(
    unknown
      .map((keys) => String(keys.at(-1)))
      .flatMap((key) => (known.has(key) ? key : (nearest(key, known.keys()) ?? [])))
  )
  const missing = new Map<string, { parent: Keys; names: string[] }>()
  for (const issue of issues.filter(isMissingKey)) {
    const keys = keysOf(issue)
    const name = String(keys.at(-1))
    const parent = keys.slice(0, -1)
    if (!meant.has(name)) {
      const own = missing.get(parent.join('/')) ?? { parent, names: [] }
      own.names.push(name)
      missing.set(parent.join('/'), own)
    }
  }
  return [
    ...unknown.map((keys) => {
      // Where just one key is missing beside one that nobody knows, it is that one.
      const parent = keys.slice(0, -1).join('/')
      const [only, ...more] = known.has(String(keys.at(-1))) ? [] : (missing.get(parent)?.names ?? [])
      const instead = more.length === 0 ? only : undefined
      if (instead !== undefined) missing.delete(parent)
      return { keys, isKey: true, message: () => unknownKeySlip(keys, known, instead) }
    }),
    ...issues
      .filter((issue) => !isUnknownKey(issue) && !isMissingKey(issue))
      .map((issue) => ({ keys: keysOf(issue), isKey: false, message: () => valueIssueSlip(issue, keysOf(issue)) })),
    ...[...missing.values()].map(({ parent, names }) => ({
      keys: parent,
      isKey: false,
      message: () => missingKeysSlip(names)
    }))
  ]
}

function locator(document: Document, lines: LineCounter): Locate {
  return (keys) => {
    for (let length = keys.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true)
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0])
        return { line, column: col }
      }
    }
    return { line: 1, column: 1 }
  }
}

/** Where a key itself stands, not its value. */
function locateKey(
  document: Document,
  lines: LineCounter,
  keys: readonly (string | number)[]
): { line: number; column: number } | null {
  const map: unknown = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
  if (!isMap(map)) return null
  const key = map.items.map((pair) => pair.key).find((node) => isScalar(node) && node.value === keys.at(-1))
  if (!isNode(key) || !key.range) return null
  const { line, col } = lines.linePos(key.range[0])
  return { line, column: col }
}

/** Every key that a schema knows, at any depth, and what it may stand below. */
function knownKeys(schema: unknown, parent = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (typeof schema !== 'object' || schema === null) return found
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    for (const [key, inner] of Object.entries(schema.entries)) {
      found.set(key, (found.get(key) ?? new Set()).add(parent))
      knownKeys(inner, key, found)
    }
  for (const key of ['item', 'wrapped', 'value'] as const)
    if (key in schema) knownKeys(Reflect.get(schema, key), parent, found)
  for (const key of ['options', 'pipe'] as const) {
    const list: unknown = key in schema ? Reflect.get(schema, key) : null
    if (Array.isArray(list)) for (const inner of list) knownKeys(inner, parent, found)
  }
  return found
}
