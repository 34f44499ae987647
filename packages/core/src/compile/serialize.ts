/** A RuleSet as text, for the build, and back. */
import type { CompileResult } from './compile.js'
import type { Reference, Rules, RuleSet, ScanTable } from './rule-set.js'

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

const shortest = 24

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
    const inner = Array.isArray(own) ? own.map(write) : Object.fromEntries(Object.entries(own).map(([name, part]: [string, Json]) => [name, write(part)]))
    if ((counts.get(key) ?? 0) < 2 || key.length < shortest) return inner
    places.set(key, pool.length)
    pool.push(inner)
    return { $: pool.length - 1 }
  }
  const root = write(value)
  return { pool, root }
}

/** Puts the pool back. Patterns, rules and lexicons are many and few are needed: each is read when it is first asked for. */
function unpooled(text: string): Rules {
  const { pool, root }: { pool: unknown[]; root: Rules } = JSON.parse(text)
  const isRead = new Uint8Array(pool.length)
  const read = (own: unknown): unknown => {
    if (typeof own !== 'object' || own === null) return own
    if ('$' in own && typeof own.$ === 'number') {
      if (isRead[own.$] !== 1) {
        isRead[own.$] = 1
        pool[own.$] = read(pool[own.$])
      }
      return pool[own.$]
    }
    for (const key of Object.keys(own)) {
      const part: unknown = Reflect.get(own, key)
      if (typeof part === 'object' && part !== null) Reflect.set(own, key, read(part))
    }
    return own
  }
  const lazily = <Parts extends object>(parts: Parts): Parts => {
    for (const key of Object.keys(parts)) {
      const part: unknown = Reflect.get(parts, key)
      Object.defineProperty(parts, key, {
        configurable: true,
        enumerable: true,
        get: () => {
          const value = read(part)
          Object.defineProperty(parts, key, { value, enumerable: true })
          return value
        }
      })
    }
    return parts
  }
  const { patterns, rules, lexicons, ...rest } = root
  for (const key of Object.keys(rest)) Reflect.set(rest, key, read(Reflect.get(rest, key)))
  return { ...rest, patterns: lazily(patterns), rules: lazily(rules), lexicons: lazily(lexicons) }
}

export function serialize({ ruleSet, rules, reference, authored }: Pick<CompileResult, 'ruleSet' | 'rules' | 'reference' | 'authored'>): Serialized {
  const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))
  return { scan: JSON.stringify(ruleSet.scan), rules: JSON.stringify(pooled(toJson(rules))), reference: JSON.stringify(reference), authored: JSON.stringify(authored) }
}

/** The texts are read when they are first needed. They are our own build's, and trusted. */
export function deserialize(scan: string, rules: () => Promise<string>, reference: () => Promise<string>): RuleSet {
  const table: ScanTable = JSON.parse(scan)
  return { scan: table, rules: once(async () => unpooled(await rules())), reference: once(async (): Promise<Reference> => JSON.parse(await reference())) }
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let done: Promise<Value> | null = null
  return () => (done ??= work())
}
