/** An acronym and its definition change together, or not at all. */
import { expect, test } from 'vitest'
import { findingsIn, rewritten } from '../checking.js'

test.each([
  [
    'We asked injecting drug users (IDUs) about needles. Most IDUs came.',
    'We asked people who inject drugs (PWID) about needles. Most PWID came.'
  ],
  ['IDUs were tested for HIV.', 'People who inject drugs were tested for HIV.']
])('%s', async (before, after) => {
  expect(await rewritten(before)).toBe(after)
})

test('all findings of one acronym share one fix', async () => {
  const findings = await findingsIn('We asked injecting drug users (IDUs) about needles. Most IDUs came.')
  expect(new Set(findings.flatMap((finding) => finding.fixes.map((fix) => fix.id))).size).toBe(1)
})

test('where no acronym can be made of the new wording, none of them changes', async () => {
  const text = 'We asked drug addicts (DAs) about needles.'
  expect(await rewritten(text)).toBe(text)
})
