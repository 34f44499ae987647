/** What the worker tells of a text that is edited: as little as changed, and in the end the same as of a text just opened. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyTo } from '../../src/checking/answers.js'
import { createChecker, type Checker } from '../../src/checking/checker.js'
import { createDocuments } from '../../src/checking/documents.js'
import { applyDelta } from '../../src/checking/delta.js'
import { knownOf } from '../../src/checking/known.js'
import { answerSchema, type Answer, type ShownFinding } from '../../src/checking/protocol.js'
import * as v from 'valibot'

const ruleSet = await loadRuleSet()
const rules = await ruleSet.rules()

function open(text: string) {
  const told: Extract<Answer, { kind: 'checked' }>[] = []
  let list: readonly ShownFinding[] = []
  const checker: Checker = createChecker({
    ...{ ruleSet, rules, format: formats.markdown, settings: { profile: 'un', packs: null } },
    tell: (answer) => {
      v.parse(answerSchema, answer)
      told.push(answer)
      list = applyDelta(list, answer.delta)
    },
    crash: (error) => {
      throw error
    },
    turn: () => Promise.resolve(),
    now: () => 0
  })
  let version = 0
  checker.open(text, formats.markdown, ++version)
  return {
    checker,
    told,
    edit: (edits: Edit[]) => checker.edit(edits, ++version),
    findings: async () => {
      await checker.all()
      return list
    }
  }
}

const draft = 'The addicts came.\n\nDrug abusers left.\n\nAn alcoholic waits.\n'

test('an edit tells what changed, and what moved keeps its number', async () => {
  const { told, edit, findings } = open(draft)
  const before = await findings()
  edit([{ start: 19, end: 19, text: 'Yesterday. ' }])
  const after = await findings()
  expect(told.at(-1)?.delta).toMatchObject({ from: 1, shift: 11 })
  expect(told.at(-1)?.delta.added.map(({ words }) => words)).toEqual(['Drug abusers'])
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ start }) => start)).toEqual([4, 30, 53])
})

test('the words that are gone are gone, and new ones have a number of their own', async () => {
  const { edit, findings } = open(draft)
  const before = await findings()
  edit([{ start: 4, end: 11, text: 'junkies' }])
  const after = await findings()
  expect(after[0]?.words).toBe('junkies')
  expect(before.map(({ id }) => id)).not.toContain(after[0]?.id)
})

test('after any edits the list is that of a text just opened', async () => {
  const edits = fc.array(
    fc.tuple(fc.nat(60), fc.nat(12), fc.constantFrom('', 'addicts ', '\n\n', 'The drug abusers. ', 'x')),
    { maxLength: 8 }
  )
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const own = open(draft)
      let text = draft
      for (const [at, length, word] of steps) {
        const start = Math.min(at, text.length)
        const step = [{ start, end: Math.min(start + length, text.length), text: word }]
        text = applyEdits(text, step)
        own.edit(step)
        if (at % 2 === 0) await own.findings()
      }
      const plain = (list: readonly ShownFinding[]) => list.map(({ id: _, ...rest }) => rest)
      expect(plain(await own.findings())).toEqual(plain(await open(text).findings()))
    }),
    { numRuns: 40 }
  )
})

test('a profile and packs are chosen', async () => {
  const { checker, findings } = open(draft)
  await findings()
  checker.choose({ profile: 'us', packs: ['alcohol'] })
  const list = await findings()
  expect(list.map(({ words }) => words)).toEqual(['alcoholic'])
})

const ask = async (
  text: string,
  question: Parameters<typeof replyTo>[0] | ((list: readonly ShownFinding[]) => Parameters<typeof replyTo>[0])
) => {
  const { checker, findings } = open(text)
  const list = await findings()
  return replyTo(typeof question === 'function' ? question(list) : question, checker, ruleSet, createDocuments())
}

test('a finding is explained in a sentence, with who says so and all sources', async () => {
  const reply = await ask(draft, ([first]) => ({ ask: 'explain', finding: first!.id }))
  if (reply.reply !== 'explanation' || !reply.explanation) throw new Error('no explanation')
  expect(reply.explanation.why).toMatch(/^[A-Z].*\.$/)
  expect(reply.explanation.said[0]).toMatch(/^Advise against it: .+ more\.$/)
  expect(reply.explanation.references.length).toBeGreaterThan(10)
})

test('a wording is written in one place, or wherever the same words stand', async () => {
  const text = 'The addicts came.\n\nOther addicts left.\n'
  const edits = async (alike: boolean) => {
    const reply = await ask(text, ([first]) => ({ ask: 'fix', finding: first!.id, offer: 1, alike }))
    return reply.reply === 'edits' ? applyEdits(text, reply.edits) : ''
  }
  expect(await edits(false)).toBe('The people who use drugs came.\n\nOther addicts left.\n')
  expect(await edits(true)).toBe('The people who use drugs came.\n\nOther people who use drugs left.\n')
})

test('a finding that is gone has no edits and no explanation', async () => {
  expect(await ask(draft, { ask: 'fix', finding: 99, offer: 0, alike: false })).toMatchObject({ edits: [] })
  expect(await ask(draft, { ask: 'explain', finding: 99 })).toMatchObject({ explanation: null })
})

test('counts are by what the words are about, and count the words that are read', async () => {
  expect(await ask(draft, { ask: 'count' })).toEqual({
    reply: 'counts',
    words: 9,
    concepts: [
      { concept: 'drug-use', errors: 2, warnings: 0, notes: 0 },
      { concept: 'alcohol', errors: 1, warnings: 0, notes: 0 }
    ]
  })
})

test('what the page says of the rules is true of them', async () => {
  const known = await knownOf(ruleSet, '1.0.0')
  expect(known.packs.reduce((sum, pack) => sum + pack.rules, 0)).toBe(known.rules)
  expect(known.profiles.map(({ id }) => id)).toContain('un')
  expect(known.formats.map(({ id }) => id)).toEqual(expect.arrayContaining(['markdown', 'html', 'srt', 'notebook']))
})
