/** What is hidden of a sentence before it is handed out. */
import { expect, test } from 'vitest'
import { hide } from '../src/kit/hidden.js'
import { maskNames } from '../src/kit/mask.js'

const masked = (text: string, keep: readonly { start: number; end: number }[] = []): string =>
  hide(text, maskNames(text, keep))

test.each([
  ['Maria Lopez met the addicts in Vienna.', '[person] met the addicts in [place].'],
  ['We spoke with Dr. Peter Brown about it.', 'We spoke with [person] about it.'],
  ['The clinic on Harbour Road is open in May.', 'The clinic on [place] is open in May.'],
  ['The report by the Larkfield Trust is out.', 'The report by the [name] is out.'],
  ['People with HIV and hepatitis C wait for the WHO.', 'People with HIV and hepatitis C wait for the WHO.'],
  ['(6) The programme speaks with French families.', '(6) The programme speaks with French families.'],
  ['On Monday I went there, and I came back.', 'On Monday I went there, and I came back.'],
  // whole, with the small words in it
  ['A Bureau of Harbour Statistics analysis is out.', 'A [name] analysis is out.'],
  ['The Department of Housing and Social Care wrote it.', 'The [name] wrote it.'],
  ['Maria Lopez and John spoke of Vienna and Lindau.', '[person] and [person] spoke of [place] and [name].'],
  // no kind where it is not sure
  ['Single Harbour Authorities are responsible.', '[name] are responsible.'],
  ['She wrote to the Peter Brown Trust.', 'She wrote to the [name].'],
  // what any state and any text has names nobody
  ['The Committee asks Member States for State prisons.', 'The Committee asks Member States for State prisons.'],
  ['See Section 4 of the Act, and Table 2.', 'See Section 4 of the Act, and Table 2.'],
  // how to reach somebody
  ['Mr Okafor (mail okafor@lake.example, tel 555-1234) waits.', '[person] (mail [address], tel [phone]) waits.'],
  ['Ring 22 44 66, or +43 1 555 12 34, or (01) 555 1234.', 'Ring [phone], or [phone], or [phone].'],
  ['The page is www.lake.example/help.', 'The page is [address].'],
  ['In 2010-2015 there were 12 000 000 of 12,345,678.', 'In 2010-2015 there were 12 000 000 of 12,345,678.'],
  ['It was adopted on 2020-03-15 as 60/178.', 'It was adopted on 2020-03-15 as 60/178.']
])('%s', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test.each([
  ['Junkies', 'The nurse told John that Junkies come at night.', 'The nurse told [person] that Junkies come at night.'],
  // a name that they are part of stays whole
  [
    'Substance Abuse',
    'The Substance Abuse and Harbour Services Administration wrote to John.',
    'The Substance Abuse and Harbour Services Administration wrote to [person].'
  ],
  ['Junkie', 'They called him Junkie John Smith there.', 'They called him Junkie [person] there.'],
  ['Addicts', 'Addicts of Lindau wait.', 'Addicts of [name] wait.']
])('the words that a sentence is about stay: %s', (words, text, expected) => {
  const start = text.indexOf(words)
  expect(masked(text, [{ start, end: start + words.length }])).toBe(expected)
})
