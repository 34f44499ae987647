/** What may be completed: names of rules in suppression comments and configurations, packs, profiles, severities. */
import type { ConfigurationKey, OverrideKey } from '@stigmalint/configuration'
import { directivesOf, type Comments, type Directive, type Rules } from '@stigmalint/core'
import type { Place } from '../settings/configuration-place.js'

export interface Proposal {
  label: string
  detail: string
  /** written in place of the word so far */
  text: string
}

export interface Proposals {
  /** where the word so far starts */
  from: number
  items: Proposal[]
}

const details: Readonly<Record<Directive, string>> = {
  'disable-next-line': 'nothing is reported in the next line',
  'disable-next-cue': 'nothing is reported in the next cue',
  'disable-next-paragraph': 'nothing is reported in the next paragraph',
  'disable-line': 'nothing is reported in this line',
  disable: 'nothing is reported from here on',
  enable: 'reports again from here on',
  'disable-file': 'nothing is reported in this file'
}

const allDirectives = Object.keys(details).join('|')
/** The names of rules behind a directive, as far as they are written; they end where the reason begins. */
const ruleNames = new RegExp(String.raw`^stigmalint-(?:${allDirectives})\s+((?:(?!\s--\s|[–—])[^\n])*)$`)

/** In a comment that ends at `before`'s end; null where none is open. */
export function inComment(
  before: string,
  rules: Rules,
  { written: { opening, close }, unit }: Pick<Comments, 'written' | 'unit'>
): Proposals | null {
  const last = [...before.matchAll(opening)].at(-1)
  if (!last) return null
  const start = last.index + last[0].length
  const closed = close(before, { start: last.index, end: start })
  if (closed !== null && closed.words < before.trimEnd().length) return null
  const words = before.slice(start)
  const names = ruleNames.exec(words)
  if (names) {
    const word = /[^\s,]*$/.exec(names[1] ?? '')?.[0] ?? ''
    return { from: before.length - word.length, items: ruleProposals(rules) }
  }
  const directive = /^(s[a-z-]*)?$/.exec(words)
  if (!directive) return null
  return {
    from: before.length - (directive[1] ?? '').length,
    items: directivesOf(unit).map((own) => {
      const label = `stigmalint-${own}`
      return { label, detail: details[own], text: label }
    })
  }
}

const choices = {
  profile: 'whose wording is proposed first',
  packs: 'the packs of rules to use, or severities for packs',
  rules: 'a severity for single rules, or off',
  allow: 'wordings that are never reported',
  'front-matter': 'keys of front matter whose values are checked'
}
const topKeys: Readonly<Record<ConfigurationKey, string>> = {
  extends: 'configurations that this one builds upon',
  ...choices,
  house: 'the folder with rules of your own',
  ignore: 'globs of files to leave out',
  overrides: 'other choices for some of the files',
  'report-unused': 'how comments that switch nothing off are reported',
  'rules-since': 'rules of later versions are not in force',
  'fail-on': 'from which severity on a finding fails a run',
  'max-warnings': 'so many warnings do not fail a run',
  'max-density': 'so many errors and warnings in 1,000 words do not fail a run'
}
const overrideKeys: Readonly<Record<OverrideKey, string>> = {
  files: 'the globs of the files that an override is for',
  ...choices
}
const severities: readonly [name: string, detail: string][] = [
  ['error', 'a guide says to avoid the wording'],
  ['warning', 'avoid it, at least in part'],
  ['information', 'the choice is with the writer'],
  ['off', 'not reported']
]

const unusedLevels: readonly [name: string, detail: string][] = [
  ['warning', 'fails a gate, as other warnings do'],
  ['information', 'only counted'],
  ['off', 'not reported']
]

const failLevelDetails: readonly [name: string, detail: string][] = [
  ['error', 'warnings pass'],
  ['warning', 'errors and warnings fail'],
  ['information', 'notes fail, too'],
  ['none', 'nothing that is found fails']
]

/** At a place in a configuration. */
export function inConfiguration(place: Place, rules: Rules, isJson: boolean): Proposals {
  const { from, isQuoted, at } = place
  const quoted = (name: string): string => (isJson && !isQuoted ? JSON.stringify(name) : name)
  const asKey = (name: string): string => (isQuoted ? name : `${quoted(name)}: `)
  const keys = place.keys[0] === 'overrides' ? place.keys.slice(1) : place.keys
  const isOverride = keys !== place.keys
  const [first, second] = keys
  const listed = (names: Iterable<readonly [string, string]>, write: (name: string) => string): Proposals => ({
    from,
    items: [...names].map(([label, detail]) => ({ label, detail, text: write(label) }))
  })
  if (at === 'key') {
    if (first === 'rules' && second === undefined)
      return { from, items: ruleProposals(rules).map((item) => ({ ...item, text: asKey(item.label) })) }
    if (first === 'packs' && second === undefined) return listed(packsOf(rules), asKey)
    if (first !== undefined) return { from, items: [] }
    return listed(Object.entries(isOverride ? overrideKeys : topKeys), asKey)
  }
  if (first === 'profile')
    return listed(
      Object.values(rules.profiles).map(({ id, title }) => [id, title] as const),
      quoted
    )
  if ((first === 'rules' || first === 'packs') && second !== undefined) return listed(severities, quoted)
  if (first === 'packs') return listed(packsOf(rules), quoted)
  if (first === 'report-unused') return listed(unusedLevels, quoted)
  if (first === 'fail-on') return listed(failLevelDetails, quoted)
  return { from, items: [] }
}

const ruleProposals = ({ rules }: Rules): Proposal[] =>
  rules.map(({ id, title }) => ({ label: id, detail: title, text: id }))

function packsOf({ rules }: Rules): [name: string, detail: string][] {
  const counts = new Map<string, number>()
  for (const { pack } of rules) counts.set(pack, (counts.get(pack) ?? 0) + 1)
  return [...counts].map(([pack, count]) => [pack, `${count} ${count === 1 ? 'rule' : 'rules'}`])
}
