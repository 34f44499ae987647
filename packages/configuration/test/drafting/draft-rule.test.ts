import { compileRules } from '@stigmalint/core/compile'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { expect, test } from 'vitest'
import { draftRule, missingIn, type DraftRule } from '../../src/drafting/draft-rule.js'

const full: DraftRule = {
  id: 'house/breadwinner',
  title: `"breadwinner": the family's`,
  flag: [
    { kind: 'noun', written: 'breadwinner' },
    { kind: 'phrase', written: 'no' }
  ],
  suggest: [
    { form: 'noun', one: 'main earner', many: 'main earners' },
    { form: 'with', with: 'earning: most' },
    { form: 'verb', verb: 'earn # most' }
  ],
  why: `It's said of one: "him".`,
  sources: ['general-usage']
}

async function problemsOf(text: string): Promise<string[]> {
  const path = 'our-rules/en/house/breadwinner.yml'
  return compileRules([{ path, text }], await loadAuthored(), await (await loadRuleSet()).rules())
    .problems.filter((problem) => problem.path === path)
    .map((problem) => problem.message)
}

const inForce = (draft: DraftRule): string => draftRule(draft).replace('status: draft', 'status: stable')

test('a draft is read as it was meant, whatever signs are in it', async () => {
  expect(await problemsOf(draftRule(full))).toEqual([])
  const { authored } = compileRules([{ path: 'our-rules/en/house/breadwinner.yml', text: draftRule(full) }])
  const { title, why, flag, suggest } = authored.rules[0]!
  expect({ title, why }).toEqual({ title: full.title, why: full.why })
  expect(flag).toEqual([{ noun: 'breadwinner' }, { phrase: 'no' }])
  expect(suggest).toMatchObject([{ one: 'main earner' }, { with: 'earning: most' }, { verb: 'earn # most' }])
})

test.each<[string, DraftRule, string[]]>([
  ['examples', full, ['`unflagged` examples', '`flagged` examples']],
  ['sources', { ...full, sources: [] }, ['`sources`']],
  ['why', { ...full, why: '' }, ['`why`']]
])('in force, nothing but what it says is missing: %s', async (missing, draft, named) => {
  expect(missingIn(draft)).toContain(missing)
  const problems = await problemsOf(inForce(draft))
  expect(problems).toHaveLength(named.length)
  named.forEach((name, index) => expect(problems[index]).toContain(name))
})
