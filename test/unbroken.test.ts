/** Small runs of what holds for the whole program: it can be ended at any moment, and it talks to nobody. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runNode } from './command.js'

test('kill -9 in the middle of --fix loses no text, and the next run finishes', () => {
  const { code, out, error } = runNode(['scripts/kill-test.mjs', '5'])
  expect([code, error]).toEqual([0, ''])
  expect(out).toMatch(/^kill-test: 5 runs, .* 0 problems\n$/)
})

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
test.skipIf(!canTrace)('no socket is opened and no other program started (skipped where strace is missing)', () => {
  const { code, out, error } = runNode(['scripts/trace.mjs'])
  expect([code, error]).toEqual([0, ''])
  expect(out).toBe('trace: 10 runs, 0 calls to the network or to other programs\n')
})
