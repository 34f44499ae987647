/** The ready texts: each has something to change and something to leave, and is a page long. */
import { check, defaultSettings } from '@stigmalint/core'
import { explanationOf } from '@stigmalint/core/explain'
import { loadRuleSet } from '@stigmalint/core/rules'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyPlaces, readyTexts, type KitPlace } from '../src/kit/index.js'

const folder = new URL('../texts/', import.meta.url)

test('the module has the texts as they lie in the folder', () => {
  const names = readdirSync(folder).sort()
  expect(readyTexts.map(({ name }) => `${name}.md`).sort()).toEqual(names)
  for (const { name, lines } of readyTexts)
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(new URL(`${name}.md`, folder), 'utf8'))
})

const ruleSet = await loadRuleSet()
const [rules, reference] = [await ruleSet.rules(), await ruleSet.reference()]
const explanations = new Map(rules.rules.map((rule) => [rule.id, explanationOf(rule, rules, reference)]))

test.each(readyTexts.map(({ name, lines }) => [name, lines] as const))('%s', async (name, lines) => {
  const text = `${lines.join('\n')}\n`
  const places: KitPlace[] = []
  const { messages } = await check(text, {
    ...{ ruleSet, format: 'markdown', settings: defaultSettings },
    trace: ({ match, outcome, start, end, isMet, sentence }) => {
      places.push({
        ruleId: match.rule.id,
        outcome,
        isMet,
        severity: null,
        sentence: sentence(),
        start,
        end,
        offers: []
      })
    }
  })
  const serious = messages.filter(({ severity }) => severity !== 'information')
  const left = keyPlaces({ path: name, text, places }, explanations).filter(({ outcome }) => outcome !== 'kept')
  expect(serious.length).toBeGreaterThanOrEqual(4)
  expect(left.length).toBeGreaterThanOrEqual(2)
  expect(text.split(/\s+/).length).toBeLessThan(330)
})
