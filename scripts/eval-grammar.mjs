#!/usr/bin/env node
/**
 * What the analysis of sentences is worth, on parsed sentences of others (../shared/grammar), beside what grammar answered
 * before there was one.
 *
 *   node scripts/eval-grammar.mjs [--half seen|unseen|all] [--faults KIND] [--most N] [--json]
 *
 * Half of the sentences are looked at while grammar is written (`seen`, the default); the other half is for the figure that
 * counts. --faults prints what is wrong: class, phrase, finite, subject, members.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'
import { figuresOf } from './evaluation/grammar-figures.mjs'
import { hasTreebank, treebank } from './evaluation/treebank.mjs'

const aims = {
  'noun or verb': 0.96,
  'class of open words': 0.93,
  'noun phrases, exactly': 0.93,
  'head of the phrase': 0.96,
  'members of nouns and adjectives, exactly': 0.85,
  'members of all coordinations, exactly': null,
  'subject of a finite verb': 0.92,
  'finite verbs': 0.97,
  'MB in a second': 1
}

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'seen' },
    faults: { type: 'string' },
    most: { type: 'string', default: '100' },
    json: { type: 'boolean' }
  }
})

if (!hasTreebank) console.log('parsed sentences: skipped, ../shared/grammar is not there')
else await measure()

/** What the look at neighbours gave, in the last state that had nothing else: measured once, and no longer in the code. */
function readBefore() {
  return JSON.parse(readFileSync(join(root, 'scripts/evaluation/grammar-before.json'), 'utf8'))
}

async function measure() {
  const { analysed, speedOf } = await import('./evaluation/grammar-analysed.mjs')
  const sentences = treebank(values.half)
  const faults = []
  const own = figuresOf(sentences, analysed, (fault) => faults.push(fault))
  own['MB in a second'] = speedOf(sentences.map(({ text }) => text))
  const before = readBefore()[values.half]
  if (values.json) {
    console.log(JSON.stringify({ half: values.half, sentences: sentences.length, own, before }))
    return
  }
  const asked = faults.filter(({ kind }) => kind === values.faults)
  const step = Math.max(1, Math.floor(asked.length / Number(values.most)))
  for (const { id, text, at, got } of asked.filter((_, index) => index % step === 0))
    console.log(`${got}    …${text.slice(Math.max(0, at - 60), at)}>>>${text.slice(at, at + 60)}…  ${id.slice(0, 12)}`)
  console.log(`${sentences.length} sentences (${values.half})`.padEnd(44) + 'before   now    aim')
  for (const [name, figure] of Object.entries(own))
    console.log(
      name.padEnd(44) +
        [before[name], figure, aims[name]].map((value) => (value == null ? '–' : value.toFixed(3)).padEnd(7)).join('')
    )
}
