/** Messages that come one after the other do not stand in a pile, and those of others are left alone. */
import { beforeEach, expect, test, vi } from 'vitest'

const done: string[] = []
let close = (): void => undefined

vi.mock('vscode', () => ({
  commands: { executeCommand: (name: string) => Promise.resolve(void done.push(name)) },
  window: {
    showInformationMessage: (message: string) => {
      done.push(message)
      return new Promise<undefined>((resolve) => (close = () => resolve(undefined)))
    }
  }
}))
const { tellInTurn } = await import('../src/commands/in-turn.js')

beforeEach(() => {
  done.length = 0
  vi.useFakeTimers()
})

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(10)

test('the next takes the place of the last, unless that is closed, or long gone behind the bell', async () => {
  void tellInTurn('one', 'Undo')
  await soon()
  void tellInTurn('two', 'Undo')
  await soon()
  expect(done).toEqual(['one', 'notifications.hideToasts', 'two'])
  close()
  await soon()
  void tellInTurn('three', 'Undo')
  await vi.advanceTimersByTimeAsync(60_000)
  void tellInTurn('four', 'Undo')
  await soon()
  expect(done.slice(3)).toEqual(['three', 'four'])
})
