#!/usr/bin/env node
/**
 * What the findings and fixes are worth on real texts: the two sets in ../shared/eval, dev and dev2 (misses first, figures
 * after them), a grammar check of the fixed passages of dev, and false alarms on prose about something else.
 *
 *   node scripts/eval.mjs [--packs A,B] [--by concept|genre|pack] [--profile NAME] [--quiet] [--json]
 *                         [--no-grammar] [--no-off-domain]
 *
 * --quiet leaves the misses out, --json prints the figures alone, as one object: those of dev, and those of dev2 under its name.
 * What the linter did on text that nobody had looked at stands in docs/first-sight.md.
 */
import { parseArgs } from 'node:util'
import { goldSets, hasGoldSet, passages, reportOfCommand, score } from './evaluation/gold-set.mjs'
import { checkOffDomain, hasOffDomain } from './evaluation/off-domain.mjs'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    packs: { type: 'string' },
    by: { type: 'string' },
    profile: { type: 'string' },
    quiet: { type: 'boolean' },
    json: { type: 'boolean' },
    grammar: { type: 'boolean', default: true },
    'off-domain': { type: 'boolean', default: true }
  }
})

const figures = {}
if (hasGoldSet) for (const set of goldSets) scorePassages(set)
else skip('gold set', '../shared/eval')
if (values.grammar && hasGoldSet) await lintFixes()
if (values['off-domain']) {
  if (hasOffDomain) readOtherProse()
  else skip('off-domain prose', '../shared/documents/markdown')
}
if (values.json) console.log(JSON.stringify(figures))

function scorePassages(set) {
  const report = reportOfCommand(values.profile ? ['--profile', values.profile] : [], set)
  const options = [
    ...(values.packs ? ['--packs', values.packs] : []),
    ...(values.by && !values.json ? ['--by', values.by] : []),
    ...(values.quiet || values.json ? [] : ['--misses'])
  ]
  if (values.json) {
    const scored = JSON.parse(score(report, [...options, '--json'], set))
    Object.assign(figures, set === 'dev' ? scored : { [set]: scored })
    return
  }
  console.log(`${set}:`)
  process.stdout.write(score(report, options, set))
}

async function lintFixes() {
  // Loads a large module, so only when asked for.
  const { checkGrammar } = await import('./evaluation/grammar.mjs')
  const found = await checkGrammar(passages(), values.profile)
  figures.grammar = found
  if (values.json) return
  const { checker, fixes, fixed, introduced, removed, longer } = found
  for (const { id, kind, message, before, after } of values.quiet ? [] : introduced)
    console.log(`GRAMMAR ${id}  ${kind}: ${message}\n        before: ${before}\n        after:  ${after}`)
  console.log(
    `grammar (${checker})  ${fixes} fixes in ${fixed} passages  lints new after them ${introduced.length}, gone ${removed}; ` +
      `sentences now over its limit of length ${longer.length}`
  )
}

function readOtherProse() {
  const found = checkOffDomain()
  figures.offDomain = found
  if (values.json) return
  const { words, findings, informations, falseAlarms, per100000, unreviewed } = found
  for (const { file, line, ruleId, severity, actual } of unreviewed)
    console.log(`NOT REVIEWED ${file}:${line}  ${severity}  ${ruleId}  «${actual}»  (docs/off-domain-review.md)`)
  console.log(
    `off-domain ${words} words  findings ${findings}, informations ${informations}  ` +
      `false alarms ${falseAlarms}, ${per100000.toFixed(2)} in 100,000 words`
  )
}

function skip(what, where) {
  if (!values.json) console.log(`${what}: skipped, ${where} is not there`)
}
