/** Which fixes may be applied unseen: those that nothing outside of them can make wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes } from '../../src/index.js'
import { findingsIn, rewritten } from '../checking.js'

/** What the first fix of the first finding is: safe, suggested with its reason, or none. */
async function firstFix(text: string): Promise<string> {
  const [finding] = await findingsIn(text)
  const fix = finding?.fixes[0]
  if (!finding) return 'not reported'
  if (!fix) return 'no fix'
  return fix.applicability === 'safe' ? 'safe' : `suggested: ${fix.doubt ?? 'the rule says so'}`
}

const table: Record<string, [text: string, outcome: string][]> = {
  'plain statements stay safe': [
    ['Services for drug users are open daily.', 'safe'],
    ['Two drug users came on Monday.', 'safe'],
    ['Young drug users were asked about the clinic.', 'safe'],
    ['The nurse helps drug users to find a bed.', 'suggested: what follows may then seem to be said of another word'],
    ['The number of heroin users has fallen.', 'safe'],
    ['A drug user may ask for a nurse.', 'safe'],
    ['The ward treats HIV-infected women from the city.', 'safe'],
    ['She committed suicide in the spring.', 'safe'],
    ['Three residents have committed suicide since then.', 'safe']
  ],
  'a verb under another verb, a denial or a condition': [
    [
      'He should be confined to a wheelchair.',
      'suggested: the verb before it changes what is said; see that it still means the same'
    ],
    [
      'The man planned to commit suicide.',
      'suggested: the verb before it changes what is said; see that it still means the same'
    ],
    ['He did not commit suicide.', 'suggested: the sentence denies it; see that it still means the same'],
    [
      'If a patient commits suicide, the ward is told.',
      'suggested: the sentence asks or supposes; see that it still means the same'
    ],
    [
      'They feared patients committing suicide there.',
      'suggested: a verb before it may change what is said; see that it still means the same'
    ]
  ],
  'figures of speech': [
    ['The party committed suicide at the polls.', 'suggested: the words before it do not say who is meant'],
    ['He walks like a drug user in the film.', 'suggested: it may be a comparison, and meant of nobody']
  ],
  'words next to it that belong to it': [
    ['The nervous drug users were asked.', 'suggested: the word next to it may belong to it; see that both still fit'],
    [
      'Newly HIV-infected women were asked.',
      'suggested: the word next to it may belong to it; see that both still fit'
    ],
    [
      'The rights of drug users with children were read out.',
      'suggested: what follows may then seem to be said of another word'
    ],
    [
      'The plan for tobacco and drug users was read out.',
      'suggested: it is joined with others; see that both still fit'
    ],
    [
      'The city and its drug users were counted.',
      'suggested: it is said to belong to somebody; see that the sentence still reads well'
    ],
    [
      'The plan is for drug users (and their children).',
      'suggested: the word next to it may belong to it; see that both still fit'
    ]
  ],
  'signs that the words are spoken of': [
    ['Staff say drug users in every report.', 'suggested: the sentence may be about the word itself'],
    [
      'The guide on language came out. It is for drug users in the city.',
      'suggested: the sentence may be about the word itself'
    ],
    [
      'The plan "Open Doors" is for drug users in the city.',
      'suggested: part of the sentence is quoted, perhaps this, too'
    ],
    [
      'The plan is for **drug users** in the city.',
      'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
    ],
    [
      'The plan is for [drug users](plan.md) in the city.',
      'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
    ],
    [
      'Groups: we met drug users in the city.',
      'suggested: it may be one of several words that are named here, old and new'
    ],
    [
      '# Words\n\nThe plan is for drug users in the city.',
      'suggested: what stands above speaks of words; this may be an example of one'
    ],
    ['- drug users', 'suggested: too little stands around it to tell what is meant']
  ],
  'headings, capitals, the first person': [
    [
      '# Open days for drug users in the city',
      'suggested: it stands in a heading, which links or a table of contents may repeat'
    ],
    ['We keep a bed free for drug users in the city.', 'suggested: somebody may be speaking of themselves here'],
    ['I used to be a pack-a-day smoker in those days.', 'not reported']
  ],
  'no fix rather than a broken one': [
    ['The disabled need was met.', 'not reported'],
    ['His two attempts to commit suicide failed.', 'no fix']
  ]
}

for (const [kind, sentences] of Object.entries(table))
  describe(kind, () => {
    test.each(sentences)('%s', async (text, outcome) => {
      expect(await firstFix(text)).toBe(outcome)
    })
  })

test('no fix reaches over the end of a sentence, where the next one begins in lower case', async () => {
  const messages = await findingsIn('They asked about addiction. drug users came.', { settings: { profile: 'us' } })
  expect(messages.map(({ fixes }) => fixes.map(({ replaces }) => replaces))).toEqual([
    [],
    expect.arrayContaining(['drug users'])
  ])
})

test('drugs in a row keep their commas', async () => {
  expect(await rewritten('The cocaine, amphetamine and khat users were asked.')).toBe(
    'The people who use cocaine, amphetamines or khat were asked.'
  )
})

const openers = ['', 'In May, ', 'He should say that ', 'Not ', 'The word is that ', 'If so, ', '*Note*: ']
const subjects = [
  'drug users',
  'two heroin users',
  'a drug user',
  'HIV-infected women',
  'some drug users',
  'the handicapped children'
]
const verbs = [
  ' are',
  ' came',
  ' and inmates were',
  ' with asthma were',
  ' project was',
  ', who left, were',
  ' (men) were'
]
const places = [' in Lyon.', ' at the door.', ' “there”.', ' asked?', ', he says.']

test('a safe fix leaves everything outside of its finding, and of the article before it, as it was', async () => {
  const part = (of: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...of)
  await fc.assert(
    fc.asyncProperty(part(openers), part(subjects), part(verbs), part(places), async (...parts) => {
      const text = parts.join('')
      for (const finding of await findingsIn(text)) {
        const fix = finding.fixes.find((own) => own.applicability === 'safe')
        if (!fix || !finding.place || !('start' in finding.place)) continue
        const { start, end } = finding.place
        const after = applyFixes(text, [finding], 'safe').text
        const before = text.slice(0, start.offset).replace(/\b(?:an?|the) $/i, '')
        expect(after.startsWith(before)).toBe(true)
        // an adjective takes its noun along
        const behind =
          finding.ruleId === 'drug-use/drug-user'
            ? text.slice(end.offset)
            : text.slice(text.indexOf(' ', (end.offset ?? 0) + 1))
        expect(after.endsWith(behind)).toBe(true)
        expect(after).not.toMatch(/\ba people\b|\b(\w+) \1\b/)
      }
    }),
    { numRuns: 150 }
  )
})
