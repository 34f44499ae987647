/** The text of a configuration to what it says, with the place of everything in it. */
import type { Problem } from '@stigmalint/core/compile'
import { didYouMean } from '@stigmalint/core/compile'
import * as v from 'valibot'
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { configurationSchema, type WrittenConfiguration } from './schema.js'

type Keys = readonly (string | number)[]

/** The line and column of a key, or of what stands at it. */
export type Locate = (keys: Keys, what: 'key' | 'value') => { line: number; column: number }

export type ReadResult = { written: WrittenConfiguration; locate: Locate; problems: [] } | { written: null; problems: [Problem, ...Problem[]] }

/** Reads a configuration file; in package.json it is what stands at `stigmalint`. Never throws for what is written in it. */
export function readConfiguration(path: string, text: string): ReadResult {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ' '), { lineCounter: lines, uniqueKeys: true })
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [error] = document.errors
  if (error) return { written: null, problems: [{ path, ...placeOf(error.pos[0]), message: syntaxMessage(error.code, error.message) }] }

  const top: Keys = /(?:^|[\\/])package\.json$/.test(path) ? ['stigmalint'] : []
  const locate: Locate = (keys, what) => placeOf(offsetOf(document.contents, [...top, ...keys], what))
  let value: unknown
  try {
    value = document.toJS()
  } catch {
    return { written: null, problems: [{ path, line: 1, column: 1, message: 'too many aliases (`*name`), write the values out' }] }
  }
  for (const key of top) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

  const result = v.safeParse(configurationSchema, value ?? {})
  if (result.success) return { written: result.output, locate, problems: [] }
  const [first, ...rest] = result.issues.map((issue): Problem => {
    const keys = keysOf(issue)
    const isKey = issue.type === 'strict_object' && issue.expected === 'never'
    return { path, ...locate(keys, isKey ? 'key' : 'value'), message: issueMessage(issue, keys) }
  })
  return { written: null, problems: first ? [first, ...rest] : [{ path, line: 1, column: 1, message: 'not a configuration' }] }
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
  return (issue.path ?? []).flatMap((item) => (typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : []))
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands twice, keep one of them'
  if (code === 'TAB_AS_INDENT') return 'a tab at the start of the line, indent with spaces'
  const [first = message] = message.split('\n')
  return `${first.replace(/ at line \d+, column \d+:?$/, '')}, check quotes and indentation`
}

const topKeys = Object.keys(configurationSchema.entries)
const overrideKeys = Object.keys(configurationSchema.entries.overrides.wrapped.pipe[0].item.entries)
const levels = ['error', 'warning', 'information', 'off']

function issueMessage(issue: v.BaseIssue<unknown>, keys: readonly (string | number)[]): string {
  const name = String(keys.at(-1) ?? '')
  const written = typeof issue.input === 'string' ? `\`${issue.input}\`` : issue.received
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') {
      const known = keys[0] === 'overrides' && keys.length > 1 ? overrideKeys : topKeys
      return `unknown key \`${name}\`, ${didYouMean(name, known, `known are ${known.filter((key) => key !== '$schema').join(', ')}`)}`
    }
    if (issue.received === 'undefined') return `missing \`${name}\`, write the globs of the files that the override is for`
    return keys.length === 0 ? `a configuration is keys and values, such as \`profile: un\`; found ${written}` : `\`files\` and choices expected; found ${written}`
  }
  if (issue.type === 'picklist') return `unknown severity ${written}, ${didYouMean(String(issue.input), levels, `write ${levels.slice(0, -1).join(', ')} or off`)}`
  if (issue.type === 'min_length') return `\`${name}\` is empty, write at least one glob`
  if (issue.type === 'array') return `\`${name}\` is a list, write \`[${typeof issue.input === 'string' ? issue.input : 'one, two'}]\` or one item a line with \`- \``
  if (issue.type === 'record') return `\`${name}\` is a list of rules with a severity each, such as \`drug-use/addict: warning\`; found ${written}`
  if (issue.type === 'string') return `${typeof keys.at(-1) === 'number' ? 'an item' : `\`${name}\``} is a text; found ${written}${issue.received === 'null' ? ', write a value or remove the key' : ', put it in quotes'}`
  return `${issue.message} (\`${name}\`)`
}
