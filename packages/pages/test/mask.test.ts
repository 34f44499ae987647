/** What is hidden of a sentence before it is handed out. */
import { expect, test } from 'vitest'
import { maskNames } from '../src/kit/mask.js'

test.each([
  ['Maria Lopez met the addicts in Vienna.', '[person] met the addicts in [place].'],
  ['We spoke with Dr. Peter Brown about it.', 'We spoke with [person] about it.'],
  ['The clinic on Harbour Road is open in May.', 'The clinic on [place] is open in May.'],
  ['The report by the Larkfield Trust is out.', 'The report by the [name] is out.'],
  ['People with HIV and hepatitis C wait for the WHO.', 'People with HIV and hepatitis C wait for the WHO.'],
  ['(6) The programme speaks with French families.', '(6) The programme speaks with French families.'],
  ['On Monday I went there, and I came back.', 'On Monday I went there, and I came back.']
])('%s', (text, masked) => {
  expect(maskNames(text, [])).toBe(masked)
})

test('the words that a sentence is about stay', () => {
  const text = 'The nurse told John that Junkies come at night.'
  const start = text.indexOf('Junkies')
  expect(maskNames(text, [{ start, end: start + 7 }])).toBe('The nurse told [person] that Junkies come at night.')
})
