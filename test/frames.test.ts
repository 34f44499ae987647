/** Every frame with every term that fits it: is it found, lowered or left alone, and is the sentence right afterwards? */
import { applyFixes, check, type Finding } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { describe, expect, it } from 'vitest'
import { fill, frames, terms, type Frame, type Outcome, type TermName } from './frames.js'

interface Case {
  title: string
  text: string
  outcome: Outcome
  becomes: readonly string[]
}

const ruleSet = await loadRuleSet()

describe('sentence frames', () => {
  it.each(frames.flatMap(casesOf))('$title', async ({ text, outcome, becomes }) => {
    const { messages } = await check(text, { ruleSet, format: 'markdown' })
    const after = applyFixes(text, messages, 'suggested').text
    const found = outcomeOf(messages)
    const wanted = becomes.length > 0 ? becomes : [text]
    expect({ found, after }).toEqual({ found: outcome, after: wanted.includes(after) ? after : wanted[0] })
  })
})

function casesOf(frame: Frame): Case[] {
  const { name, text, outcome, becomes = [], each } = frame
  const chosen = each ? names(each) : frame.terms
  if (!chosen) return [{ title: name, text, outcome, becomes }]
  return chosen.map((term) => {
    const { label, instead, rule } = terms[term]
    const results = each?.[term] ?? becomes.map((template) => fill(template, instead))
    return { title: `${name}: ${term}`, text: fill(text, label, rule), outcome, becomes: results }
  })
}

function names(each: NonNullable<Frame['each']>): TermName[] {
  const isTerm = (name: string): name is TermName => Object.hasOwn(terms, name)
  return Object.keys(each).filter(isTerm)
}

/** The weightiest outcome: a frame may hold another term beside its own, in a coordination. */
function outcomeOf(messages: readonly Finding[]): Outcome {
  if (messages.some(({ severity, fixes }) => severity !== 'information' && fixes.length > 0)) return 'fixed'
  if (messages.some(({ severity }) => severity !== 'information')) return 'reported'
  if (messages.some(({ fixes }) => fixes.length > 0)) return 'offered'
  return messages.length > 0 ? 'lowered' : 'silent'
}
