/** Byte-order marks, which files of some editors start with and files that were glued together hold inside: offsets count them. */
import { describe, expect, test } from 'vitest'
import { applyFixes, check, openDocument, type Finding, type FormatId } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules
const mark = '\uFEFF'

const shown = (text: string, messages: readonly Finding[]): unknown[] =>
  messages.map(({ place, line, column, actual, severity }) => {
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : []
    return { at: `${line ?? 0}:${column ?? 0}`, slice: text.slice(start, end), actual, severity }
  })

const error = (at: string, words: string): unknown => ({ at, slice: words, actual: words, severity: 'error' })

const places: [what: string, format: FormatId, text: string, found: unknown[]][] = [
  [
    'one mark',
    'markdown',
    `${mark}An addict came.\n\nTwo addicts left.`,
    [error('1:5', 'addict'), error('3:5', 'addicts')]
  ],
  ['two marks', 'markdown', `${mark}${mark}An *old* addict came.`, [error('1:12', 'addict')]],
  ['one mark', 'text', `${mark}An addict came.`, [error('1:5', 'addict')]],
  ['two marks', 'mdx', `${mark}${mark}An <B>addict</B> came.`, [error('1:9', 'addict')]],
  ['one mark', 'commit-message', `${mark}Help an addict`, [error('1:10', 'addict')]],
  ['a mark before front matter', 'markdown', `${mark}---\ntitle: An addict\n---\n`, [error('2:11', 'addict')]],
  ['a mark in the middle', 'markdown', `One.\n\n${mark}An *old* addict came.`, [error('3:11', 'addict')]],
  [
    'marks in the middle',
    'markdown',
    `One.\n\n${mark}${mark}Two addicts, *three* addicts.`,
    [error('3:7', 'addicts'), error('3:24', 'addicts')]
  ],
  ['a mark in the middle', 'text', `One.\n\n${mark}An addict came.`, [error('3:5', 'addict')]],
  ['a mark between items', 'markdown', `- One.\n${mark}- An addict.`, [error('2:7', 'addict')]],
  ['marks alone', 'markdown', mark.repeat(3), []]
]

describe('a finding stands where its offsets, line and column say', () => {
  test.each(places)('%s, %s: %j', async (_, format, text, found) => {
    const { messages } = await check(text, { ruleSet, format })
    expect(shown(text, messages)).toEqual(found)
    const full = await check(text, { ruleSet, format, full: true })
    expect(shown(text, full.messages)).toEqual(found)
  })
})

test.each(['', mark, mark + mark])('the fixes fit the text behind %j', async (marks) => {
  const text = `${marks}He tested clean for opioids.\nAn addict came.`
  const { messages } = await check(text, { ruleSet, format: 'markdown' })
  expect(applyFixes(text, messages, 'suggested').text).toBe(
    `${marks}He tested negative for opioids.\nA person with a drug use disorder came.`
  )
})

test('what a match became is told at its place', async () => {
  const text = `${mark}${mark}An addict came.`
  const seen: string[] = []
  await check(text, { ruleSet, format: 'markdown', trace: ({ start, end }) => seen.push(text.slice(start, end)) })
  expect(seen).toContain('addict')
})

test('a heading behind a mark is a heading', async () => {
  const heading = '# Words to avoid\n\n- addict\n'
  const [plain, marked] = await Promise.all(
    [heading, mark + heading].map((text) => check(text, { ruleSet, format: 'markdown' }))
  )
  expect(marked?.messages).toHaveLength(plain?.messages.length ?? -1)
})

/** Each edit of the text before it: [start, end, put there]. */
const edits: [start: number, end: number, text: string][] = [
  [0, 0, mark],
  [0, 0, mark],
  [2, 2, 'Most '],
  [0, 1, ''],
  [1, 1, `${mark}${mark}One.\n\n`],
  [3, 9, ''],
  [0, 3, ''],
  [0, 4, mark]
]

test('marks come and go in an open text', async () => {
  const opened = openDocument('Drug users came.', { ruleSet, format: 'markdown' })
  let text = 'Drug users came.'
  for (const [start, end, put] of edits) {
    text = text.slice(0, start) + put + text.slice(end)
    opened.edit({ start, end, text: put })
    expect(opened.text).toBe(text)
    const fresh = await check(text, { ruleSet, format: 'markdown' })
    expect(shown(text, (await opened.check()).messages)).toEqual(shown(text, fresh.messages))
  }
})
