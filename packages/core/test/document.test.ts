/** A text that is edited and checked again; that it has the findings of one just opened is an invariant (properties.test.ts). */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../src/index.js'
import { openDocument as openUnread } from '../src/trusted.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
test('an edit that opens a fence takes the findings below away, and closing it brings them back', async () => {
  const paragraph = 'Most drug users came back.\n\n'
  const opened = openDocument(paragraph.repeat(30), { ruleSet, format: 'markdown' })
  expect((await opened.check()).messages).toHaveLength(30)
  opened.edit({ start: paragraph.length, end: paragraph.length, text: '```\n' })
  expect((await opened.check()).messages).toHaveLength(1)
  opened.edit({ start: paragraph.length, end: paragraph.length + 4, text: '' })
  expect((await opened.check()).messages).toHaveLength(30)
})

test('messages of one check are to keep and to change: those of another are others', async () => {
  const opened = openDocument('An addict came.\n\nNothing here.\n', { ruleSet, format: 'markdown' })
  const before = (await opened.check()).messages
  for (const { fixes } of before) for (const { edits } of fixes) edits.length = 0
  opened.edit({ start: 17, end: 24, text: 'Drug users are' })
  const after = (await opened.check()).messages
  expect(before.map(({ actual }) => actual)).toEqual(['addict'])
  expect(after.map(({ actual, fixes }) => [actual, fixes[0]?.edits.length])).toEqual([
    ['addict', 1],
    ['Drug users', 1]
  ])
})

test('a finding that does not move is the same object after an edit below it', async () => {
  const opened = openUnread('An addict came.\n\nNothing here.\n', { ruleSet, format: 'markdown' })
  const [before] = (await opened.check()).findings
  opened.edit({ start: 17, end: 24, text: 'Drug users are' })
  const after = (await opened.check()).findings
  expect(after.map(({ actual }) => actual)).toEqual(['addict', 'Drug users'])
  expect(after[0]).toBe(before)
})

describe('a check that is stopped', () => {
  // each of its own: what is the same is looked at once
  const paragraph = (number: number): string => `Most drug users of ward ${number} came back.\n\n`
  const text = Array.from({ length: 50 }, (_, index) => paragraph(index)).join('')

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
      opened.edit({ start: 0, end: paragraph(0).length, text: 'One addict came back.\n\n' })
    })
    expect(messages).toHaveLength(50)
    expect(messages[0]?.actual).toBe('addict')
    expect(
      opened.text.slice(messages[1]?.place && 'start' in messages[1].place ? messages[1].place.start.offset : 0)
    ).toMatch(/^drug users/)
  })
})

test('what is the same is looked at once, where the document tells it the same', async () => {
  const paragraph = 'Most drug users came back.\n\n'
  const opened = openDocument(`${paragraph.repeat(3)}<!-- stigmalint-disable -->\n\n${paragraph.repeat(3)}`, {
    ruleSet,
    format: 'markdown'
  })
  let looks = 0
  const { messages, suppressed } = await opened.check(() => {
    looks++
  })
  expect([looks, messages.map(({ line }) => line), suppressed]).toEqual([2, [1, 3, 5], 3])
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
