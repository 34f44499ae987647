import { expect, test } from 'vitest'
import { createAlone } from '../src/commands/alone.js'

test('a key that is pressed again while its command is at work does nothing; nor does one of the same group', async () => {
  const done: string[] = []
  let end = (): void => undefined
  const alone = createAlone()
  const write = alone(async () => {
    await new Promise<void>((resolve) => (end = resolve))
    done.push('write')
  })
  const leave = alone(() => {
    done.push('leave')
    return Promise.resolve()
  })
  const first = write()
  await Promise.all([write(), leave()])
  expect(done).toEqual([])
  end()
  await first
  await leave()
  expect(done).toEqual(['write', 'leave'])
})

test('after a failure it works again', async () => {
  const alone = createAlone()
  await expect(alone(() => Promise.reject(new Error('no')))()).rejects.toThrow('no')
  await expect(alone(() => Promise.resolve())()).resolves.toBeUndefined()
})
