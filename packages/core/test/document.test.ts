/** A text that is edited has the findings of one that was just opened. */
import fc from 'fast-check'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { check, openDocument, type CheckResult, type Format } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { document, edit, editOf } from './edited.js'

const { ruleSet } = builtInRules
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const editsPerText = 20

/** All that a report can show. */
const summary = ({ messages, suppressed, skippedBlocks }: CheckResult): unknown => ({
  messages: messages.map((message) => ({ ...message, message: message.message, note: message.note })),
  suppressed,
  skippedBlocks
})

describe.each([
  ['markdown', 8000],
  ['text', 1600],
  ['commit-message', 400]
] as const)('in %s', (format: Format, edits: number) => {
  test(`after each of ${edits} edits, the findings are those of a fresh check`, async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(edit, { minLength: editsPerText, maxLength: editsPerText }),
        async (text, drawn) => {
          const opened = openDocument(text, { ruleSet, format })
          await opened.check()
          let expected = text
          for (const next of drawn) {
            const change = editOf(expected, next)
            expected = expected.slice(0, change.start) + change.text + expected.slice(change.end)
            opened.edit(change)
            expect(opened.text).toBe(expected)
            expect(summary(await opened.check())).toEqual(
              summary(await check(`\uFEFF${expected}`, { ruleSet, format }))
            )
          }
        }
      ),
      { numRuns: Math.ceil((Number(process.env['STIGMALINT_EDITS'] ?? 0) || edits) / editsPerText) }
    )
  }, 600_000)
})

test('an edit that opens a fence takes the findings below away, and closing it brings them back', async () => {
  const paragraph = 'Most drug users came back.\n\n'
  const opened = openDocument(paragraph.repeat(30), { ruleSet, format: 'markdown' })
  expect((await opened.check()).messages).toHaveLength(30)
  opened.edit({ start: paragraph.length, end: paragraph.length, text: '```\n' })
  expect((await opened.check()).messages).toHaveLength(1)
  opened.edit({ start: paragraph.length, end: paragraph.length + 4, text: '' })
  expect((await opened.check()).messages).toHaveLength(30)
})

test('a finding that does not move is the same object after an edit below it', async () => {
  const opened = openDocument('An addict came.\n\nNothing here.\n', { ruleSet, format: 'markdown' })
  const [before] = (await opened.check()).messages
  opened.edit({ start: 17, end: 24, text: 'Drug users are' })
  const after = (await opened.check()).messages
  expect(after.map((message) => message.actual)).toEqual(['addict', 'Drug users'])
  expect(after[0]).toBe(before)
})

describe('a check that is stopped', () => {
  const text = 'Most drug users came back.\n\n'.repeat(50)

  test('throws what `pause` throws, and goes on where it was', async () => {
    const opened = openDocument(text, { ruleSet, format: 'markdown' })
    let steps = 0
    const stop = (): void => {
      if (++steps > 20) throw new Error('stopped')
    }
    await expect(opened.check(stop)).rejects.toThrow('stopped')
    let left = 0
    expect(
      (
        await opened.check(() => {
          left++
        })
      ).messages
    ).toHaveLength(50)
    expect(left).toBe(30)
  })

  test('knows meanwhile what was found so far, from the top', async () => {
    const opened = openDocument(text, { ruleSet, format: 'markdown' })
    expect(opened.found().messages).toEqual([])
    const counts: number[] = []
    const { messages } = await opened.check(() => {
      const found = opened.found().messages
      counts.push(found.length)
      expect(found.map(({ line }) => line)).toEqual(found.map((_, index) => 2 * index + 1))
    })
    expect(counts).toEqual(messages.map((_, index) => index))
    expect(opened.found().messages).toEqual(messages)
  })

  test('reports the text as it is when it ends, if that was edited meanwhile', async () => {
    const opened = openDocument(text, { ruleSet, format: 'markdown' })
    let isEdited = false
    const { messages } = await opened.check(() => {
      if (isEdited) return
      isEdited = true
      opened.edit({ start: 0, end: 'Most drug users came back.\n\n'.length, text: 'One addict came back.\n\n' })
    })
    expect(messages).toHaveLength(50)
    expect(messages[0]?.actual).toBe('addict')
    expect(
      opened.text.slice(messages[1]?.place && 'start' in messages[1].place ? messages[1].place.start.offset : 0)
    ).toMatch(/^drug users/)
  })
})

test('a thousand edits leave nothing behind', async () => {
  const opened = openDocument(
    `${'The committee met in May.\n\n'.repeat(30)}Most drug users came back.\n\n`.repeat(100),
    {
      ruleSet,
      format: 'markdown'
    }
  )
  const memoryAfter = async (edits: number): Promise<number> => {
    for (let number = 0; number < edits; number++) {
      const start = (number * 7919) % opened.text.length
      opened.edit({ start, end: start + (number % 2), text: number % 2 === 0 ? 'x' : '' })
      await opened.check()
    }
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const first = await memoryAfter(500)
  const last = await memoryAfter(500)
  expect(last - first).toBeLessThan(2_000_000)
})
