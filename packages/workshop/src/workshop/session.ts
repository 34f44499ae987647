/** A workshop over a text: one finding after the other, hidden until the group has guessed. Plain data and pure steps. */
import type { ShownFinding } from '../checking/protocol.js'
import type { Sentence } from './sentence.js'
import { lengthened, newTimer, ticked, toggled, type Timer } from './timer.js'

/** What is on the wall, in this order; `discuss` only where guides disagree. */
export type Step = 'guess' | 'vote' | 'reveal' | 'discuss' | 'replace'

export const choices = ['change', 'keep', 'depends'] as const
export type Choice = (typeof choices)[number]
/** Hands that were raised. */
export type Votes = Readonly<Record<Choice, number>>

export interface Item {
  finding: ShownFinding
  sentence: Sentence
}

/** What became of an item; null while it is open. `isAlong`: it went the way of another one with the same words. */
export type Decision = (({ kind: 'replaced'; wording: string } | { kind: 'kept' }) & { isAlong?: true }) | null

export interface Session {
  items: readonly Item[]
  /** the place of the item on the wall; as many as there are items: the end */
  at: number
  step: Step
  /** by the place of the item */
  votes: readonly Votes[]
  decisions: readonly Decision[]
  /** what was done is on the wall, before it is the end */
  isSummed: boolean
  timer: Timer
}

export type SessionEvent =
  | { kind: 'forward' }
  | { kind: 'back' }
  /** past the rest of this item */
  | { kind: 'skip' }
  /** a hand, or with -1 one that was counted too many */
  | { kind: 'hand'; choice: Choice; by: 1 | -1 }
  | { kind: 'decide'; decision: Decision }
  /** what was decided here holds for what is open of `openAlike`, which comes no more */
  | { kind: 'decide-alike' }
  /** show what was done until now */
  | { kind: 'sum-up' }
  | { kind: 'tick' }
  | { kind: 'timer' }
  | { kind: 'longer'; seconds: number }

/** Time for a guess. Seconds. */
const usualTime = 120
const noVotes: Votes = { change: 0, keep: 0, depends: 0 }

export const startSession = (items: readonly Item[]): Session => ({
  items,
  at: 0,
  step: 'guess',
  votes: items.map(() => noVotes),
  decisions: items.map(() => null),
  isSummed: false,
  timer: newTimer(usualTime)
})

export const isOver = ({ at, items, isSummed }: Session): boolean => isSummed || at >= items.length

/** What is on the wall; null at the end. */
export const itemOf = (session: Session): Item | null => (isOver(session) ? null : (session.items[session.at] ?? null))

/** Which sentence is on the wall, and which of what was found in it; all count from 1. */
export interface Place {
  sentence: number
  sentences: number
  finding: number
  findings: number
}

/** Null at the end. Findings stand in the order of the text, so that those of a sentence stand together. */
export function placeOf(session: Session): Place | null {
  if (isOver(session)) return null
  const { items, at } = session
  const starts = items.map(({ sentence }) => sentence.start)
  const sentences = [...new Set(starts)]
  const own = starts[at] ?? 0
  return {
    sentence: sentences.indexOf(own) + 1,
    sentences: sentences.length,
    finding: at - starts.indexOf(own) + 1,
    findings: starts.filter((start) => start === own).length
  }
}

export const votesOf = ({ votes, at }: Session): Votes => votes[at] ?? noVotes
export const decisionOf = ({ decisions, at }: Session): Decision => decisions[at] ?? null

/** Whether the words that were found may be seen. */
export const isRevealed = ({ step }: Session): boolean => step !== 'guess' && step !== 'vote'

export function after(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'forward':
      return forward(session)
    case 'back':
      return back(session)
    case 'skip':
      return isOver(session) ? session : atItem(session, nextOf(session), 'guess')
    case 'hand':
      return session.step === 'vote' && !isOver(session) ? withHand(session, event.choice, event.by) : session
    case 'decide':
      return isRevealed(session) && !isOver(session)
        ? { ...session, decisions: session.decisions.with(session.at, event.decision) }
        : session
    case 'decide-alike':
      return withAlike(session)
    case 'sum-up':
      return { ...session, isSummed: true }
    case 'tick':
      return session.timer.isRunning ? { ...session, timer: ticked(session.timer) } : session
    case 'timer':
      return { ...session, timer: toggled(session.timer) }
    case 'longer':
      return { ...session, timer: lengthened(session.timer, event.seconds) }
  }
}

const stepsOf = (item: Item): readonly Step[] =>
  item.finding.isDisputed ? ['guess', 'vote', 'reveal', 'discuss', 'replace'] : ['guess', 'vote', 'reveal', 'replace']

function forward(session: Session): Session {
  const item = itemOf(session)
  if (!item) return session
  const steps = stepsOf(item)
  const next = steps[steps.indexOf(session.step) + 1]
  return next === undefined ? atItem(session, nextOf(session), 'guess') : { ...session, step: next }
}

function back(session: Session): Session {
  if (session.isSummed) return { ...session, isSummed: false }
  const item = itemOf(session)
  const previous = item && stepsOf(item)[stepsOf(item).indexOf(session.step) - 1]
  if (previous) return { ...session, step: previous }
  return session.at === 0 ? session : atItem(session, session.at - 1, 'replace')
}

/** What went along with another one is not talked about again. */
function nextOf({ at, items, decisions }: Session): number {
  const next = decisions.findIndex((decision, index) => index > at && decision?.isAlong !== true)
  return next < 0 ? items.length : next
}

/** Where the same words of the same rule stand that are still open; where they were replaced here, those that may be replaced likewise. */
export function openAlike(session: Session): number[] {
  const item = itemOf(session)
  const decision = decisionOf(session)
  if (!item || decision === null) return []
  return session.items.flatMap(({ finding }, index) =>
    session.decisions[index] === null &&
    isAlike(finding, item.finding) &&
    (decision.kind === 'kept' || offerOf(finding, decision.wording) >= 0)
      ? index
      : []
  )
}

const isAlike = (one: ShownFinding, other: ShownFinding): boolean =>
  one.ruleId === other.ruleId && one.words.toLowerCase() === other.words.toLowerCase()

/** The place of a wording among what a finding offers, whatever it begins with; -1: it has none. */
export const offerOf = ({ offers }: ShownFinding, wording: string): number =>
  offers.findIndex((own) => own.wording.toLowerCase() === wording.toLowerCase())

function withAlike(session: Session): Session {
  const decision = decisionOf(session)
  const alike = new Set(openAlike(session))
  if (decision === null) return session
  return {
    ...session,
    decisions: session.decisions.map((own, index) => (alike.has(index) ? { ...decision, isAlong: true } : own))
  }
}

/** At another item the clock stands at its start again. */
const atItem = (session: Session, at: number, step: Step): Session => ({
  ...session,
  at,
  step,
  timer: newTimer(session.timer.total)
})

function withHand(session: Session, choice: Choice, by: number): Session {
  const votes = votesOf(session)
  return { ...session, votes: session.votes.with(session.at, { ...votes, [choice]: Math.max(0, votes[choice] + by) }) }
}
