import { expect, it } from 'vitest'
import { leaveOf, withoutLeft } from '../../src/silence/leaves.js'
import { findingsIn } from '../checked.js'

const uri = 'file:///letter.txt'
const text = 'The addicts wait. Addicts leave, and more addicts come.\n\n| who |\n| --- |\n| addicts |\n| addicts |\n'

const kept: [what: string, chosen: number, edited: string, left: number][] = [
  ['one place, and no other of its sentence', 1, text, 4],
  ['one of two cells that are alike', 4, text, 4],
  ['the place moves with its sentence', 0, `Before it all.\n\n${text}`, 4],
  ['the sentence is another one: marked again', 0, text.replace('wait', 'queue'), 5]
]

it.each(kept)('%s', async (_, chosen, edited, left) => {
  const findings = await findingsIn(text)
  expect(findings).toHaveLength(5)
  const finding = findings[chosen]
  const leave = finding ? leaveOf(finding, findings, uri) : null
  const now = await findingsIn(edited)
  const shown = withoutLeft(now, leave ? [leave] : [], uri)
  expect(shown).toHaveLength(left)
  // It is of this document alone.
  expect(withoutLeft(now, leave ? [leave] : [], 'file:///other.txt')).toBe(now)
})
