/** A sentence, what goes in it, and what comes in: "Two State [inmates → people in prison] wrote." */
import type { Check } from '../../../../src/prove/proof.js'
import { changedBy, type Changed } from '../../../../src/prove/changed.js'
import { matchSentence, type Match } from '../../../../src/match/match.js'
import { grammar, lexicons, marked, rules } from '../../../asking.js'
import type { DocumentFacts } from '../../../../src/scan/facts.js'

const facts: DocumentFacts = {
  text: '',
  headingBefore: () => null,
  balance: () => 0,
  isSilenced: () => false,
  isQuoted: () => false,
  beginsAfter: () => '',
  someWords: () => false
}

/** The sentence with the first match of a rule in what goes. */
export function changed(written: string): Changed {
  const [, before = '', old = '', fresh = '', behind = ''] = /^([\s\S]*)\[(.+?) → (.*?)\]([\s\S]*)$/.exec(written) ?? []
  const text = `${before}${old}${behind}`
  const { tokens, range } = marked(`${before}«${old}»${behind}`)
  const around = {
    tokens,
    sentences: [tokens],
    roles: ['paragraph'],
    facts,
    heading: () => [],
    profile: 'un',
    spelling: 'as-document',
    lexicons,
    clauses: grammar.clauses
  } as const
  const { matches, unmet } = matchSentence(around, rules, (pattern) => pattern.severity)
  const found = [...matches, ...unmet].find(({ from, to }) => from < range.to && range.from < to)
  if (!found) throw new Error(`No rule finds anything in "${old}"`)
  const own: Match = found
  const draft = { start: before.length, end: before.length + old.length, text: fresh }
  return changedBy(draft, own, { block: { ...noBlock, text }, isTitleCase: false, isAllCaps: false })
}

const noBlock = { roles: [], segments: [], start: 0, end: 0, lead: null, write: () => null } as const

export const proves = (isFaulty: Check) => (written: string) => (isFaulty(changed(written)) ? 'broken' : 'whole')
