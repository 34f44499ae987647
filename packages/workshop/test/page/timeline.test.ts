/** Places that the engine tells of an earlier text are found in the text of now. */
import { ChangeSet } from '@codemirror/state'
import { expect, test } from 'vitest'
import type { ShownFinding } from '../../src/checking/protocol.js'
import { actionOf } from '../../src/page/keys.js'
import { savedName, titleOf } from '../../src/page/saving.js'
import { createTimeline } from '../../src/page/timeline.js'

const inserted = (at: number, text: string, length: number) => ChangeSet.of({ from: at, insert: text }, length)

test('a place moves with the edits since, and back', () => {
  const timeline = createTimeline()
  timeline.openText(10)
  timeline.edit(inserted(0, 'abc', 10))
  timeline.edit(inserted(13, 'd', 13))
  expect(timeline.toNow(5)).toBe(8)
  expect(timeline.fromNow(8)).toBe(5)
})

test('edits that the engine knows of move nothing', () => {
  const timeline = createTimeline()
  timeline.openText(10)
  const first = timeline.edit(inserted(0, 'abc', 10))
  timeline.edit(inserted(0, 'd', 13))
  timeline.heard(first)
  expect(timeline.toNow(5)).toBe(6)
  timeline.heard(timeline.version)
  expect(timeline.toNow(5)).toBe(5)
  expect(timeline.since().empty).toBe(true)
})

test('what is told of the text before another one is known to be old', () => {
  const timeline = createTimeline()
  const before = timeline.openText(10)
  timeline.edit(inserted(0, 'abc', 10))
  const next = timeline.openText(3)
  expect(timeline.isBefore(before)).toBe(true)
  expect(timeline.isBefore(next)).toBe(false)
  expect(timeline.toNow(2)).toBe(2)
})

const offer = { title: '', wording: 'people', replaces: 'addicts', applicability: 'suggested', because: null } as const
const finding: ShownFinding = {
  ...{ id: 7, start: 0, end: 7, ruleId: 'drug-use/addict', concept: 'drug-use', severity: 'error' },
  ...{ reason: '', words: 'addicts', before: '', after: '', note: null, isDisputed: false, offers: [offer] }
}
const pressed = (key: string, code = '', held: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  ...{ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...held
})

test.each<[string, Parameters<typeof actionOf>[0], unknown]>([
  ['F8 goes on', pressed('F8'), { do: 'next' }],
  ['with Shift back', pressed('F8', '', { shiftKey: true }), { do: 'previous' }],
  ['F9 is the workshop', pressed('F9'), { do: 'preview-workshop' }],
  ['Ctrl+S saves', pressed('s', 'KeyS', { ctrlKey: true }), { do: 'dialog', dialog: 'save' }],
  [
    'Alt and a figure writes, whatever the keyboard prints',
    pressed('¡', 'Digit1', { altKey: true }),
    { do: 'write', finding: 7, offer: 0, alike: false }
  ],
  ['there is no second wording', pressed('2', 'Digit2', { altKey: true }), null],
  [
    'Alt+A writes everywhere',
    pressed('a', 'KeyA', { altKey: true }),
    { do: 'write', finding: 7, offer: 0, alike: true }
  ],
  ['AltGr, which is Ctrl and Alt, types a sign', pressed('@', 'Digit1', { altKey: true, ctrlKey: true }), null],
  ['a letter is a letter', pressed('a', 'KeyA'), null]
])('%s', (_, key, expected) => {
  expect(actionOf(key, finding, true)).toEqual(expected)
})

test.each([
  ['Draft plan.docx', 'Draft plan', 'Draft plan.mended.html', 'Draft plan.marked.html'],
  ['Draft plan.marked.md', 'Draft plan', 'Draft plan.mended.html', 'Draft plan.marked.html'],
  ['notes', 'notes', 'notes.mended.html', 'notes.marked.html'],
  ['', '', 'mended.html', 'marked.html']
])('%j is saved as a text with the title %j, and the marked copy is called otherwise', (name, title, clean, marked) => {
  expect([titleOf(name), savedName(name, 'html', false), savedName(name, 'html', true)]).toEqual([title, clean, marked])
})
