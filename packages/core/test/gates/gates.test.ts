/** What is left alone, what is lowered, and what is not. */
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/index.js'
import { findingsIn, reported } from '../checking.js'

const leftAlone: Record<string, string[]> = {
  name: [
    'The Substance Abuse and Mental Health Services Administration wrote it.',
    'She works for the National Institute on Drug Abuse.',
    'They met at Alcoholics Anonymous.',
    'It follows the Misuse of Drugs Act 1971.',
    'The County Drug Abuse Council met in May.',
    'The resolution, entitled "A fair deal for drug users", was adopted.'
  ],
  'other sense': [
    'The region needs clean water.',
    'The report is about child abuse and neglect.',
    'The tax on alcoholic beverages rises.',
    'Each end user gets a key.',
    'Abuse of power is a crime.'
  ],
  mention: [
    'Avoid the word "addict" in reports.',
    'The term addict is out of date.',
    'Write "people who use drugs", not "drug users".',
    '- People who use drugs — not drug users or addicts.',
    '“Drug addict” means a person who is dependent on a controlled substance.',
    'Section 4 is amended by striking drug abuse and inserting substance use.',
    '| Avoid | Use instead |\n| --- | --- |\n| addict | person with a drug use disorder |',
    '## Terms to avoid\n\n- addict\n- drug abuser'
  ],
  'self-description': [
    '"I am an alcoholic," she said.',
    'I am a recovering addict.',
    'He calls himself an addict.',
    'As an alcoholic, I know the risk.'
  ],
  'no prose': [
    'Run `addict --help`.',
    'See https://example.org/drug-abuse for more.',
    '```\ndrug users\n```',
    '<!-- drug users -->',
    'Mail drug-users@example.org today.'
  ],
  reference: [
    '## References\n\n1. Kelly JF, Westerhoff CM. Substance abuser or not? A trial. Int J Drug Policy 2010;21:202-7.'
  ],
  suppression: [
    '<!-- stigmalint-disable-next-line drug-use/drug-user -- quoted statute -->\nDrug users pay a fee.',
    '<!-- stigmalint-disable -->\n\nDrug users pay a fee.\n\n<!-- stigmalint-enable -->',
    '<!-- stigmalint-disable-file drug-use/drug-user -->\n\nDrug users pay a fee.'
  ]
}

describe.each(Object.entries(leftAlone))('left alone: %s', (_gate, texts) => {
  test.each(texts)('%s', async (text) => {
    expect((await reported(text)).filter((line) => !line.startsWith('information'))).toEqual([])
  })
})

const lowered: [context: string, text: string][] = [
  ['quotation', 'The minister said, "Drug users cost money."'],
  ['quotation', '> Drug users cost money.'],
  ['quotation', 'The minister spoke of ‘drug users’ in the city.'],
  ['quotation', 'The minister said, "Drug users cost money. We all know that.'],
  ['quotation', 'Ana: “They were drug users then.'],
  ['quotation', 'She told the court, «They were drug users then.'],
  ['quotation', 'He came in. "We all pay. Drug users cost money.\n\n"And so on."'],
  ['quotation', 'He came in. “We all pay. Drug users cost money.\n\n*“And so on.”*'],
  ['quotation', 'He came in. «We all pay. Drug users cost money.\n\n«And so on.»'],
  ['quotation', '"All right.\n\n"Drug users cost money.\n\n"And so on."'],
  ['quotation', "The bill speaks of a place where ``drug users may rest on weekdays'' in its part on care."],
  ['quotation', "``(a) Drug users pay a fee.\n\n``(b) The fee is small.''"],
  ['recital', 'Recalling that drug users have a right to health,'],
  ['recital', '*Reaffirming* its concern for drug users,']
]

test.each(lowered)('lowered to an information without a fix, as %s: %s', async (context, text) => {
  const [finding] = await findingsIn(text)
  expect(finding).toMatchObject({ severity: 'information', fatal: null, context, fixes: [] })
})

const kept = [
  'The fee is 5" high. Drug users pay it.\n\n"Good," he said.',
  'A wall of 6\' 2" stood there, and drug users sat by it.',
  'The "drug-free zone has no gate, and drug users come in.',
  "The nurses' room is for drug users.",
  '"Good," she said. Drug users came in.',
  'He came in. "We pay," he said. Drug users cost money.\n\n"And so on."',
  'The drug users met [in the hall].\n\nMatter in brackets is to be omitted.',
  'It is about [the drug users] of the port.',
  '(a) THE BOARD SHALL PAY FOR SUBSTANCE ABUSE COUNSELING.',
  'They paid for SUBSTANCE ABUSE counseling.',
  'Drug users need care.',
  '# Care for Drug Users',
  'DRUG USERS NEED CARE',
  'The clinic said "yes" and took in drug users.',
  'Narcotics addicts may apply.',
  '- drug users\n- others',
  'The report says that drug users need care.',
  'I know that drug users need care.',
  'Alcoholics Anonymous runs meetings for alcoholics.'
]

test.each([
  'The plan serves [drug users] ALL WHO COME.\n\nEXPLANATION: matter in brackets is old law to be omitted.',
  'The plan serves ~~drug users~~ people who use drugs.',
  'The plan serves <del>drug users</del> people who use drugs.',
  'I used to be a pack-a-day smoker.',
  'We have always been drug users.',
  'I am going to be an addict for life, he thought.',
  'The SUBSTANCE ABUSE AND MENTAL HEALTH ADMINISTRATION pays.'
])('not reported: %s', async (text) => {
  expect(await reported(text)).toEqual([])
})

test.each(kept)('reported: %s', async (text) => {
  expect((await reported(text)).filter((line) => !line.startsWith('information'))).toHaveLength(1)
})

/** A sentence with two findings, each of a line of its own. */
const comments: [what: string, text: string, found: string[], told: RegExp[]][] = [
  [
    'the rest of its own line',
    'Drug users came. <!-- stigmalint-disable-line drug-use/drug-user -- the name of the list -->\nDrug users left.',
    ['Drug users'],
    []
  ],
  ['a line of a list', '- drug users <!-- stigmalint-disable-line -->\n- addicts', ['addicts'], []],
  [
    'a line of a table',
    '| Group | Count |\n| --- | --- |\n| drug users <!-- stigmalint-disable-line --> | 1 |\n| addicts | 2 |',
    ['addicts'],
    []
  ],
  [
    'a wider dash before the reason',
    '<!-- stigmalint-disable-next-line drug-use/drug-user – a name -->\nDrug users.',
    [],
    []
  ],
  ['a dash without spaces', '<!-- stigmalint-disable-next-line drug-use/drug-user—a name -->\nDrug users.', [], []],
  [
    'two hyphens without a space',
    '<!-- stigmalint-disable-next-line drug-use/drug-user --a name -->\nDrug users.',
    [],
    []
  ],
  [
    'comments above each other',
    '<!-- stigmalint-disable-next-line drug-use/drug-user -->\n<!-- stigmalint-disable-next-line drug-use/addict -->\nDrug users and addicts.',
    [],
    []
  ],
  ['no hyphen', '<!-- stigmalint disable -->\nDrug users.', ['Drug users'], [/did you mean `stigmalint-disable`/]],
  ['a colon', '<!-- stigmalint:disable -->\nDrug users.', ['Drug users'], [/did you mean `stigmalint-disable`/]],
  [
    'a colon behind',
    '<!-- stigmalint-disable: drug-use/drug-user -->\nDrug users.',
    ['Drug users'],
    [/`stigmalint-disable`/]
  ],
  ['capitals', '<!-- Stigmalint-Disable -->\nDrug users.', ['Drug users'], [/did you mean `stigmalint-disable`/]],
  ['-next', '<!-- stigmalint-disable-next -->\nDrug users.', ['Drug users'], [/`stigmalint-disable-next-line`/]],
  [
    '-nextline',
    '<!-- stigmalint-disable-nextline -->\nDrug users.',
    ['Drug users'],
    [/`stigmalint-disable-next-line`/]
  ],
  [
    'next line',
    '<!-- stigmalint disable next line -->\nDrug users.',
    ['Drug users'],
    [/`stigmalint-disable-next-line`/]
  ],
  ['-ignore', '<!-- stigmalint-ignore -->\nDrug users.', ['Drug users'], [/did you mean `stigmalint-disable`/]],
  ['-ignore-line', 'Drug users. <!-- stigmalint-ignore-line -->', ['Drug users'], [/`stigmalint-disable-line`/]],
  ['a letter too few', '<!-- stigmalint-disble -->\nDrug users.', ['Drug users'], [/`stigmalint-disable`/]],
  ['a hyphen too many', '<!-- stigma-lint-disable -->\nDrug users.', ['Drug users'], [/`stigmalint-disable`/]],
  ['off', '<!-- stigmalint off -->\nDrug users.', ['Drug users'], [/did you mean `stigmalint-disable`/]],
  ['nothing that is near', '<!-- stigmalint ran here -->\nDrug users.', ['Drug users'], [/known are/]],
  [
    'an unknown rule',
    '<!-- stigmalint-disable-next-line drug-use/drug-usr -->\nDrug users.',
    ['Drug users'],
    [/did you mean `drug-use\/drug-user`/]
  ],
  [
    'a rule without its pack',
    'Drug users. <!-- stigmalint-disable-line drug-user -->',
    ['Drug users'],
    [/`drug-use\/drug-user`/]
  ],
  ['a reason without a dash', '<!-- stigmalint-disable quoted -->\nDrug users.', ['Drug users'], [/before a reason/]],
  ['what is clean', '<!-- stigmalint-disable-next-line drug-use/drug-user -->\nAll is well.', [], [/remove it/]],
  ['the end of a text', 'Drug users.\n\n<!-- stigmalint-disable-next-line -->', ['Drug users'], [/no text follows/]],
  ['a line of its own', '<!-- stigmalint-disable-line -->\nDrug users.', ['Drug users'], [/disable-next-line/]],
  ['an end without a beginning', 'Drug users.\n\n<!-- stigmalint-enable -->', ['Drug users'], [/stigmalint-enable/]],
  ['inline code', 'Write `<!-- stigmalint-disable -->` first.\n\nDrug users.', ['Drug users'], []],
  ['a fence', '```\n<!-- stigmalint-disable -->\n```\n\nDrug users.', ['Drug users'], []],
  ['a fence in an item', '- Write\n  ```\n  <!-- stigmalint-disable -->\n  ```\n- drug users', ['drug users'], []],
  ['indented code', 'So:\n\n    <!-- stigmalint-disable -->\n\nDrug users.', ['Drug users'], [/indent it less/]]
]

describe('a comment', () => {
  test.each(comments)('%s: %j', async (_, text, found, told) => {
    const findings = await findingsIn(text)
    const isTold = ({ ruleId }: Finding): boolean => ruleId?.startsWith('stigmalint/') ?? false
    expect(findings.filter((own) => !isTold(own)).map(({ actual }) => actual)).toEqual(found)
    const lines = findings.filter(isTold)
    expect(lines.map(({ reason }) => reason)).toEqual(told.map((line) => expect.stringMatching(line)))
    for (const { severity, fatal, fixes } of lines) expect([severity, fatal, fixes]).toEqual(['warning', false, []])
  })

  test.each(['off', 'information', 'warning'] as const)(
    'that is of no use is reported as asked for: %s',
    async (level) => {
      const settings = { reportUnused: level }
      for (const text of ['<!-- stigmalint-disable -->', '<!-- stigmalint-disalbe -->'])
        expect((await findingsIn(text, { settings })).map(({ severity }) => severity)).toEqual(
          level === 'off' ? [] : [level]
        )
    }
  )

  test('names a rule that is switched off: it is of use as soon as that is on again', async () => {
    const text = 'Drug users came. <!-- stigmalint-disable-line drug-use/drug-user -->'
    expect(await findingsIn(text, { settings: { packs: ['alcohol'] } })).toEqual([])
    expect(await findingsIn(text, { settings: { rules: { 'drug-use/drug-user': 'off' } } })).toEqual([])
  })

  test('in MDX', async () => {
    const text = 'Drug users came. {/* stigmalint-disable-line */}\n\n{/* stigmalint-ignore */}\n\nAddicts.'
    expect((await findingsIn(text, { format: 'mdx' })).map(({ actual }) => actual)).toEqual([
      'stigmalint-ignore',
      'Addicts'
    ])
  })
})

test('a rule that is off can be switched on in the configuration', async () => {
  const text = 'The clinic offers harm reduction to people who use drugs.'
  expect(await reported(text)).toEqual([])
  expect(await reported(text, { settings: { rules: { 'treatment-recovery/harm-reduction': 'warning' } } })).toEqual([
    'warning: harm reduction'
  ])
})
