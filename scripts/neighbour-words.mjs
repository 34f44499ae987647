#!/usr/bin/env node
/**
 * How many words the conditions and exceptions of the built-in rules list: words that a rule names one by one, and no
 * lexicon or class (`<drug>`). Each of them is a place where a synonym undoes what the rule knows.
 *
 *   node scripts/neighbour-words.mjs [--by-rule] [--json]
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './build-state.mjs'

const folder = join(root, 'rules/en')
/** What a condition asks of the words around. */
const neighbours = [
  'preceded-by',
  'followed-by',
  'near',
  'in-sentence',
  'in-paragraph',
  'in-document',
  'topic',
  'subject',
  'object',
  'modifies'
]

const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yml'))
  .map((path) => ({ path, counts: countsOf(parse(readFileSync(join(folder, path), 'utf8'), { merge: true })) }))
const total = (key) => rules.reduce((sum, { counts }) => sum + counts[key], 0)
const figures = { when: total('when'), unless: total('unless'), suggestions: total('suggestions') }

if (process.argv.includes('--by-rule'))
  for (const { path, counts } of [...rules].sort((a, b) => sumOf(b.counts) - sumOf(a.counts)).slice(0, 40))
    console.log(`${String(sumOf(counts)).padStart(5)}  ${path}`)
console.log(
  process.argv.includes('--json')
    ? JSON.stringify(figures)
    : `listed neighbour words: ${figures.when} in conditions, ${figures.unless} in exceptions, ${figures.suggestions} in those of suggestions`
)

function countsOf(rule) {
  const lists = [rule, ...(rule.flag ?? [])]
  return {
    when: lists.reduce((sum, { when }) => sum + wordsOf(when), 0),
    unless: lists.reduce((sum, { unless }) => sum + wordsOf(unless), 0),
    suggestions: (rule.suggest ?? []).reduce((sum, { when, unless }) => sum + wordsOf(when) + wordsOf(unless), 0)
  }
}

function sumOf({ when, unless, suggestions }) {
  return when + unless + suggestions
}

/** The open-class words of all lines: small words, marks of patterns and names of lexicons are none. */
function wordsOf(lines) {
  return (lines ?? [])
    .flatMap((line) => neighbours.flatMap((key) => line[key] ?? []))
    .flatMap(
      (pattern) =>
        String(pattern)
          .replace(/<[^>]*>/g, ' ')
          .match(/[\p{L}\d'’-]+/gu) ?? []
    )
    .filter((word) => word.length > 0).length
}
