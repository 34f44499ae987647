/** The thread that checks may hang, die or be asked too much: who asked is told, and the next one is answered. */
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { createChecking, type Checking } from '../src/checking.js'
import type { Question } from '../src/answer.js'

/** A thread that does what its text says. */
const program = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, question }) => {
    const { text } = question.parameters
    if (text === 'hang') for (;;);
    if (text === 'die') process.exit(1)
    parentPort.postMessage({ id, answer: { status: 200, body: text } })
  })`

let checking: Checking
let started = 0

function begin(patience: number, mostWaiting = 10): void {
  started = 0
  const startThread = (): Worker => {
    started++
    return new Worker(program, { eval: true })
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
  begin(what === 'hang' ? 200 : 60_000)
  const [first, second] = await Promise.all([ask(what), ask('a')])
  expect(first).toContain(`503 Error: the check of this text ${line}`)
  expect(second).toBe('200 a')
  expect(started).toBe(2)
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
  begin(200, 2)
  const answers = await Promise.all(['hang', 'a', 'b', 'c'].map((text) => ask(text)))
  expect(answers[3]).toBe('503 Error: too many texts at once, ask again')
  expect(answers.slice(1, 3)).toEqual(['200 a', '200 b'])
})
