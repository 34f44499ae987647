/** A document whose fixes were all applied holds nothing new to flag; what a person has to decide is still there. */
import { expect, test } from 'vitest'
import { applyFixes, type Finding } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { findingsIn } from './checking.js'

const examples = Object.values(builtInRules.reference.examples).flatMap(({ flagged = [] }) =>
  flagged.map(({ text }) => text.replaceAll(/[«»]/g, ''))
)

test.each(['un', 'us', 'ca', 'uk'] as const)('in the profile %s', async (profile) => {
  const settings = { profile }
  const broken: string[] = []
  for (const text of examples) {
    const before = await findingsIn(text, { settings })
    const fixed = applyFixes(text, before, 'suggested').text
    const left = new Set(before.filter(({ fixes }) => fixes.length === 0).map(wordsOf))
    // What stood there before may come up: by a new topic, where the guides disagree ("prisoners"), and where nothing can be
    // written for it, once it is no more part of a longer wording ("fight HIV/AIDS").
    const isNew = (finding: Finding): boolean =>
      !left.has(wordsOf(finding)) &&
      ((finding.severity !== 'information' && finding.fixes.length > 0) || !text.includes(finding.actual ?? ''))
    for (const finding of (await findingsIn(fixed, { settings })).filter(isNew))
      broken.push(`${finding.severity} ${wordsOf(finding)} in "${fixed}", was "${text}"`)
  }
  expect(broken).toEqual([])
})

const wordsOf = ({ ruleId, actual }: Finding): string => `${ruleId ?? ''} "${actual ?? ''}"`
