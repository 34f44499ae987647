#!/usr/bin/env node
/**
 * How much of what the guides name is reported: each term of ../shared/cases/coverage.tsv in its plain sentence. Prints for
 * each pack how many are reported (`un`: in the default profile; `+ other`: with those that another profile alone reports),
 * how many in a severity that follows from the sources, and how many with a first wording that reads clean; lists what is
 * silent.
 *
 *   node scripts/coverage.mjs [--all] [--json]
 *
 * --all lists every term with its finding; --json prints the figures and the terms as one object.
 */
import { parseArgs } from 'node:util'
import { compileRules } from '../packages/core/dist/compile/index.js'
import { hasTerms, seeTerm, termsOfGuides } from './evidence/terms.mjs'
import { evidenceOf, severityProblems } from './evidence/voices.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'

const { values } = parseArgs({ options: { all: { type: 'boolean' }, json: { type: 'boolean' } } })
if (hasTerms) await main()
else console.log('coverage: skipped, ../shared/cases/coverage.tsv is not there')

async function main() {
  const compiled = compileRules(readRuleFiles())
  for (const problem of compiled.problems) console.error(problemLine(problem))
  if (compiled.problems.length > 0) process.exit(2)
  const off = new Set(evidenceOf(compiled).flatMap((rule) => (severityProblems(rule).length > 0 ? [rule.rule.id] : [])))
  const seen = []
  for (const term of termsOfGuides()) seen.push({ ...term, ...verdictOf(await seeTerm(term, compiled), off) })
  if (values.json) return console.log(JSON.stringify({ figures: rowsOf(seen), terms: seen }, null, 2))
  for (const term of seen.filter(({ where }) => values.all || where === null || where === 'context'))
    console.log(lineOf(term))
  for (const term of seen.filter(({ left }) => left.length > 0))
    console.log(
      `WORDING   ${term.term}: after its first wording "${term.left.join('", "')}" is reported: ${term.after}`
    )
  table(rowsOf(seen))
}

/** `off`: the rules whose severity does not follow from their sources. */
function verdictOf(found, off) {
  const { where = null, finding, wording } = found ?? {}
  return {
    where,
    ruleId: finding?.ruleId ?? null,
    severity: finding?.severity ?? null,
    follows: finding !== undefined && !off.has(finding.ruleId),
    after: wording?.after ?? null,
    left: wording?.left ?? []
  }
}

function lineOf({ where, term, sentence, ruleId, severity, leftOut, pack }) {
  if (where === null)
    return `SILENT    ${pack}: ${term}${leftOut ? ` (on purpose: ${leftOut})` : ''}\n          ${sentence}`
  if (where === 'context') return `CONTEXT   ${pack}: ${term} (${ruleId}), only behind a sentence that names the field`
  return `${where.padEnd(9)} ${pack}: ${term} (${ruleId}, ${severity})`
}

function rowsOf(seen) {
  const packs = [...new Set(seen.map(({ pack }) => pack))]
  const core = seen.filter(({ scope }) => scope === 'core')
  return [
    ...packs.map((pack) =>
      rowOf(
        pack,
        seen.filter((term) => term.pack === pack)
      )
    ),
    rowOf('core packs', core),
    rowOf('all', seen)
  ]
}

function rowOf(name, all) {
  const terms = all.filter(({ leftOut }) => leftOut === null)
  const un = terms.filter(({ where }) => where === 'alone')
  const other = terms.filter(({ where }) => where !== null && where !== 'alone' && where !== 'context')
  const reported = [...un, ...other]
  const number = (level) => reported.filter(({ severity }) => severity === level).length
  return {
    name,
    leftOut: all.length - terms.length,
    terms: terms.length,
    un: un.length,
    reported: reported.length,
    share: reported.length / Math.max(1, terms.length),
    error: number('error'),
    warning: number('warning'),
    information: number('information'),
    follows: reported.filter((term) => term.follows).length,
    reworded: reported.filter(({ after }) => after !== null).length,
    clean: reported.filter(({ after, left }) => after !== null && left.length === 0).length
  }
}

function table(rows) {
  const head = [
    '',
    'left out',
    'terms',
    'un',
    '+ other',
    'share',
    'error',
    'warning',
    'info',
    'follows',
    'reworded',
    'clean'
  ]
  const cells = rows.map((row) =>
    [
      row.name,
      row.leftOut,
      row.terms,
      row.un,
      row.reported,
      row.share.toFixed(3),
      row.error,
      row.warning,
      row.information,
      row.follows,
      row.reworded,
      row.clean
    ].map(String)
  )
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at].length)))
  for (const row of [head, ...cells])
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '))
}
