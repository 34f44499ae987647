import { loadRuleSet } from '@stigmalint/core/rules'
import { expect, it } from 'vitest'
import { formsOf } from '../../src/silence/forms.js'
import { findingsIn } from '../checked.js'

const allowed: [text: string, forms: string[]][] = [
  ['The inmates wait.\n', ['inmate', 'inmates']],
  ['An inmate waits.\n', ['inmate', 'inmates']],
  ['The drug addicts came.\n', ['drug addict', 'drug addicts']],
  ['He committed suicide.\n', ['commit suicide', 'commits suicide', 'committed suicide', 'committing suicide']]
]

it.each(allowed)('%j: who allows the wording allows its forms', async (text, forms) => {
  const [finding] = await findingsIn(text)
  const rules = await (await loadRuleSet()).rules()
  const found = formsOf(finding?.excerpt.words ?? '', finding?.ruleId ?? '', rules)
  expect(found[0]).toBe(finding?.excerpt.words)
  expect([...found].sort()).toEqual([...forms].sort())
})
