/** What the page shows, from what happens. */
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Known, ShownFinding } from '../../src/checking/protocol.js'
import { Chart } from '../../src/counts/chart.js'
import { App } from '../../src/page/app.js'
import {
  after,
  findingAt,
  firstModel,
  haveSameMarks,
  neighbour,
  shownFindings,
  type Happening,
  type Model
} from '../../src/page/model.js'
import { PrintSheet } from '../../src/page/print.js'
import { asItStands, withSigns } from '../../src/reading/signs.js'
import { signsOf } from '../../src/page/structure.js'

const finding = (id: number, start: number, changes: Partial<ShownFinding> = {}): ShownFinding => ({
  ...{ id, start, end: start + 7, ruleId: 'drug-use/addict', concept: 'drug-use', severity: 'error' },
  ...{ reason: '"addicts" names people by a condition', words: 'addicts', before: 'The ', after: ' came.' },
  ...{ note: null, isDisputed: false, offers: [] },
  ...changes
})
const known: Known = {
  ...{ version: '1.0.0', rules: 392, sources: 118, profiles: [{ id: 'un', title: 'United Nations' }] },
  ...{
    packs: [
      { id: 'drug-use', title: 'Drug use', rules: 300 },
      { id: 'alcohol', title: 'Alcohol', rules: 92 }
    ],
    formats: []
  }
}
const checked = (added: ShownFinding[], changes: Partial<Extract<Happening, { kind: 'checked' }>> = {}): Happening => ({
  ...{
    kind: 'checked',
    delta: { from: 0, removed: 0, added, shift: 0 },
    isStale: false,
    isComplete: true,
    skippedBlocks: 0
  },
  ...changes
})
const told = (happenings: Happening[]): Model => happenings.reduce(after, firstModel)
const opened: Happening = { kind: 'opened', format: 'markdown', name: 'draft.md', hasText: true, hasDocument: false }
const shown = (happenings: Happening[]): string =>
  render(h(App, { model: told(happenings), act: () => undefined, sheet: () => undefined }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test.each<[string, Happening[], RegExp]>([
  [
    'before there is a text, what the page is for',
    [{ kind: 'ready', known }],
    /Words about people.*Nothing leaves this computer/
  ],
  ['while it is read, that it is', [{ kind: 'ready', known }, opened], /Reading …/],
  [
    'nothing found: kindly, and what was tried',
    [{ kind: 'ready', known }, opened, checked([])],
    /Nothing found 392 rules on 2 subjects were tried.*no certificate/
  ],
  [
    '… of the subjects that were chosen',
    [
      { kind: 'ready', known },
      { kind: 'settings', settings: { profile: 'un', packs: ['alcohol'] } },
      opened,
      checked([])
    ],
    /92 rules on 1 subject were tried/
  ],
  [
    '… and that notes are hidden',
    [
      { kind: 'ready', known },
      { kind: 'notes', showsNotes: false },
      opened,
      checked([finding(1, 0, { severity: 'information' })])
    ],
    /1 note is hidden/
  ],
  [
    'paragraphs in another language are not called clean',
    [{ kind: 'ready', known }, opened, checked([], { skippedBlocks: 2 })],
    /2 paragraphs are in another language and were not read/
  ],
  [
    'how many, in words',
    [{ kind: 'ready', known }, opened, checked([finding(1, 0), finding(2, 9, { severity: 'warning' })])],
    /draft\.md: 1 to change, 1 to reconsider/
  ],
  ...(
    [
      ['what to do', null, null, /“addicts”.*What to do Say plainly what is meant\./],
      ['what to reword it with', 'people', null, /for example with “people”/],
      [
        'of a note what to write elsewhere',
        'people',
        'A quotation',
        /A quotation: yours to leave\..*Where you speak yourself, write for example “people”\./
      ]
    ] as const
  ).map(([what, elsewhere, note, expected]): [string, Happening[], RegExp] => [
    `a card without a wording says ${what}`,
    [
      { kind: 'ready', known },
      opened,
      checked([finding(1, 0, { note })]),
      { kind: 'current', id: 1 },
      {
        kind: 'explained',
        id: 1,
        explanation: { title: '', why: '', whyInFull: '', said: [], sides: [], references: [], elsewhere }
      }
    ],
    expected
  ]),
  [
    '… and before that is known nothing of it',
    [{ kind: 'ready', known }, opened, checked([finding(1, 0)]), { kind: 'current', id: 1 }],
    /^(?!.*(?:What to do|meant)).*“addicts”/
  ]
])('%s', (_, happenings, expected) => {
  expect(shown(happenings)).toMatch(expected)
})

test('what is found of the text before is not shown of the next one', () => {
  const before = told([
    opened,
    checked([finding(1, 0)]),
    { kind: 'opened', format: 'text', name: '', hasText: true, hasDocument: false }
  ])
  expect(shownFindings(before)).toEqual([])
  const late = after(before, checked([finding(2, 20)], { isStale: true }))
  expect(shownFindings(late)).toEqual([])
  const next = after(late, {
    ...checked([finding(3, 0)]),
    delta: { from: 0, removed: 2, added: [finding(3, 0)], shift: 0 }
  } as Happening)
  expect(shownFindings(next).map(({ id }) => id)).toEqual([3])
})

test('the one that is shown is shown until it is gone', () => {
  const model = told([opened, checked([finding(1, 0), finding(2, 20)]), { kind: 'current', id: 2 }])
  expect(model.current).toBe(2)
  expect(
    after(model, { ...checked([]), delta: { from: 1, removed: 1, added: [], shift: 0 } } as Happening).current
  ).toBeNull()
})

const three = [finding(1, 10), finding(2, 30), finding(3, 50)]

test.each<[string, number | null, number, 1 | -1, number]>([
  ['from the top to the first', null, 0, 1, 1],
  ['from a finding to the next', 1, 17, 1, 2],
  ['from the last round to the first', 3, 57, 1, 1],
  ['back from the first to the last', 1, 17, -1, 3],
  ['back from between', null, 25, -1, 1],
  ['from the cursor, where that is elsewhere than what is shown', 3, 0, 1, 1]
])('%s', (_, current, offset, step, expected) => {
  expect(neighbour(three, { current, offset }, step)?.id).toBe(expected)
})

test('a place touches a finding at both of its ends, and none in between', () => {
  expect([9, 10, 17, 18].map((offset) => findingAt(three, offset)?.id ?? null)).toEqual([null, 1, 1, null])
})

test('what was read again and is the same needs no new marks', () => {
  expect(haveSameMarks([finding(1, 0)], [finding(1, 5)])).toBe(true)
  expect(haveSameMarks([finding(1, 0)], [finding(2, 0)])).toBe(false)
  expect(haveSameMarks([finding(1, 0)], [])).toBe(false)
  expect(haveSameMarks([finding(1, 0)], [finding(1, 0, { severity: 'warning' })])).toBe(false)
})

test('paper has every word once, and a note for each that is marked', () => {
  const findings = [finding(1, 4), finding(2, 14)]
  const html = render(
    h(PrintSheet, { read: asItStands(withSigns('The addicts & addicts.', findings)), name: '', findings })
  )
  expect(
    html
      .replace(/<sup>\d<\/sup>/g, '')
      .replace(/<ol>.*/, '')
      .replace(/<[^>]+>/g, '')
  ).toBe('The addicts &amp; addicts.')
  expect(html.match(/<li>/g)).toHaveLength(2)
})

test('a chart says in figures what its bars show', () => {
  const html = render(h(Chart, { words: 2000, concepts: [{ concept: 'drug-use', errors: 3, warnings: 1, notes: 2 }] }))
  expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
    /4 findings 2,000 words 2\.0 in a thousand words 2 notes.*Drug use 3 1 2 2\.0/
  )
})

test.each<[string, [number, number][]]>([
  ['# Plan', [[0, 1]]],
  ['- item', [[0, 1]]],
  ['12. item', [[0, 3]]],
  [
    '| a | b |',
    [
      [0, 1],
      [4, 5],
      [8, 9]
    ]
  ],
  ['| - | - |', [[0, 9]]],
  ['#hashtag', []],
  ['plain', []]
])('signs of %j stand back', (line, expected) => {
  expect(signsOf(line)).toEqual(expected)
})
