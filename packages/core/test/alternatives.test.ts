/**
 * Each replacement that is offered for the examples of the rules, in a file that a person has read: the first one is in the
 * example, the others are here. `npx vitest run packages/core/test/alternatives.test.ts --update` writes the file anew;
 * read what changed in it.
 */
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { expect, test } from 'vitest'
import { check } from '../src/index.js'
import { applyEdits } from '../src/report/edits.js'

const ruleSet = await loadRuleSet()
const { rules } = await loadAuthored()

/** A sentence with its other alternatives, or nothing where there is only one. */
async function alternativesOf(
  ruleId: string,
  marked: string,
  profile: 'un' | 'us' | 'ca' | 'uk' = 'un'
): Promise<string[]> {
  const text = marked.replace(/[«»]/g, '')
  const { messages } = await check(text, { ruleSet, format: 'markdown', full: true, settings: { profile } })
  const lines = messages
    .filter((finding) => finding.ruleId === ruleId)
    .flatMap((finding) => finding.fixes.slice(1).map((fix) => applyEdits(text, fix.edits)))
  const place = profile === 'un' ? '' : ` (${profile})`
  return lines.length === 0
    ? []
    : [`  ${inOneLine(text)}${place}`, ...lines.map((line) => `    or: ${inOneLine(line)}`)]
}

const inOneLine = (text: string): string => text.replaceAll('\n', '⏎')

test('what is offered beside the first replacement', async () => {
  const lines: string[] = []
  for (const { id, examples } of rules) {
    const own: string[] = []
    for (const { text, profile } of examples.flagged ?? []) own.push(...(await alternativesOf(id, text, profile)))
    if (own.length > 0) lines.push(id, ...own, '')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('alternatives.txt')
})
