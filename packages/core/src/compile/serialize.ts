/** A RuleSet as text, for the build, and back. */
import type { CompileResult } from './compile.js'
import type { LexiconEntry, Name, Pattern, Reference, Rule, Rules, RuleSet, ScanTable, WordFacts } from './rule-set.js'

export interface Serialized {
  /** read at every start */
  scan: string
  /** read when something may have been found */
  rules: string
  /** read to explain a rule */
  reference: string
  /** read when a house folder builds upon the rules */
  authored: string
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Conditions and word lists recur in many patterns: each is written once, in a pool, and referred to as {"$": number}. */
interface Pooled {
  pool: Json[]
  root: Json
}

/** In characters. What is shorter costs as much to refer to, once all is compressed. */
const shortest = 90

function pooled(value: Json): Pooled {
  const counts = new Map<string, number>()
  const count = (own: Json): void => {
    if (typeof own !== 'object' || own === null) return
    const key = JSON.stringify(own)
    const times = (counts.get(key) ?? 0) + 1
    counts.set(key, times)
    if (times === 1) Object.values(own).forEach(count)
  }
  count(value)
  const pool: Json[] = []
  const places = new Map<string, number>()
  const write = (own: Json): Json => {
    if (typeof own !== 'object' || own === null) return own
    const key = JSON.stringify(own)
    const place = places.get(key)
    if (place !== undefined) return { $: place }
    const inner = Array.isArray(own)
      ? own.map(write)
      : Object.fromEntries(Object.entries(own).map(([name, part]: [string, Json]) => [name, write(part)]))
    if ((counts.get(key) ?? 0) < 2 || key.length < shortest) return inner
    places.set(key, pool.length)
    pool.push(inner)
    return { $: pool.length - 1 }
  }
  const root = write(value)
  return { pool, root }
}

/** What is long is written in parts, a line of JSON each, so that a part is read when it is first asked for. */
const sections = ['patterns', 'rules', 'lexicons', 'names'] as const
type Section = (typeof sections)[number]

/** The first line of the text: how many lines of the pool follow, and the keys of the lines of each section behind it. */
interface Header {
  pool: number
  keys: Record<Section, string[]>
  rest: Omit<Rules, Section>
}

function toLines(rules: Rules): string {
  const { patterns, rules: list, lexicons, names, ...rest } = rules
  const parts: Record<Section, object> = { patterns, rules: list, lexicons, names }
  // all parts in one list, so that one pool serves them
  const listed: Json = JSON.parse(JSON.stringify(sections.flatMap((section) => Object.values(parts[section]))))
  const { pool, root } = pooled(listed)
  const keysOf = (section: Section): string[] => Object.keys(parts[section])
  const keys: Header['keys'] = {
    patterns: keysOf('patterns'),
    rules: keysOf('rules'),
    lexicons: keysOf('lexicons'),
    names: keysOf('names')
  }
  const lines = typeof root === 'object' && root !== null ? Object.values(root) : []
  return [{ pool: pool.length, keys, rest } satisfies Header, ...pool, ...lines]
    .map((line) => JSON.stringify(line))
    .join('\n')
}

function fromLines(text: string): Rules {
  const lines = text.split('\n')
  const header: Header = JSON.parse(lines[0] ?? '')
  const pool: unknown[] = []
  const refer = (number: number): unknown => (number in pool ? pool[number] : (pool[number] = read(lines[1 + number])))
  /** Puts what is referred to in its place. */
  const resolve = (own: unknown): unknown => {
    if (typeof own !== 'object' || own === null) return own
    if ('$' in own && typeof own.$ === 'number') return refer(own.$)
    for (const key of Object.keys(own)) {
      const part: unknown = Reflect.get(own, key)
      if (typeof part === 'object' && part !== null) Reflect.set(own, key, resolve(part))
    }
    return own
  }
  const read = (line: string | undefined): unknown => resolve(JSON.parse(line ?? 'null'))
  let next = 1 + header.pool
  const lazily = <Parts extends object>(parts: Parts, keys: readonly string[]): Parts => {
    for (const key of keys) {
      const line = next++
      Object.defineProperty(parts, key, {
        configurable: true,
        enumerable: true,
        get: () => {
          const value = read(lines[line])
          Object.defineProperty(parts, key, { value, enumerable: true })
          return value
        }
      })
    }
    return parts
  }
  const { keys, rest } = header
  const patterns: Pattern[] = []
  const rules: Rule[] = []
  return {
    ...rest,
    patterns: lazily(patterns, keys.patterns),
    rules: lazily(rules, keys.rules),
    lexicons: lazily<Record<string, LexiconEntry[]>>({}, keys.lexicons),
    names: lazily<Record<string, Name[]>>({}, keys.names)
  }
}

/** In lines, too: this is read at every start, and few of its words stand in a document. Many words say the same. */
function toScanLines({ fingerprint, scan: { words, says, ...rest } }: Scanned): string {
  const facts = words.map((_, word) => JSON.stringify([says(word).gives, says(word).needs]))
  const lines = [...new Set(facts)]
  const numbers = new Map(lines.map((line, number) => [line, number]))
  const header = { fingerprint, ...rest, facts: facts.map((line) => numbers.get(line) ?? 0) } satisfies ScanHeader
  return [JSON.stringify(header), words.join(' '), ...lines].join('\n')
}

/** What is known of rules before they are read. */
type Scanned = Pick<RuleSet, 'fingerprint' | 'scan'>

interface ScanHeader extends Omit<ScanTable, 'words' | 'says'> {
  fingerprint: string
  /** for each word the number of the line with what it says */
  facts: number[]
}

function fromScanLines(text: string): Scanned {
  const [first = '', words = '', ...lines] = text.split('\n')
  const { fingerprint, facts, ...header }: ScanHeader = JSON.parse(first)
  const read = new Array<WordFacts | undefined>(lines.length)
  const factsIn = (line: string | undefined): WordFacts => {
    const [gives, needs]: [WordFacts['gives'], WordFacts['needs']] = JSON.parse(line ?? '[[],[]]')
    return { gives, needs }
  }
  const numbered = (number: number): WordFacts => (read[number] ??= factsIn(lines[number]))
  const says = (word: number): WordFacts => numbered(facts[word] ?? -1)
  return { fingerprint, scan: { ...header, words: words.split(' '), says } }
}

export const serialize = ({
  ruleSet,
  rules,
  reference,
  authored
}: Pick<CompileResult, 'ruleSet' | 'rules' | 'reference' | 'authored'>): Serialized => ({
  scan: toScanLines(ruleSet),
  rules: toLines(rules),
  reference: JSON.stringify(reference),
  authored: JSON.stringify(authored)
})

/** The texts are read when they are first needed. They are our own build's, and trusted. */
export function deserialize(scan: string, rules: () => Promise<string>, reference: () => Promise<string>): RuleSet {
  return {
    ...fromScanLines(scan),
    rules: once(async () => fromLines(await rules())),
    reference: once(async (): Promise<Reference> => JSON.parse(await reference()))
  }
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let done: Promise<Value> | null = null
  return () => (done ??= work())
}
