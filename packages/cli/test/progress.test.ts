import { expect, test } from 'vitest'
import { createProgress } from '../src/progress.js'

const run = (isTerminal: boolean, times: number[]): string[] => {
  const written: string[] = []
  let now = 0
  const progress = createProgress(
    () => isTerminal,
    (text) => written.push(text),
    () => now
  )
  times.forEach((time, done) => {
    now = time
    progress.step(done, times.length)
  })
  progress.clear()
  return written
}

test('nothing in the first second', () => {
  expect(run(true, [10, 500, 999])).toEqual([])
})

test('then one line, rewritten at most ten times a second, cleared at the end', () => {
  expect(run(true, [10, 1001, 1050, 1102])).toEqual([
    '\r\u001B[K1 of 4 files checked …',
    '\r\u001B[K3 of 4 files checked …',
    '\r\u001B[K'
  ])
})

test('nothing where nobody watches', () => {
  expect(run(false, [10, 2000, 3000])).toEqual([])
})
