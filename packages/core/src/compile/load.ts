/** Rule files to authored data: YAML read with its positions, checked against a schema. */
import * as v from 'valibot'
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import { didYouMean } from './nearest.js'

/** A file as the caller read it: its path is used in messages, and to tell what it holds. */
export interface RuleFile {
  path: string
  text: string
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
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      ok: false,
      problems: [{ path: file.path, line, column: col, message: yamlMessage(error.code, error.message) }]
    }
  }
  const locate = locator(document, lines)
  const result = v.safeParse(schema, document.toJS())
  if (result.success) return { ok: true, loaded: { path: file.path, value: result.output, locate } }
  const known = knownKeys(schema)
  const problems = result.issues.map((issue) => {
    const keys = (issue.path ?? []).flatMap((item) =>
      typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : []
    )
    const place = isUnknownKey(issue) ? locateKey(document, lines, keys) : null
    return { path: file.path, ...(place ?? locate(keys)), message: issueMessage(issue, keys, known) }
  })
  return { ok: false, problems }
}

function yamlMessage(code: string, message: string): string {
  const [first = message] = message.split('\n')
  const what = first.replace(/ at line \d+, column \d+:?$/, '')
  switch (code) {
    case 'DUPLICATE_KEY':
      return `Unexpected second value for one key, keep one of them`
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Unexpected `: ` in a sentence, put the sentence in quotes'
    case 'TAB_AS_INDENT':
      return 'Unexpected tab, indent with spaces'
    default:
      return `${what}, check quotes and indentation`
  }
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

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'

function issueMessage(
  issue: v.BaseIssue<unknown>,
  keys: readonly (string | number)[],
  known: ReadonlySet<string>
): string {
  const key = keys.at(-1)
  const where =
    typeof key === 'number' ? `item ${key + 1} of \`${String(keys.at(-2) ?? 'the list')}\`` : `\`${key ?? 'the file'}\``
  if (isUnknownKey(issue))
    return `Unexpected key \`${String(key)}\`, ${didYouMean(String(key), known, `known are ${[...known].slice(0, 12).join(', ')}`)}`
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `Missing key ${where}, add it`
  if (issue.received === 'undefined') return `Missing ${where}, add it`
  if (issue.type === 'picklist' || issue.type === 'literal')
    return `Unexpected ${issue.received} for ${where}, expected ${issue.expected ?? 'another value'}`
  if (issue.kind === 'validation') return `Unexpected value for ${where}: it ${issue.message}`
  return `Unexpected ${issue.received} for ${where}, expected ${issue.expected ?? 'another value'}`
}

/** Every key that a schema knows, at any depth, to propose the nearest one. */
function knownKeys(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    for (const [key, inner] of Object.entries(schema.entries)) {
      found.add(key)
      knownKeys(inner, found)
    }
  for (const key of ['item', 'wrapped', 'value'] as const) if (key in schema) knownKeys(Reflect.get(schema, key), found)
  for (const key of ['options', 'pipe'] as const) {
    const list: unknown = key in schema ? Reflect.get(schema, key) : null
    if (Array.isArray(list)) for (const inner of list) knownKeys(inner, found)
  }
  return found
}
