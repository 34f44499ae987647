import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('a file that changed meanwhile is left as it is', () => {
  const path = join(temporaryFolder({ 'a.md': 'old' }), 'a.md')
  const source = sourceOf(path)
  writeFileSync(path, 'older')
  expect(replaceFile(path, source, 'new')).toBe('changed while it was checked, run it again')
  expect(readFileSync(path, 'utf8')).toBe('older')
})

test('a file that is gone is not made again', () => {
  const folder = temporaryFolder({ 'a.md': 'old' })
  const source = sourceOf(join(folder, 'a.md'))
  expect(replaceFile(join(folder, 'b.md'), source, 'new')).toBe('cannot be written (ENOENT)')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a new wording that the encoding has no sign for is not written', () => {
  const path = join(temporaryFolder({ 'a.txt': Buffer.from('old caf\xe9', 'latin1') }), 'a.txt')
  expect(replaceFile(path, sourceOf(path), 'new café →')).toBe(
    'is in Windows-1252, which has no sign for a part of the new wording; save it as UTF-8 and run it again'
  )
  expect(readFileSync(path, 'latin1')).toBe('old caf\xe9')
})
