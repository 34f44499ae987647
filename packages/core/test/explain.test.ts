import remarkParse from 'remark-parse'
import type { Node } from 'unist'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { compileRules } from '../src/compile/index.js'
import { explainRule, explanationMarkdown, explanationPage, type Explanation } from '../src/explain.js'
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
  url: https://example.org/a (1)
- id: study
  kind: study
  title: A study
  authors: [Ash A, Birch B]
  doi: 10.1/x
- id: leaflet
  kind: guide
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

async function explained(name: string, { ruleSet } = house): Promise<Explanation> {
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
      wordings: [
        {
          patterns: ['house guest'],
          wordings: [
            { text: 'person in the house, people in the house', profiles: null, applicability: 'safe', because: null }
          ]
        },
        {
          patterns: ['guest'],
          wordings: [
            {
              text: 'resident, residents',
              profiles: ['un', 'ca'],
              applicability: 'suggested',
              because: 'only where they live there'
            },
            { text: 'tenant, tenants', profiles: ['us'], applicability: 'suggested', because: 'only with a lease' }
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
          says: 'says to avoid it',
          text: 'An office (2020), A guide [draft] (of_two parts), page 3',
          url: 'https://example.org/a (1)'
        },
        {
          id: 'study',
          says: 'shows that it harms',
          text: 'Ash A, Birch B, A study',
          url: 'https://doi.org/10.1/x'
        },
        { id: 'leaflet', says: 'says to avoid it in part', text: 'A leaflet', url: null }
      ]
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

describe('for a hover', () => {
  const sources =
    'Sources: [An office (2020), A guide \\[draft\\] (of_two parts), page 3](https://example.org/a%20%281%29) says to avoid it; [Ash A, Birch B, A study](https://doi.org/10.1/x) shows that it harms; A leaflet says to avoid it in part'
  const head = '**"guest" for a person, and \\*only\\* so** (warning)\n\nPeople are called residents there.\n\n'
  test.each([
    [
      'us',
      'Write instead:\n\n- for `guest`:\n  - **tenant, tenants** (only with a lease)\n- for `house guest`:\n  - **person in the house, people in the house** (safe)\n\n'
    ],
    [
      'uk',
      'Write instead:\n\n- for `house guest`:\n  - **person in the house, people in the house** (safe)\n\nIn other profiles:\n\n- for `guest`:\n  - un, ca: **resident, residents** (only where they live there)\n  - us: **tenant, tenants** (only with a lease)\n\n'
    ],
    [
      undefined,
      'Write instead:\n\n- for `guest`:\n  - un, ca: **resident, residents** (only where they live there)\n  - us: **tenant, tenants** (only with a lease)\n- for `house guest`:\n  - **person in the house, people in the house** (safe)\n\n'
    ]
  ])(
    'in profile %s: why, its wordings first and the plain word before others, sources as links',
    async (profile, instead) => {
      expect(explanationMarkdown(await explained('guest'), profile === undefined ? {} : { profile })).toBe(
        `${head}${instead}${sources}`
      )
    }
  )

  test('without any wording it says so', async () => {
    expect(explanationMarkdown({ ...(await explained('guest')), wordings: [] }, { profile: 'un' })).toContain(
      'No wording fits everywhere; say what is meant, or leave it out.'
    )
  })
})

test('as a page: everything, with the examples of the profile', async () => {
  expect(seen(explanationPage(await explained('guest'), { profile: 'us' })).replaceAll('\n', ' ')).toBe(
    [
      '"guest" for a person, and *only* sodrug-use/guest: warning, since 0.1.0',
      'WhyPeople are called residents there.',
      'Write insteadfor house guest:person in the house, people in the house (safe)',
      'for guest:tenant, tenants (only with a lease)',
      'In other profilesfor guest:un, ca: resident, residents (only where they live there)',
      'For exampleThe guests eat at noon.→ The tenants eat at noon.',
      'Reported but not rewrittenOne said, "We are guests." (somebody\'s words)',
      'Left aloneThe word "guest" is old. (about the word)',
      'Sourcessays to avoid it: An office (2020), A guide [draft] (of_two parts), page 3',
      'shows that it harms: Ash A, Birch B, A studysays to avoid it in part: A leaflet',
      'To leave it alone in one place<!-- stigmalint-disable-next-line drug-use/guest -- your reason -->'
    ].join('')
  )
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
