/** An acronym and its definition change together, or not at all. */
import { expect, test } from 'vitest'
import { findingsIn, rewritten } from '../checking.js'

test.each([
  [
    'We asked injecting drug users (IDUs) about needles. Most IDUs came.',
    'We asked people who inject drugs (PWID) about needles. Most PWID came.'
  ],
  ['IDUs were tested for HIV.', 'People who inject drugs were tested for HIV.'],
  // what stands beside it changes, too
  [
    "Injecting drug users (IDUs) came. IDUs' needs differ.",
    'People who inject drugs (PWID) came. The needs of people who inject drugs differ.'
  ],
  [
    'Injecting drug users (IDUs) came. An IDU left.',
    'People who inject drugs (PWID) came. A person who injects drugs left.'
  ],
  // one says the other again
  ['Care for IDUs, injecting drug users (IDUs), is free.', 'Care for people who inject drugs (PWID) is free.'],
  ['Care for IDUs, injecting drug users, is free.', 'Care for people who inject drugs is free.'],
  ['IDUs, injecting drug users (IDUs), came. IDUs left.', 'People who inject drugs (PWID) came. PWID left.'],
  ['Care for injecting drug users (IDUs), IDUs, is free.', 'Care for people who inject drugs (PWID), PWID, is free.'],
  ['It is for IDUs, injecting drug users (IDUs).', 'It is for people who inject drugs (PWID).'],
  ['# Care for IDUs, Injecting Drug Users', '# Care for People Who Inject Drugs'],
  // an acronym says nothing on the case of its place
  ['Care for IDUs or drug users is free.', 'Care for people who inject or use drugs is free.']
])('%s', async (before, after) => {
  expect(await rewritten(before)).toBe(after)
})

test('all findings of one acronym share one fix', async () => {
  const findings = await findingsIn('We asked injecting drug users (IDUs) about needles. Most IDUs came.')
  expect(new Set(findings.flatMap((finding) => finding.fixes.map((fix) => fix.id))).size).toBe(1)
})

test('of very many, the first hundred tell the fix that changes all of them', async () => {
  const text = `We asked injecting drug users (IDUs).${' Most IDUs came.'.repeat(300)}`
  const told = (await findingsIn(text)).filter(({ fixes }) => fixes.length > 0)
  expect(told).toHaveLength(101)
  expect(await rewritten(text)).toBe(`We asked people who inject drugs (PWID).${' Most PWID came.'.repeat(300)}`)
})

test('where no acronym can be made of the new wording, none of them changes', async () => {
  const text = 'We asked drug addicts (DAs) about needles.'
  expect(await rewritten(text)).toBe(text)
})
