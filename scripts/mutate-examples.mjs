#!/usr/bin/env node
/**
 * Mutation of examples: changes each flagged example of each rule in one place that its rule does not speak of, and asks
 * whether the finding stays, and whether its fix stays right or vanishes. Needs a build.
 *
 *   node scripts/mutate-examples.mjs [--rules PART]... [--kind PART] [--seed N] [--list]
 *
 *   --rules  rules whose path holds PART, such as sex-work/
 *   --kind   kinds of mutation whose name holds PART
 *   --seed   which words are put in: the same number takes the same ones (1)
 *   --list   the mutations after which the finding was lost or the fix wrong
 *
 * "right": what the example becomes, with the same change in it; "no fix": the finding is there and has none; "wrong": another
 * fix, which a reader has to judge; "lost": no finding. What is not as it should be and stays so stands, with its reason, in
 * scripts/mutation/exceptions.json, and is not counted. Exit code 0: it ran to its end.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'
import { mutations } from './mutation/sentences.mjs'
import { readRuleFiles } from './rule-files.mjs'
import { applyFixes, check } from '../packages/core/dist/index.js'
import { analysisOf } from '../packages/core/dist/languages/english/analysis/analysis.js'
import { kindAt } from '../packages/core/dist/languages/english/analysis/ask.js'
import { loadRuleSet } from '../packages/core/dist/rules.js'

const { parse } = createRequire(join(root, 'packages/core/package.json'))('yaml')
const { values } = parseArgs({
  options: {
    rules: { type: 'string', multiple: true },
    kind: { type: 'string' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean' }
  }
})
const ruleSet = await loadRuleSet()
const files = readRuleFiles()
const topics = new Set(
  files
    .filter(({ path }) => /^rules\/lexicons\/(?:.*-context|drug|alcohol)\.yml$/.test(path))
    .flatMap(({ text }) => (parse(text).entries ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.term)))
    .map((term) => term.toLowerCase())
)
const exceptions = new Map(
  JSON.parse(readFileSync(join(root, 'scripts/mutation/exceptions.json'), 'utf8')).map(({ text, reason }) => [
    text,
    reason
  ])
)
const outcomes = ['right', 'no fix', 'wrong', 'lost']
const kinds = Object.keys(mutations).filter((kind) => !values.kind || kind.includes(values.kind))
const tally = new Map(kinds.map((kind) => [kind, Object.fromEntries(outcomes.map((own) => [own, 0]))]))
const random = seeded(Number(values.seed))
let examples = 0
let excepted = 0

for (const { path, text } of files) {
  if (!path.startsWith('rules/en/') || (values.rules && !values.rules.some((part) => path.includes(part)))) continue
  const { id, examples: own } = parse(text)
  for (const example of own?.flagged ?? []) await tryAll(id, example)
}
for (const [kind, counts] of tally) {
  const total = outcomes.reduce((sum, own) => sum + counts[own], 0)
  const share = total === 0 ? '–' : ((counts.right + counts['no fix']) / total).toFixed(3)
  console.log(`${share}  ${kind}: ${outcomes.map((own) => `${own} ${counts[own]}`).join(', ')}`)
}
console.log(`${examples} examples, ${excepted} mutations excepted`)

async function tryAll(id, { text: marked, becomes, profile }) {
  const text = marked.replace(/[«»]|<<|>>/g, '')
  if (!becomes || becomes === text || /[\n*_`|#<>"“”[\]]/.test(text) || /[.!?] \p{Lu}/u.test(text)) return
  const sentence = await readingOf(text, id, profile)
  if (!sentence) return
  examples++
  const place = { ...placeOf(text, becomes), ...tagsAround(sentence) }
  for (const kind of kinds) {
    const mutated = mutations[kind](place, sentence)
    if (!mutated || mutated.text === text) continue
    if (exceptions.has(mutated.text)) {
      excepted++
      continue
    }
    const outcome = await outcomeOf(mutated, id, profile)
    tally.get(kind)[outcome.name]++
    if (values.list && (outcome.name === 'wrong' || outcome.name === 'lost'))
      console.log(`${outcome.name}  ${id}  ${kind}\n    ${mutated.text}\n    ${outcome.got ?? ''}`)
  }
}

async function outcomeOf({ text, right }, id, profile) {
  const { messages } = await check(text, { ruleSet, format: 'markdown', settings: profile ? { profile } : {} })
  const own = messages.filter(({ ruleId }) => ruleId === id)
  if (own.length === 0) return { name: 'lost' }
  const got = applyFixes(text, own, 'suggested').text
  if (got === text) return { name: 'no fix' }
  return { name: right.map(plain).includes(plain(got)) ? 'right' : 'wrong', got }
}

/** Articles follow the word behind them, and capitals the place. */
function plain(text) {
  return text.replace(/\b[Aa]n\b/g, 'a').toLowerCase()
}

/** The one sentence of a text, read, and the match of the rule in it; null where there is not exactly one of each. */
async function readingOf(text, id, profile) {
  const found = []
  await check(text, {
    ruleSet,
    format: 'markdown',
    full: true,
    settings: profile ? { profile } : {},
    trace: ({ match, outcome }) => {
      if (outcome === 'kept' && match.rule.id === id) found.push(match)
    }
  })
  const [match] = found
  if (!match || found.length !== 1) return null
  const { tokens } = match.around
  return {
    tokens,
    match,
    analysis: { ...analysisOf(tokens), kindAt: (at) => kindAt(tokens, at) },
    pick: (words) => words[Math.floor(random() * words.length)] ?? words[0],
    isTopic: (word) => topics.has(word)
  }
}

function tagsAround({ analysis, match }) {
  const tagAt = (at) => analysis.words[at]?.tag ?? 'END'
  return { tagBefore: tagAt(match.from - 1), tagBehind: tagAt(match.to) }
}

/** What differs between two texts, in whole words. */
function placeOf(text, becomes) {
  const [old, fresh] = [text.split(' '), becomes.split(' ')]
  let start = 0
  while (start < Math.min(old.length, fresh.length) - 1 && old[start] === fresh[start]) start++
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const before = old
    .slice(0, start)
    .map((word) => `${word} `)
    .join('')
  const after = old
    .slice(old.length - end)
    .map((word) => ` ${word}`)
    .join('')
  const place = {
    before,
    after,
    old: text.slice(before.length, text.length - after.length),
    becomes: becomes.slice(before.length, becomes.length - after.length)
  }
  // the mark at the end belongs to neither
  const stop = /[.,;:!?]+$/.exec(place.old)?.[0]
  return stop && place.becomes.endsWith(stop)
    ? {
        before,
        after: stop + after,
        old: place.old.slice(0, -stop.length),
        becomes: place.becomes.slice(0, -stop.length)
      }
    : place
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
