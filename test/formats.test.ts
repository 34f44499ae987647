/** Every format of the one table is tried by the invariants: one that was forgotten is named here. */
import { formats } from '../packages/files/src/formats.js'
import { expect, test } from 'vitest'
import { engineFormats } from '../packages/core/test/invariants/formats.js'
import { tried } from '../packages/documents/test/formats.js'

test('the invariants try every format that is read, and no other', () => {
  const all = [
    ...engineFormats.map(({ format }) => format.id),
    // what a file is read as may be read of others as well
    ...Object.values(tried).map((own) => ('kind' in own ? own.kind : own.format).id)
  ]
  expect(all.sort()).toEqual(formats.map(({ id }) => id).sort())
})

test('no two formats share an ending, a name or a language', () => {
  for (const namesOf of [
    (index: number) => formats[index]?.extensions.map((own) => own.toLowerCase()),
    (index: number) => formats[index]?.fileNames,
    (index: number) => formats[index]?.languageIds
  ]) {
    const names = formats.flatMap((_, index) => namesOf(index) ?? [])
    expect(new Set(names).size).toBe(names.length)
  }
})
