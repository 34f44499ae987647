/** The terms of the guides in ../shared/cases/coverage.tsv, each in a plain sentence, and what the rules say of each. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../packages/core/dist/check.js'
import { applyEdits } from '../../packages/core/dist/report/edits.js'
import { root } from '../build-state.mjs'

const file = join(root, '../shared/cases/coverage.tsv')

export const hasTerms = existsSync(file)

/** Sets the field for a word that needs one: what a policy says in the sentence before. */
const field = 'The drug treatment service supports people with opioid use disorders in recovery.'

/** Silent, or lowered, on purpose; each with its reason. */
const leftOut = new Map(
  readFileSync(join(root, 'scripts/evidence/left-out.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
)

/** @returns {{term: string, sentence: string, preferred: string, source: string, pack: string, scope: string, leftOut: string | null}[]} */
export function termsOfGuides() {
  const [head, ...rows] = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const keys = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const term = Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))
    return { ...term, leftOut: leftOut.get(term.term) ?? null }
  })
}

/**
 * What becomes of a term: where it is reported (`alone` in the default profile, `context` behind a sentence that names the
 * field, or the `profile` that alone reports it), by which finding, and whether its first wording reads clean.
 */
export async function seeTerm({ term, sentence }, compiled) {
  const look = async (text, profile) => {
    const { findings } = await check(text, { ruleSet: compiled.ruleSet, settings: { profile }, format: 'text' })
    return findings.filter(({ actual }) => isOf(actual, term))
  }
  const others = Object.keys(compiled.rules.profiles).filter((id) => id !== 'un')
  const tries = [
    ['alone', sentence, 'un'],
    ...others.map((id) => [id, sentence, id]),
    ['context', `${field} ${sentence}`, 'un']
  ]
  for (const [where, text, profile] of tries) {
    const [finding] = await look(text, profile)
    if (finding) return { where, finding, wording: await wordingOf(finding, text, profile, look) }
  }
  return null
}

/** The sentence with the first wording, and what is still reported in it above an information. */
async function wordingOf(finding, text, profile, look) {
  const [fix] = finding.fixes
  if (!fix) return null
  const after = applyEdits(text, fix.edits)
  const left = (await look(after, profile)).filter(({ severity }) => severity !== 'information')
  return { after, left: left.map(({ actual }) => actual) }
}

/** A finding elsewhere in the sentence says nothing of the term. */
function isOf(actual, term) {
  const words = (text) => text.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []
  const stems = words(term.replace(/\[[^\]]*\]/g, '')).map((word) => word.slice(0, 4))
  return words(actual).some((word) => stems.includes(word.slice(0, 4)))
}
