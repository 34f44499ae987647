/** What the tables of formats that are markup ask. */
import { check, type Finding, type Format } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'

export const ruleSet = await loadRuleSet()
const own = new Set(['drug-use/addict', 'drug-use/drug-user'])

/** What is found in a text of a format, and the words of two rules among it as they stand there. */
export function asked(format: Format): {
  found: (text: string) => Promise<Finding[]>
  wordsIn: (text: string) => Promise<(string | null | undefined)[]>
} {
  const found = async (text: string): Promise<Finding[]> => (await check(text, { ruleSet, format })).messages
  return {
    found,
    wordsIn: async (text) =>
      (await found(text)).filter(({ ruleId }) => own.has(ruleId ?? '')).map(({ actual }) => actual)
  }
}
