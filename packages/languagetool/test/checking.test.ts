/** The thread that checks may hang, die or be asked too much: who asked is told, and the next one is answered. */
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { createChecking, type Checking } from '../src/checking.js'
import type { Question } from '../src/answer.js'

/** A thread that does what its text says, once it has started: that takes as many milliseconds as it is told. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData)
  parentPort.postMessage({ is: 'ready' })
  parentPort.on('message', ({ id, question }) => {
    const { text } = question.parameters
    if (text === 'hang') for (;;);
    if (text === 'die') process.exit(1)
    parentPort.postMessage({ is: 'done', id, answer: { status: 200, body: text } })
  })`

let checking: Checking
let started = 0

function begin(patience: number, mostWaiting = 10, start = 0): void {
  started = 0
  const startThread = (): Worker => {
    started++
    return new Worker(program, { eval: true, workerData: start })
  }
  checking = createChecking({ startThread, calledOff: new Int32Array(new SharedArrayBuffer(4)), patience, mostWaiting })
}
afterEach(() => checking.close())

const asking = (text: string): Question => ({ parameters: { text }, profile: null, format: null, agent: '' })
const ask = (text: string, signal = new AbortController().signal): Promise<string | null> =>
  checking.check(asking(text), signal).then((answer) => answer && `${answer.status} ${answer.body}`)

test('answers in turn, by one thread', async () => {
  begin(60_000)
  expect(await Promise.all(['a', 'b', 'c'].map((text) => ask(text)))).toEqual(['200 a', '200 b', '200 c'])
  expect(started).toBe(1)
})

test.each([
  ['hang', 'took too long'],
  ['die', 'took too much memory']
])('a thread that is made to %s is followed by another', async (what, line) => {
  begin(what === 'hang' ? 1000 : 60_000)
  const [first, second] = await Promise.all([ask(what), ask('a')])
  expect(first).toContain(`503 Error: the check of this text ${line}`)
  expect(second).toBe('200 a')
  expect(started).toBe(2)
})

test('the start of a thread takes nothing of the time of a check', async () => {
  begin(1000, 10, 1500)
  expect(await ask('a')).toBe('200 a')
  expect(started).toBe(1)
})

test('who hangs up while a thread starts takes it from nobody', async () => {
  begin(60_000, 10, 1500)
  const gone = new AbortController()
  const answers = Promise.all([ask('a', gone.signal), ask('b')])
  gone.abort()
  expect((await answers)[1]).toBe('200 b')
  expect(started).toBe(1)
})

test('who hangs up is not waited for, in the queue or in its turn', async () => {
  begin(60_000)
  const [inTurn, inQueue] = [new AbortController(), new AbortController()]
  const answers = Promise.all([ask('hang', inTurn.signal), ask('b', inQueue.signal), ask('c')])
  inQueue.abort()
  inTurn.abort()
  expect(await answers).toEqual([null, null, '200 c'])
  expect(await ask('d', inTurn.signal)).toBe(null)
})

test('so many may wait, and no more', async () => {
  begin(1000, 2)
  const answers = await Promise.all(['hang', 'a', 'b', 'c'].map((text) => ask(text)))
  expect(answers[3]).toBe('503 Error: too many texts at once, ask again')
  expect(answers.slice(1, 3)).toEqual(['200 a', '200 b'])
})
