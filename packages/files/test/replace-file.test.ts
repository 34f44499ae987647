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
import { readSource, type FileSource } from '../src/read-source.js'
import { replaceFile } from '../src/replace-file.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

function sourceOf(path: string): FileSource {
  const result = readSource(path)
  if (!result.ok) throw new Error(result.message)
  return result.source
}

test.each([
  ['UTF-8', Buffer.from('old\r\n'), Buffer.from('new\r\n')],
  ['a byte-order mark', Buffer.from('\uFEFFold'), Buffer.from('\uFEFFnew')],
  ['Windows-1252', Buffer.from('old caf\xe9', 'latin1'), Buffer.from('new caf\xe9', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFold', 'utf16le'), Buffer.from('\uFEFFnew', 'utf16le')]
])('%s is kept, and so are the permissions', (_, before, after) => {
  const folder = temporaryFolder({ 'a.md': before })
  const path = join(folder, 'a.md')
  chmodSync(path, 0o754)
  const source = sourceOf(path)
  expect(replaceFile(path, source, source.text.replace('old', 'new'))).toBe(null)
  expect(readFileSync(path).equals(after)).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o754)
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a link stays a link, its file is written', () => {
  const folder = temporaryFolder({ 'a.md': 'old', 'link.md': '→ a.md' })
  const path = join(folder, 'link.md')
  expect(replaceFile(path, sourceOf(path), 'new')).toBe(null)
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new')
})

test('a read-only file is left as it is', () => {
  const path = join(temporaryFolder({ 'a.md': 'old' }), 'a.md')
  chmodSync(path, 0o444)
  expect(replaceFile(path, sourceOf(path), 'new')).toBe('is read-only, allow writing to fix it')
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
    const source = sourceOf(path)
    save(path)
    const { ino } = statSync(path)
    expect(replaceFile(path, source, 'new')).toBe('changed while it was checked, run it again')
    expect([readFileSync(path, 'utf8'), statSync(path).ino]).toEqual([kept, ino])
    expect(readdirSync(folder)).toEqual(['a.md'])
  })
})

test('a file that is gone is not made again', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  const source = sourceOf(join(folder, 'a.md'))
  expect(replaceFile(join(folder, 'b.md'), source, 'new')).toBe('is gone, nothing was written')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a file whose name is as long as names may be', () => {
  const name = `${'n'.repeat(252)}.md`
  const folder = temporaryFolder({ [name]: 'old' })
  expect(replaceFile(join(folder, name), sourceOf(join(folder, name)), 'new')).toBe(null)
  expect(readFileSync(join(folder, name), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual([name])
})

test('a second name of a file (a hard link) keeps the old text', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  linkSync(join(folder, 'a.md'), join(folder, 'b.md'))
  expect(replaceFile(join(folder, 'a.md'), sourceOf(join(folder, 'a.md')), 'new')).toBe(null)
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('old')
})

test('a new wording that the encoding has no sign for is not written', () => {
  const path = join(temporaryFolder({ 'a.txt': Buffer.from('old caf\xe9', 'latin1') }), 'a.txt')
  expect(replaceFile(path, sourceOf(path), 'new café →')).toBe(
    'is in Windows-1252, which has no sign for a part of the new wording; save it as UTF-8 and run it again'
  )
  expect(readFileSync(path, 'latin1')).toBe('old caf\xe9')
})
