import remarkParse from 'remark-parse'
import type { Node } from 'unist'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { check } from '../src/index.js'
import { compileRules } from '../src/compile/index.js'
import {
  explainHere,
  explainRule,
  explanationPage,
  hereMarkdown,
  strongest,
  type Explanation,
  type Here
} from '../src/explain.js'
import type { ProfileId } from '../src/compile/schema.js'
import { builtInRules } from './built-in-rules.js'

const house = compileRules([
  {
    path: 'rules/sources.yml',
    text: `
- id: guide
  title: "A guide [draft] (of_two parts)"
  kind: guide
  publisher: An office
  year: 2020
  url: https://example.org/a_(1)
- id: study
  kind: study
  body: journal
  title: A study
  authors: [Ash A, Birch B]
  doi: 10.1/x
- id: leaflet
  kind: guide
  profile: us
  title: A leaflet
`
  },
  ...['un', 'us', 'ca', 'uk'].map((id) => ({ path: `rules/profiles/${id}.yml`, text: `id: ${id}\ntitle: ${id}\n` })),
  {
    path: 'rules/en/drug-use/guest.yml',
    text: `
id: drug-use/guest
title: '"guest" for a person, and *only* so'
status: stable
since: 0.1.0
severity: warning
message: '"{actual}" is not what people are called there'
why: People are called residents there.
flag:
  - noun: ([paying, welcome]) guest
    as: plain
  - noun: house guest
    as: house
suggest:
  - for: house
    one: person in the house
    many: people in the house
    applicability: safe
  - for: plain
    profiles: [un, ca]
    one: resident
    many: residents
    applicability: suggested
    because: only where they live there
  - for: plain
    profiles: [us]
    one: tenant
    many: tenants
    applicability: suggested
    because: only with a lease
sources:
  - id: guide
    says: avoid
    at: page 3
  - id: study
    says: shows-harm
  - id: leaflet
    says: avoid-in-part
examples:
  flagged:
    - text: The «guests» eat at noon.
      becomes: The residents eat at noon.
    - text: The «guests» eat at noon.
      becomes: The tenants eat at noon.
      profile: us
  reported:
    - text: One said, "We are «guests»."
      because: quotation
  unflagged:
    - text: The word "guest" is old.
      because: mention
`
  }
])

async function explained(name: string, { ruleSet }: Pick<typeof house, 'ruleSet'> = house): Promise<Explanation> {
  const explanation = await explainRule(name, ruleSet)
  if (!explanation) throw new Error(`no rule ${name}`)
  return explanation
}

/** What a reader sees. */
const seen = (markdown: string): string => {
  const text = (node: Node): string =>
    'children' in node && Array.isArray(node.children)
      ? node.children.map(text).join('')
      : 'value' in node
        ? String(node.value)
        : ''
  return text(unified().use(remarkParse).parse(markdown))
}

describe('a rule as data', () => {
  test('all that it knows', async () => {
    expect(house.problems).toEqual([])
    expect(await explained('drug-use/guest')).toEqual({
      id: 'drug-use/guest',
      pack: 'drug-use',
      title: '"guest" for a person, and *only* so',
      severity: 'warning',
      status: 'stable',
      since: '0.1.0',
      why: 'People are called residents there.',
      finds: ['guest', 'house guest'],
      wordings: [
        {
          patterns: ['house guest'],
          wordings: [
            {
              text: 'person in the house, people in the house',
              forms: ['person in the house', 'people in the house'],
              profiles: null,
              applicability: 'safe',
              because: null
            }
          ]
        },
        {
          patterns: ['guest'],
          wordings: [
            {
              text: 'resident, residents',
              forms: ['resident', 'residents'],
              profiles: ['un', 'ca'],
              applicability: 'suggested',
              because: 'only where they live there'
            },
            {
              text: 'tenant, tenants',
              forms: ['tenant', 'tenants'],
              profiles: ['us'],
              applicability: 'suggested',
              because: 'only with a lease'
            }
          ]
        }
      ],
      flagged: [
        { before: 'The «guests» eat at noon.', after: 'The residents eat at noon.', profile: null },
        { before: 'The «guests» eat at noon.', after: 'The tenants eat at noon.', profile: 'us' }
      ],
      reported: [{ text: 'One said, "We are «guests»."', because: "somebody's words" }],
      unflagged: [{ text: 'The word "guest" is old.', because: 'about the word' }],
      references: [
        {
          id: 'guide',
          verdict: 'avoid',
          says: 'says to avoid it',
          who: 'An office',
          text: 'An office (2020), A guide [draft] (of_two parts), page 3',
          url: 'https://example.org/a_(1)',
          body: 'organization',
          profile: null,
          secondary: false,
          voice: 'guide',
          region: 'int',
          concerned: false,
          needsCheck: false
        },
        {
          id: 'study',
          verdict: 'shows-harm',
          says: 'shows that it harms',
          who: 'Ash and Birch',
          text: 'Ash A, Birch B, A study',
          url: 'https://doi.org/10.1/x',
          body: 'journal',
          profile: null,
          secondary: false,
          voice: 'study',
          region: 'int',
          concerned: false,
          needsCheck: false
        },
        {
          id: 'leaflet',
          verdict: 'avoid-in-part',
          says: 'says to avoid it in part',
          who: 'A leaflet',
          text: 'A leaflet',
          url: null,
          body: 'organization',
          profile: 'us',
          secondary: false,
          voice: 'leaflet',
          region: 'us',
          concerned: false,
          needsCheck: false
        }
      ],
      tally: 'avoid: 2 (1 in part) · harm shown: 1',
      ownJudgement: null
    })
  })

  test.each([
    ['guest', 'drug-use/guest'],
    ['drug-use/guest', 'drug-use/guest'],
    ['drug-use/guests', null],
    ['use/guest', null],
    ['', null]
  ])('the name %j leads to %s', async (name, id) => {
    expect((await explainRule(name, house.ruleSet))?.id ?? null).toBe(id)
  })
})

test('as a page: everything, with the examples of the profile', async () => {
  expect(seen(explanationPage(await explained('guest'), { profile: 'us' })).replaceAll('\n', ' ')).toBe(
    [
      '"guest" for a person, and *only* so',
      'WhyPeople are called residents there.',
      'Write insteadfor "guest":tenant, tenants (only with a lease)',
      'for "house guest":person in the house, people in the house (keeps the meaning)',
      'For exampleThe guests eat at noon.→ The tenants eat at noon.',
      'Who says soAdvise against it: A leaflet (in part) and An office.',
      'To leave it alone in one place<!-- stigmalint-disable-next-line drug-use/guest -- your reason -->',
      'In other profilesfor "guest":un, ca: resident, residents (only where they live there)',
      'Reported but not rewrittenOne said, "We are guests." (somebody\'s words)',
      'Left aloneThe word "guest" is old. (about the word)',
      'All sourcesavoid: 2 (1 in part) · harm shown: 1says to avoid it in part: A leaflet',
      'shows that it harms: Ash A, Birch B, A study',
      'says to avoid it: An office (2020), A guide [draft] (of_two parts), page 3',
      'The ruledrug-use/guest: warning, since 0.1.0'
    ].join('')
  )
})

test('a page says when a wording is right as a hover does, not as the rule says it to whoever decides', async () => {
  const { ruleSet } = builtInRules
  const page = explanationPage((await explainRule('drug-use/addict', ruleSet))!, { profile: 'un' })
  expect(page).toContain('**person with a drug use disorder, people with drug use disorders** (if a disorder is meant)')
  expect(page).not.toContain('only the writer knows')
})

async function here(text: string, profile: ProfileId = 'un'): Promise<Here> {
  const { ruleSet } = builtInRules
  const { messages } = await check(text, { ruleSet, format: 'markdown', settings: { profile } })
  const [finding] = messages
  const explanation = finding && (await explainHere(finding, ruleSet, { profile, text }))
  if (!explanation) throw new Error(`nothing is found in "${text}"`)
  return explanation
}

describe('at its place', () => {
  const written = ({ write, reads }: Here): string[] => [
    ...write.map(({ replaces, text }) => `${replaces} → ${text}`),
    reads ? `${reads.before}[${reads.written}]${reads.after}` : ''
  ]

  test.each<[text: string, written: string[]]>([
    [
      'It was late. The clinic saw a wheelchair-bound man that day. He left.',
      ['wheelchair-bound man → man who uses a wheelchair', 'The clinic saw a [man who uses a wheelchair] that day.']
    ],
    [
      '- Bread\n- A *dirty* urine sample\n',
      ['dirty urine sample → positive urine sample', 'A [positive urine sample]']
    ],
    [
      'Substance abusers who leave are called.',
      [
        'Substance abusers who → People who use drugs and who',
        'Substance abusers → People with drug use disorders',
        '[People who use drugs and who] leave are called.'
      ]
    ],
    [
      'Injecting drug users (IDUs) were asked. Most IDUs agreed.',
      ['Injecting drug users (IDUs) → People who inject drugs (PWID)', '[People who inject drugs (PWID)] were asked.']
    ],
    ['She said, "The junkies left."', ['']]
  ])('%j: all that will stand there, and how it reads', async (text, expected) => {
    expect(written(await here(text))).toEqual(expected)
  })

  test.each<[text: string, profile: ProfileId, part: string]>([
    [
      'She said, "The junkies left."',
      'un',
      'A quotation: yours to leave. Where you speak yourself, write **people who use drugs**.'
    ],
    ['The addicts left.', 'un', '**people with drug use disorders** (if a disorder is meant)'],
    ['The addicts left.', 'un', 'Advise against it: UNFPA, ECDC'],
    ['The addicts left.', 'us', 'Advise against it: US Department of Veterans Affairs, NIAAA'],
    ['Drug abuse rose.', 'un', 'Uses it: Commission on Narcotic Drugs.'],
    ['A jailbird was let in.', 'us', 'No guide that we have read lists this word; to mark it is our own judgement.']
  ])('%j in profile %s: %s', async (text, profile, part) => {
    expect(hereMarkdown(await here(text, profile))).toContain(part)
  })

  test('of every example in under sixty words, without the language of rules', async () => {
    const { ruleSet, reference } = builtInRules
    for (const [id, { flagged = [], reported = [] }] of Object.entries(reference.examples))
      for (const { text: example, profile = 'un' } of [...flagged, ...reported].slice(0, 3)) {
        const text = example.replace(/[«»]/g, '')
        const { messages } = await check(text, { ruleSet, format: 'markdown', settings: { profile } })
        for (const finding of messages) {
          const explanation = await explainHere(finding, ruleSet, { profile, text })
          const shown = explanation ? seen(hereMarkdown(explanation)) : ''
          expect(shown.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0, `${id}: ${shown}`).toBeLessThan(60)
          expect(shown, id).not.toMatch(ruleLanguage)
          expect(shown).not.toBe('')
        }
      }
  })
})

/** Slots, lexicons, choices, gaps. */
const ruleLanguage = /[{}<>]|\[(?!…)|\.\.\./

test('no wording and no pattern of a built-in rule is shown in the language of rules', async () => {
  for (const { id } of builtInRules.rules.rules)
    for (const { patterns, wordings } of (await explained(id, builtInRules)).wordings)
      for (const shown of [...patterns, ...wordings.map(({ text }) => text)]) {
        expect(shown, id).not.toMatch(ruleLanguage)
        expect(shown, id).not.toMatch(/[()]|^$/)
      }
})

test('a rule that no guide supports says so, and cites nobody against the word', async () => {
  const own = builtInRules.rules.rules.filter(({ isOwnJudgement }) => isOwnJudgement)
  expect(own.length).toBeGreaterThan(0)
  for (const { id, severity } of own) {
    const { references, ownJudgement } = await explained(id, builtInRules)
    expect(ownJudgement).toMatch(/^No guide that we have read (?:lists|advises against) this word/)
    expect(references.filter(({ verdict }) => verdict.startsWith('avoid'))).toEqual([])
    expect(severity).not.toBe('error')
  }
})

test('of the sources first shown, one that uses the wording is always one', async () => {
  const { references } = await explained('drug-abuse', builtInRules)
  expect(strongest(references, 'us', 3).map(({ verdict }) => verdict)).toEqual(['avoid', 'avoid', 'avoid', 'uses'])
})

test('no text of a built-in rule is taken for markup', async () => {
  const { rules } = await builtInRules.ruleSet.rules()
  expect(rules.length).toBeGreaterThan(0)
  for (const { id } of rules) {
    const explanation = await explained(id, builtInRules)
    const page = seen(explanationPage(explanation))
    const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/[«»]/g, '')
    for (const text of [
      explanation.title,
      explanation.why,
      ...explanation.wordings.flatMap(({ wordings }) => wordings.map((wording) => wording.text)),
      ...explanation.unflagged.map((example) => example.text),
      ...explanation.reported.map((example) => example.text),
      ...explanation.references.map((reference) => reference.text)
    ])
      expect(page).toContain(plain(text))
  }
})

test('what stands behind a noun is shown with one, and not with a verb that an example has there', async () => {
  const { wordings } = await explained('clean-and-sober', builtInRules)
  const forms = wordings.flatMap((group) => group.wordings.flatMap((own) => own.forms))
  expect(forms).toContain('clients in recovery')
  expect(forms.filter((form) => form.startsWith('been '))).toEqual([])
})
