/** A workshop from step to step, as a trainer meets it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShownFinding } from '../../src/checking/protocol.js'
import { commandOf } from '../../src/workshop/keys.js'
import { promptFor } from '../../src/workshop/prompts.js'
import {
  after,
  isOver,
  isRevealed,
  placeOf,
  startSession,
  votesOf,
  type Session,
  type SessionEvent
} from '../../src/workshop/session.js'

export const finding = (changes: Partial<ShownFinding> = {}): ShownFinding => ({
  ...{ id: 1, start: 4, end: 11, ruleId: 'drug-use/addict', concept: 'drug-use', severity: 'error' },
  ...{ reason: '"addicts" names people by a condition', words: 'addicts', before: 'The ', after: ' came.' },
  ...{ note: null, isDisputed: false, offers: [] },
  ...changes
})
const item = (isDisputed: boolean, start = 0) => ({
  finding: finding({ isDisputed }),
  sentence: { before: 'The ', words: 'addicts', after: ' came.', start }
})
const session = startSession([item(false), item(true, 20)])
const forward: SessionEvent = { kind: 'forward' }
const back: SessionEvent = { kind: 'back' }
const told = (events: readonly SessionEvent[]): Session => events.reduce(after, session)
const where = ({ at, step }: Session) => `${at} ${step}`

test.each<[string, SessionEvent[], string]>([
  ['it begins with a guess', [], '0 guess'],
  ['then hands', [forward], '0 vote'],
  ['then the words are shown', [forward, forward], '0 reveal'],
  ['where guides agree, a wording is next', [forward, forward, forward], '0 replace'],
  ['then the next sentence, hidden', [forward, forward, forward, forward], '1 guess'],
  ['where guides disagree, that is talked about first', [{ kind: 'skip' }, forward, forward, forward], '1 discuss'],
  ['and then replaced', [{ kind: 'skip' }, forward, forward, forward, forward], '1 replace'],
  ['back goes a step', [forward, forward, back], '0 vote'],
  ['back from a sentence goes to the end of the one before', [{ kind: 'skip' }, back], '0 replace'],
  ['there is nothing before the first', [back], '0 guess'],
  ['a sentence is skipped wherever one is in it', [forward, forward, { kind: 'skip' }], '1 guess']
])('%s', (_, events, expected) => {
  expect(where(told(events))).toBe(expected)
})

test.each<[string, SessionEvent[], string]>([
  ['a sentence with one finding', [], '1 of 3, 1 of 1'],
  ['the first of two in a sentence', [{ kind: 'skip' }], '2 of 3, 1 of 2'],
  ['the second of them, in the same sentence', [{ kind: 'skip' }, { kind: 'skip' }], '2 of 3, 2 of 2'],
  ['the same words in another sentence', Array(3).fill({ kind: 'skip' }), '3 of 3, 1 of 1'],
  ['the end', Array(4).fill({ kind: 'skip' }), 'the end']
])('the wall counts sentences, and places in each: %s', (_, events, expected) => {
  const own = startSession([item(false), item(false, 20), item(true, 20), item(false, 60)])
  const place = placeOf(events.reduce(after, own))
  const written = place && `${place.sentence} of ${place.sentences}, ${place.finding} of ${place.findings}`
  expect(written ?? 'the end').toBe(expected)
})

test('behind the last sentence it is over, and goes no further', () => {
  const over = told([{ kind: 'skip' }, { kind: 'skip' }])
  expect(isOver(over)).toBe(true)
  expect(after(over, forward)).toEqual(over)
  expect(where(after(over, back))).toBe('1 replace')
})

test.each<[string, SessionEvent[], number]>([
  ['hands count while it is voted', [forward, hand(1), hand(1)], 2],
  ['one that was too many is taken back', [forward, hand(1), hand(1), hand(-1)], 1],
  ['there are never fewer than none', [forward, hand(-1)], 0],
  ['hands do not count before', [hand(1)], 0],
  ['nor behind', [forward, forward, hand(1)], 0]
])('%s', (_, events, expected) => {
  expect(votesOf(told(events)).change).toBe(expected)
})

function hand(by: 1 | -1): SessionEvent {
  return { kind: 'hand', choice: 'change', by }
}

test('a decision needs to have seen the words, and what was decided is summed up on the way', () => {
  const decide: SessionEvent = { kind: 'decide', decision: { kind: 'kept' } }
  expect(told([decide]).decisions[0]).toBeNull()
  const decided = told([forward, forward, decide])
  expect(decided.decisions[0]).toEqual({ kind: 'kept' })
  const summed = after(decided, { kind: 'sum-up' })
  expect(isOver(summed)).toBe(true)
  expect(where(after(summed, back))).toBe('0 reveal')
})

const forUsers = (words: string, wording: string, start: number) => ({
  finding: finding({
    words,
    offers: [{ title: wording, wording, replaces: words, applicability: 'safe', because: null }]
  }),
  sentence: { before: '', words, after: '', start }
})
const alikeSession = startSession([
  forUsers('drug users', 'people who use drugs', 0),
  forUsers('Drug users', 'People who use drugs', 20),
  forUsers('addicts', 'people who use drugs', 40),
  forUsers('drug users', 'persons who use drugs', 60)
])
const replaced = { kind: 'replaced', wording: 'people who use drugs' } as const

test.each<[string, SessionEvent[], unknown[], string]>([
  ['before anything was decided it does nothing', [{ kind: 'decide-alike' }], [null, null, null, null], '1 guess'],
  [
    'a wording goes wherever the same words offer it, and what went along comes no more',
    [forward, forward, { kind: 'decide', decision: replaced }, { kind: 'decide-alike' }],
    [replaced, { ...replaced, isAlong: true }, null, null],
    '2 guess'
  ],
  [
    'words are kept wherever they stand, and to the end',
    [forward, forward, { kind: 'decide', decision: { kind: 'kept' } }, { kind: 'decide-alike' }],
    [{ kind: 'kept' }, { kind: 'kept', isAlong: true }, null, { kind: 'kept', isAlong: true }],
    '2 guess'
  ]
])('the same for the same words: %s', (_, events, decisions, next) => {
  const own = events.reduce(after, alikeSession)
  expect(own.decisions).toEqual(decisions)
  expect(where(after(own, { kind: 'skip' }))).toBe(next)
})

test.each<[string, SessionEvent[], number, boolean]>([
  ['the clock stands at first', [], 120, false],
  ['it runs when it is started', [{ kind: 'timer' }, { kind: 'tick' }], 119, true],
  [
    'it stands when it is stopped',
    [{ kind: 'timer' }, { kind: 'tick' }, { kind: 'timer' }, { kind: 'tick' }],
    119,
    false
  ],
  ['it is made longer', [{ kind: 'longer', seconds: 30 }], 150, false],
  ['and never shorter than half a minute', [{ kind: 'longer', seconds: -900 }], 30, false],
  ['at another sentence it stands at its start', [{ kind: 'timer' }, { kind: 'tick' }, { kind: 'skip' }], 120, false]
])('%s', (_, events, left, isRunning) => {
  expect(told(events).timer).toMatchObject({ left, isRunning })
})

test('whatever is pressed, the words stay hidden until they are voted on', () => {
  const event = fc.oneof(
    fc.constantFrom<SessionEvent>(
      forward,
      back,
      { kind: 'skip' },
      { kind: 'tick' },
      { kind: 'timer' },
      hand(1),
      hand(-1)
    )
  )
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let own = session
      for (const next of events) {
        const before = own
        own = after(own, next)
        const isNewlyShown = isRevealed(own) && !(isRevealed(before) && before.at === own.at)
        if (isNewlyShown && !isOver(own)) expect(before.step === 'vote' || next === back).toBe(true)
        expect(own.at).toBeLessThanOrEqual(own.items.length)
        expect(Object.values(votesOf(own)).every((count) => count >= 0)).toBe(true)
      }
    })
  )
})

const pressed = (key: string, code = '', shift = false) => ({ key, code, shift, isCommand: false })

test.each<[string, ReturnType<typeof pressed>, SessionEvent[], unknown]>([
  ['Enter goes on', pressed('Enter'), [], { kind: 'session', event: forward }],
  ['a clicker for slides goes on', pressed('PageDown'), [], { kind: 'session', event: forward }],
  [
    'a figure is a hand while it is voted',
    pressed('2', 'Digit2'),
    [forward],
    { kind: 'session', event: { kind: 'hand', choice: 'keep', by: 1 } }
  ],
  [
    'with Shift a hand less, whatever the keyboard prints',
    pressed('"', 'Digit2', true),
    [forward],
    { kind: 'session', event: { kind: 'hand', choice: 'keep', by: -1 } }
  ],
  [
    'a figure is a wording where it is replaced',
    pressed('1', 'Numpad1'),
    [forward, forward, forward],
    { kind: 'replace', offer: 0 }
  ],
  ['and nothing before', pressed('1', 'Digit1'), [], null],
  ['there are three things to vote for', pressed('4', 'Digit4'), [forward], null],
  ['A does the same wherever the same words stand', pressed('a'), [], { kind: 'alike' }],
  ['N is the next sentence', pressed('N'), [], { kind: 'session', event: { kind: 'skip' } }],
  ['other keys are the browser’s', pressed('x'), [], null]
])('%s', (_, key, events, expected) => {
  expect(commandOf(key, told(events))).toEqual(expected)
})

test('a key with Ctrl is the browser’s', () => {
  expect(commandOf({ ...pressed('f'), isCommand: true }, session)).toBeNull()
})

test.each<[string, Parameters<typeof promptFor>[0], RegExp]>([
  [
    'people named by a condition',
    finding({ offers: [{ title: '', wording: 'x', replaces: '', applicability: 'safe', because: null }] }),
    /^Who is being described, and by what/
  ],
  ['a quotation', finding({ severity: 'information', note: 'A quotation' }), /^Whose words/],
  ['where guides disagree', finding({ isDisputed: true }), /careful people disagree/],
  ['where no wording fits', finding(), /want to say/]
])('the group is asked by what it is: %s', (_, own, expected) => {
  expect(promptFor(own).question).toMatch(expected)
  expect(promptFor(own).question).not.toContain(finding().words)
})
