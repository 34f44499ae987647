/** Which addresses are understood, and as what. */
import { expect, test } from 'vitest'
import { readAddress } from '../src/address.js'

test.each([
  ['/v2/check', 'check', null, null],
  // trap 5
  ['/check', 'check', null, null],
  ['/v2/v2/check', 'check', null, null],
  ['//v2/check', 'check', null, null],
  ['/v2//check/', 'check', null, null],
  ['/us/v2/check', 'check', 'us', null],
  ['/markdown/v2/check', 'check', null, 'markdown'],
  ['/uk/md/v2/check', 'check', 'uk', 'markdown'],
  ['/html/us/v2/check', 'check', 'us', 'html'],
  ['/v2/languages', 'languages', null, null],
  ['/us/v2/languages', 'languages', 'us', null]
])('%s', (path, endpoint, profile, format) => {
  expect(readAddress(path)).toEqual({ ok: true, endpoint, profile, format })
})

test.each([
  ['/', 'the address of a check ends with /v2/check'],
  ['/v2/words', 'the address of a check ends with /v2/check'],
  ['/mars/v2/check', 'names a profile (un, us, ca, uk) or a format'],
  ['/__proto__/v2/check', 'names a profile']
])('%s is told what an address is', (path, message) => {
  const read = readAddress(path)
  expect(read.ok ? '' : read.message).toContain(message)
})
