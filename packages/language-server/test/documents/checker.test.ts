/** Checks that are overtaken, called off, or fail: the core stands in with documents that say what is done to them. */
import type { Edit } from '@stigmalint/core'
import type { Checked, EditedDocument } from '@stigmalint/core/trusted'
import { beforeEach, expect, it } from 'vitest'
import { createChecker, type Checker, type Engine } from '../../src/documents/checker.js'
import { linesOf, type Lines } from '../../src/text/lines.js'

const empty: Checked = { findings: [], suppressed: 0, skippedBlocks: 0, allowed: [] }
// how much it is, not what it is, counts here
const some: Checked = { ...empty, findings: [undefined as never] }
let log: string[]
let lines: Lines
let version: number
let gate: (() => void)[]
let checker: Checker
let crashes: unknown[]
/** what a check does between its parts */
let during: (document: EditedDocument, pause: () => void | Promise<void>) => Promise<void>

/** A core that refuses edits while it checks. */
function openText(text: string): EditedDocument {
  let current = text
  let isChecking = false
  return {
    get text() {
      return current
    },
    edit: ({ start, end, text: added }: Edit) => {
      if (isChecking) throw new Error('edited in the middle of a check')
      current = current.slice(0, start) + added + current.slice(end)
    },
    async check(pause = () => undefined) {
      if (isChecking) throw new Error('two checks at once')
      isChecking = true
      try {
        log.push(`check ${current}`)
        await during(this, pause)
        log.push(`done ${current}`)
        return empty
      } finally {
        isChecking = false
      }
    },
    found: () => some
  }
}

const edit = (text: string): void => {
  const change = { start: lines.text.length, end: lines.text.length, text }
  version++
  lines.edit(change, checker.edited(change))
}

const open = (text: string): Promise<Engine> => {
  log.push('open')
  return Promise.resolve({ document: openText(text), configuration: undefined as never })
}

beforeEach(() => {
  ;[log, gate, crashes, version] = [[], [], [], 1]
  lines = linesOf('a', 'utf-16')
  during = () => Promise.resolve()
  checker = createChecker({ lines, version: () => version, open, onCrash: (error) => crashes.push(error) })
})

const wait = (): Promise<void> => new Promise((resolve) => gate.push(resolve))
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('checks once for all who ask, and not again without an edit', async () => {
  const [one, two] = await Promise.all([checker.outcome(), checker.outcome()])
  expect(one).toBe(two)
  expect(await checker.outcome()).toBe(one)
  expect(log).toEqual(['open', 'check a', 'done a'])
})

it('an edit ends the check that runs, and everybody hears of the newest text', async () => {
  during = async (_, pause) => {
    await wait()
    await pause()
  }
  const asked = checker.outcome()
  await soon()
  edit('b')
  during = () => Promise.resolve()
  for (const resume of gate) resume()
  expect((await asked)?.version).toBe(2)
  expect(log).toEqual(['open', 'check a', 'check ab', 'done ab'])
  expect(crashes).toEqual([])
})

it('edits that come while the text is opened are in the text that is checked', async () => {
  const asked = checker.outcome()
  edit('b')
  edit('c')
  expect((await asked)?.version).toBe(3)
  expect(log.at(-1)).toBe('done abc')
})

it('a check that nobody waits for any more ends, and the next one works', async () => {
  let isWanted = true
  during = async (_, pause) => {
    await wait()
    await pause()
  }
  const asked = checker.outcomeFor(() => isWanted)
  await soon()
  isWanted = false
  for (const resume of gate) resume()
  expect(await asked).toBeNull()
  during = () => Promise.resolve()
  expect((await checker.outcome())?.version).toBe(1)
  expect(log).toEqual(['open', 'check a', 'check a', 'done a'])
})

it('one who gave up does not end the check of the others', async () => {
  let isWanted = true
  during = async (_, pause) => {
    await wait()
    await pause()
  }
  const first = checker.outcomeFor(() => isWanted)
  const second = checker.outcome()
  await soon()
  isWanted = false
  for (const resume of gate) resume()
  expect((await second)?.version).toBe(1)
  expect(await first).not.toBeUndefined()
})

it('a failure is told, and the next edit starts anew', async () => {
  during = () => Promise.reject(new Error('boom'))
  expect(await checker.outcome()).toBeNull()
  expect(await checker.outcome()).toBeNull()
  expect(crashes.map(String)).toEqual(['Error: boom'])
  during = () => Promise.resolve()
  edit('b')
  expect((await checker.outcome())?.version).toBe(2)
  expect(log).toEqual(['open', 'check a', 'open', 'check ab', 'done ab'])
})

it('a document that is closed in the middle of a check answers nothing', async () => {
  during = async (_, pause) => {
    await wait()
    await pause()
  }
  const asked = checker.outcome()
  await soon()
  checker.close()
  for (const resume of gate) resume()
  expect(await asked).toBeNull()
  expect(await checker.outcome()).toBeNull()
})

it('another configuration opens the text again', async () => {
  await checker.outcome()
  checker.restart()
  await checker.outcome()
  expect(log.filter((entry) => entry === 'open')).toHaveLength(2)
})

it('tells what it found in the first moments of a long first check, and of no other', async () => {
  edit('a'.repeat(60_000))
  let isTold = false
  during = async (_document, pause) => {
    while (!isTold) {
      await pause()
      await soon()
    }
  }
  void checker.firstFound?.then(() => {
    isTold = true
  })
  const all = checker.outcome()
  expect(await checker.firstFound).toMatchObject({ version: 2, result: some, isOpening: true })
  expect(await all).toMatchObject({ version: 2, isOpening: true })
  expect(checker.firstFound).toBeNull()
  edit('b')
  expect(await checker.outcome()).toMatchObject({ version: 3, isOpening: false })
})
