/** The box of F8 goes with the word that it is about. */
import { expect, test, vi } from 'vitest'

vi.mock('vscode', () => ({}))
const { closingMarkerBox } = await import('../src/marker-box.js')

const kind = (value: string) => ({ value })
const sayWhy = { title: 'Say why', command: 'stigmalint.sayWhy' }

test.each<[string, object, string | undefined]>([
  ['a replacement closes it', { kind: kind('quickfix.stigmalint.write'), edit: {} }, 'closeMarkersNavigation'],
  ['what has a command of its own keeps it', { kind: kind('quickfix'), edit: {}, command: sayWhy }, sayWhy.command],
  ['what is done on saving does not', { kind: kind('source.fixAll.stigmalint'), edit: {} }, undefined],
  ['what changes nothing does not', { kind: kind('quickfix'), command: sayWhy }, sayWhy.command]
])('%s', (_, action, command) => {
  const [closing] = closingMarkerBox([action as never]) as unknown as { command?: { command: string } }[]
  expect(closing?.command?.command).toBe(command)
})
