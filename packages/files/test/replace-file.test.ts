import {
  chmodSync,
  linkSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileState } from '../src/open-file.js'
import { readRegularFile } from '../src/read-regular-file.js'
import { replaceFile } from '../src/replace-file.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

function stateOf(path: string): FileState {
  const file = readRegularFile(path, 100)
  if (!file.ok) throw new Error(file.message)
  return file
}

const replaceBy = (path: string, file: FileState, text: string): string | null =>
  replaceFile(path, file, Buffer.from(text))

test('permissions are kept', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  const path = join(folder, 'a.md')
  chmodSync(path, 0o754)
  expect(replaceBy(path, stateOf(path), 'new')).toBe(null)
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o754)
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a link stays a link, its file is written', () => {
  const folder = temporaryFolder({ 'a.md': 'old', 'link.md': '→ a.md' })
  const path = join(folder, 'link.md')
  expect(replaceBy(path, stateOf(path), 'new')).toBe(null)
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new')
})

test('a read-only file is left as it is', () => {
  const path = join(temporaryFolder({ 'a.md': 'old' }), 'a.md')
  chmodSync(path, 0o444)
  expect(replaceBy(path, stateOf(path), 'new')).toBe('is read-only, allow writing to fix it')
  expect(readFileSync(path, 'utf8')).toBe('old')
})

describe('what somebody else saved meanwhile is left as it is', () => {
  const same = (path: string): void => {
    const { atime, mtime } = statSync(path)
    writeFileSync(path, 'odd')
    utimesSync(path, atime, mtime)
  }
  test.each<[string, (path: string) => void, string]>([
    ['a longer text', (path) => writeFileSync(path, 'older'), 'older'],
    ['a text of the same length', (path) => writeFileSync(path, 'odd'), 'odd'],
    ['a text of the same length and time', same, 'odd'],
    [
      'another file in its place, of the same length and time',
      (path) => {
        writeFileSync(`${path}.new`, 'old')
        utimesSync(`${path}.new`, statSync(path).atime, statSync(path).mtime)
        renameSync(`${path}.new`, path)
      },
      'old'
    ]
  ])('%s', (_, save, kept) => {
    const folder = temporaryFolder({ 'a.md': 'old' })
    const path = join(folder, 'a.md')
    const file = stateOf(path)
    save(path)
    const { ino } = statSync(path)
    expect(replaceBy(path, file, 'new')).toBe('changed while it was checked, run it again')
    expect([readFileSync(path, 'utf8'), statSync(path).ino]).toEqual([kept, ino])
    expect(readdirSync(folder)).toEqual(['a.md'])
  })
})

test('a file that is gone is not made again', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  const file = stateOf(join(folder, 'a.md'))
  expect(replaceBy(join(folder, 'b.md'), file, 'new')).toBe('is gone, nothing was written')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a file whose name is as long as names may be', () => {
  const name = `${'n'.repeat(252)}.md`
  const folder = temporaryFolder({ [name]: 'old' })
  expect(replaceBy(join(folder, name), stateOf(join(folder, name)), 'new')).toBe(null)
  expect(readFileSync(join(folder, name), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual([name])
})

test('a second name of a file (a hard link) keeps the old text', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  linkSync(join(folder, 'a.md'), join(folder, 'b.md'))
  expect(replaceBy(join(folder, 'a.md'), stateOf(join(folder, 'a.md')), 'new')).toBe(null)
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('old')
})
