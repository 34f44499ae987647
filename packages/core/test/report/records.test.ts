/** Findings as plain data and back. */
import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/index.js'
import { formats } from '../../src/formats/index.js'
import { check, findingsOf, recordsOf, type FindingRecords, type PlacedFinding } from '../../src/trusted.js'
import { builtInRules } from '../built-in-rules.js'

const { ruleSet, reference } = builtInRules

/** Every kind of thing that a rule says. */
const examples = Object.values(reference.examples)
  .flatMap(({ flagged = [] }) => flagged.map(({ text }) => text.replaceAll(/[«»]/g, '')))
  .join('\n\n')

/** All that anybody asks of a finding. */
const asked = (finding: PlacedFinding): unknown => ({
  ...finding.message,
  text: String(finding.message),
  offsets: [finding.start, finding.end],
  fixes: finding.offers.map((_, index) => finding.fix(index))
})

const kept = (findings: readonly PlacedFinding[]): FindingRecords => JSON.parse(JSON.stringify(recordsOf(findings)))

const texts: readonly (readonly [what: string, text: string])[] = [
  ['nothing', 'The council met.'],
  ['a finding of a later line', 'One.\n\nThe addicts came. The addicts left.\n'],
  ['what a comment says in vain', '<!-- stigmalint-disable-nextline -->\n\nThe addicts came.\n'],
  ['an acronym with its words', 'Injecting drug users (IDUs) came. IDUs left.\n'],
  ['the examples of all rules', examples],
  ['paragraphs that are alike', 'The addicts came.\n\n'.repeat(3)]
]

test.each(texts)('%s', async (_, text) => {
  const { findings } = await check(text, { ruleSet, settings: defaultSettings, format: formats.markdown })
  expect(findingsOf(kept(findings)).map(asked)).toEqual(findings.map(asked))
})
