/** The term base is covered: each form of each term is matched by a pattern of its pack. */
import { check } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { describe, expect, it } from 'vitest'
import { hasShared, readTable } from './shared.js'

const rows = readTable('terminology/terms.tsv').filter(({ severity }) => severity !== 'off')

const profiles = ['un', 'us', 'ca', 'uk'] as const

/** A pattern may ask for neighbours: a form is covered if it is matched in one of these places. */
const carriers = [
  (form: string) => `${form}.`,
  (form: string) => `They saw the ${form} at the drug treatment centre.`,
  (form: string) => `The patient, who uses heroin, ${form}.`,
  (form: string) => `He ${form} drugs.`,
  (form: string) => `The patient ${form} alcohol.`,
  (form: string) => `She is ${form} heroin.`,
  (form: string) => `The man is ${form} after the drug test.`,
  (form: string) => `She has ${form} addiction since 2019.`,
  (form: string) => `The ${form} patients used heroin.`,
  (form: string) => `The ${form} urine drug test.`,
  (form: string) => `The drug ${form} of heroin.`,
  (form: string) => `The treatment ${form} of the patient with addiction.`,
  (form: string) => `The ${form} baby of a mother who used opioids.`,
  (form: string) => `An ${form} person drinks alcohol.`
]

describe.skipIf(!hasShared)('the term base in ../shared', () => {
  it.each(rows.map((row) => ({ row, name: `${row['id'] ?? ''} ${row['term'] ?? ''}` })))('$name', async ({ row }) => {
    const missing: string[] = []
    for (const form of formsOf(row['inflections'] ?? ''))
      if (!(await isMatched(form, row['pack'] ?? ''))) missing.push(form)
    expect(missing).toEqual([])
  })
})

/** "addict, addicts" to its forms; a remark in brackets is no part of a form. */
function formsOf(cell: string): string[] {
  return cell
    .replace(/\s*\([^)]*\)?/g, '')
    .split(',')
    .map((form) => form.replace(')', '').trim())
    .filter((form) => form !== '')
}

const ruleSet = await loadRuleSet()
// A rule that is switched off, or lowered, still has to know the word.
const { rules } = await ruleSet.rules()
const everyRule = Object.fromEntries(rules.map(({ id }) => [id, 'information' as const]))

const places = profiles.flatMap((profile) => carriers.map((carrier) => [carrier, profile] as const))

async function isMatched(form: string, pack: string): Promise<boolean> {
  for (const [carrier, profile] of places) {
    const text = carrier(form)
    const from = text.indexOf(form)
    const matched: string[] = []
    await check(text, {
      ruleSet,
      format: 'text',
      settings: { rules: everyRule, profile },
      full: true,
      trace: ({ match, start, end }) => {
        if (match.rule.pack === pack && start < from + form.length && end > from) matched.push(match.rule.id)
      }
    })
    if (matched.length > 0) return true
  }
  return false
}
