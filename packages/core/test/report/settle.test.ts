/** Fixing until nothing is left, and which fixes can be applied together. */
import { describe, expect, test } from 'vitest'
import { fixesApart, fixUntilSettled, type Edit, type Finding, type Fix } from '../../src/index.js'
import { findingsIn } from '../checking.js'

const check = async (text: string): Promise<{ findings: Finding[] }> => ({ findings: await findingsIn(text) })
const settle = async (text: string, first: { findings: Finding[] }, again: typeof check) => {
  const passes: number[] = []
  const fixed = await fixUntilSettled(text, first, 'suggested', again, (_, fixes) => passes.push(fixes.length))
  return { ...fixed, passes }
}

test('a text is fixed until no fix is left, and each pass is told', async () => {
  const text = 'Drug users came. The drug user left.'
  expect(await settle(text, await check(text), check)).toEqual({
    text: 'People who use drugs came. The person who uses drugs left.',
    result: { findings: [] },
    passes: [2]
  })
})

test('a text with nothing to fix is not checked again, and no pass is told', async () => {
  const again = (): never => {
    throw new Error('checked again')
  }
  const nothing = { findings: [] }
  expect(await settle('People came.', nothing, again)).toEqual({ text: 'People came.', result: nothing, passes: [] })
})

test('fixes that never end do end', async () => {
  const [finding] = await findingsIn('Drug users came.')
  if (!finding) throw new Error('nothing found')
  const findings = [Object.assign(finding, { fixes: [{ ...endless, edits: [{ start: 0, end: 0, text: 'a' }] }] })]
  const { text, passes } = await settle('', { findings }, () => Promise.resolve({ findings }))
  expect(text).toBe('a'.repeat(passes.length))
})

const endless = { id: 'one', title: '', replaces: '', wording: 'a', applicability: 'safe' } as const
const fixOf = (id: string, ...edits: [start: number, end: number][]): Fix => ({
  ...endless,
  id,
  edits: edits.map(([start, end]): Edit => ({ start, end, text: id }))
})

describe('fixes that can be applied together', () => {
  test.each<[string, Fix[], string[]]>([
    ['in the order of the text', [fixOf('b', [9, 12]), fixOf('a', [0, 4])], ['a', 'b']],
    ['a shared one once', [fixOf('a', [0, 4]), fixOf('a', [0, 4])], ['a']],
    ['of two that overlap the first', [fixOf('b', [3, 9]), fixOf('a', [0, 4])], ['a']],
    ['side by side is no overlap', [fixOf('a', [0, 4]), fixOf('b', [4, 9])], ['a', 'b']],
    ['whole or not at all', [fixOf('a', [0, 4]), fixOf('b', [2, 3], [20, 24]), fixOf('c', [20, 22])], ['a', 'c']]
  ])('%s', (_, fixes, ids) => {
    expect(fixesApart(fixes).map(({ id }) => id)).toEqual(ids)
  })
})
