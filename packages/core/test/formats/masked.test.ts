/** A format on top of another: what was kept of a check holds only while both of them read as they did. */
import { expect, test } from 'vitest'
import { masked } from '../../src/formats/format.js'
import { formats } from '../../src/formats/index.js'

const mask = (source: string): string => source

test('a new version of either is a new version of it', () => {
  const now = masked(formats.text, mask, { version: '1' })
  const newMask = masked(formats.text, mask, { version: '2' })
  const newBelow = masked({ ...formats.text, version: '2' }, mask, { version: '1' })
  expect([now, newMask, newBelow].map(({ version }) => version)).toEqual(['1.1', '1.2', '2.1'])
})
