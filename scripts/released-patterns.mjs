#!/usr/bin/env node
/**
 * The patterns that a release brought, so that a later one is known as such and `rules-since` can hold it back.
 *
 *   node scripts/released-patterns.mjs VERSION    records the rules as they are now; the release runs it
 *
 * Rules after the last release are held against the record by test/released-patterns.test.ts.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build-state.mjs'

const recordPath = join(root, 'rules/released-patterns.tsv')
const kinds = ['noun', 'verb', 'adjective', 'phrase', 'acronym']

/** What is recorded of a rule's pattern: conditions by short names, since only whether they are the same matters. */
function patternsOf(rule) {
  return rule.flag.flatMap((entry) => {
    // what is off finds nothing: switched on, it is new
    if (rule.status === 'draft' || (entry.severity ?? rule.severity) === 'off') return []
    const kind = kinds.find((name) => entry[name] !== undefined)
    return [
      {
        rule: rule.id,
        kind,
        written: entry[kind],
        profiles: entry.profiles ?? null,
        when: [rule.when, entry.when].filter(Boolean).map((lines) => lines.map(nameOf)),
        unless: [...(rule.unless ?? []), ...(entry.unless ?? [])].map(nameOf),
        since: entry.since ?? rule.since
      }
    ]
  })
}

/** A short name for a condition, whatever the order of its keys. */
function nameOf(condition) {
  const text = JSON.stringify(Object.entries(condition).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

const head = (version) =>
  `# Patterns of stigmalint ${version}: rule, kind, pattern, profiles, when, unless. Written by scripts/released-patterns.mjs with a release.`
const listed = (names) => names.join(' ') || '-'

/** The record of a release, a line for each pattern, sorted. */
export function recordOf(rules, version) {
  const lines = rules
    .flatMap(patternsOf)
    .map(({ rule, kind, written, profiles, when, unless }) =>
      [rule, kind, written, listed(profiles ?? []), listed(when.map((lines) => lines.join('|'))), listed(unless)].join(
        '\t'
      )
    )
  return `${[head(version), ...[...new Set(lines)].sort()].join('\n')}\n`
}

/** A record as it was written; null before the first release. */
export function readRecord(text) {
  if (text === null) return null
  const [first, ...lines] = text.split('\n')
  const version = /^# Patterns of stigmalint (\d+\.\d+(?:\.\d+)?):/.exec(first)?.[1]
  if (version === undefined)
    throw new Error('rules/released-patterns.tsv:1:1: this is no record, take back what changed it')
  const items = (cell) => (cell === '-' ? [] : cell.split(' '))
  const patterns = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [rule, kind, written, profiles, when, unless] = line.split('\t')
      return {
        ...{ rule, kind, written },
        profiles: profiles === '-' ? null : items(profiles),
        when: items(when).map((lines) => lines.split('|')),
        unless: items(unless)
      }
    })
  return { version, patterns }
}

/**
 * What would wake somebody: a line for each pattern that the last release did not have, or had with more conditions, and that
 * does not say a later version. `renamed`: rules by the names that they had. `isLater`: whether a version comes after another.
 */
export function unheld(rules, renamed, record, isLater) {
  if (record === null) return []
  const { version } = record
  const known = new Map()
  for (const pattern of record.patterns) {
    const key = keyOf({ ...pattern, rule: renamed[pattern.rule] ?? pattern.rule })
    known.set(key, [...(known.get(key) ?? []), pattern])
  }
  return rules.flatMap(patternsOf).flatMap((pattern) => {
    const isHeld = isLater(pattern.since, version)
    const wasThere = (known.get(keyOf(pattern)) ?? []).some((before) => isWithin(pattern, before))
    const name = `${pattern.rule}: the ${pattern.kind} \`${pattern.written}\``
    if (wasThere && isHeld) return [`${name} was there in ${version}, take \`since: ${pattern.since}\` away`]
    if (wasThere || isHeld) return []
    return [
      known.has(keyOf(pattern))
        ? `${name} finds more than in ${version}: leave it as it was, and add a pattern of its own with \`since\``
        : `${name} is new after ${version}: give it \`since\` with the version that will bring it`
    ]
  })
}

const keyOf = ({ rule, kind, written }) => [rule, kind, written].join('\t')

/** Whether a pattern finds no more than it did: fewer profiles, narrower conditions, more exceptions. */
function isWithin(now, before) {
  const among = (own, all) => own.every((item) => all.includes(item))
  return (
    (before.profiles === null || (now.profiles !== null && among(now.profiles, before.profiles))) &&
    before.when.every((lines) => now.when.some((own) => among(own, lines))) &&
    among(before.unless, now.unless)
  )
}

/** The record in the project; null before the first release. */
export const recorded = () => readRecord(existsSync(recordPath) ? readFileSync(recordPath, 'utf8') : null)

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [version] = process.argv.slice(2)
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
    console.error('node scripts/released-patterns.mjs VERSION: write the version of the release, such as 0.1.0')
    process.exitCode = 2
  } else {
    const { loadAuthored } = await import('../packages/core/dist/rules.js')
    const { rules } = await loadAuthored()
    writeFileSync(recordPath, recordOf(rules, version))
    console.log(`rules/released-patterns.tsv: the patterns of ${rules.length} rules, as ${version} has them`)
  }
}
