import { spawnSync } from 'node:child_process'
import { closeSync, linkSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { leftoverRemover, openTemporary, removeLeftovers, temporaryName } from '../src/temporary-file.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

/** The number of a process that has ended. */
const gone = String(spawnSync(process.execPath, ['-e', '']).pid)
const ofProcess = (id: string): string => temporaryName().replace(`~${process.pid}~`, `~${id}~`)
const elsewhere = (name: string): string => name.replace(/-[^~]*/, '-another-machine')
const hours = (count: number): number => Date.now() + count * 60 * 60 * 1000

describe('what a run that was ended has left', () => {
  test.each<[string, string, number, boolean]>([
    ['of a process that is gone', ofProcess(gone), 0, true],
    ['of a process that is at work', temporaryName(), 0, false],
    ['of a number that another process has by now', temporaryName(), 2, true],
    ['of another machine, just made', elsewhere(ofProcess(gone)), 0, false],
    ['of another machine, long ago', elsewhere(ofProcess(gone)), 2, true],
    ["somebody else's, however old", '.a.md.123.tmp', 100, false],
    ['a name that only begins alike', `.stigmalint-notes~${gone}.tmp`, 100, false]
  ])('%s', (_, name, later, isRemoved) => {
    const folder = temporaryFolder({ [name]: '', 'a.md': '' })
    removeLeftovers(folder, hours(later))
    expect(readdirSync(folder)).toEqual(isRemoved ? ['a.md'] : [name, 'a.md'])
  })

  test('a folder, a link, and a file with a second name are none', () => {
    const names = Array.from({ length: 3 }, () => ofProcess(gone)).sort()
    const [one = '', two = '', three = ''] = names
    const folder = temporaryFolder({ [`${one}/`]: '', [two]: '→ a.md', [three]: '', 'a.md': '' })
    linkSync(join(folder, three), join(folder, 'b.md'))
    removeLeftovers(folder)
    expect(readdirSync(folder)).toEqual([...names, 'a.md', 'b.md'])
  })

  test('beside the file itself where a link leads to it; a folder is looked into once', () => {
    const name = ofProcess(gone)
    const folder = temporaryFolder({ [`x/${name}`]: '', 'x/a.md': '', 'link.md': '→ x/a.md' })
    const remove = leftoverRemover()
    remove(join(folder, 'nowhere.md'))
    remove(join(folder, 'link.md'))
    expect(readdirSync(join(folder, 'x'))).toEqual(['a.md'])
    writeFileSync(join(folder, 'x', name), '')
    remove(join(folder, 'x/a.md'))
    expect(readdirSync(join(folder, 'x'))).toEqual([name, 'a.md'])
  })
})

describe('a name that is taken', () => {
  test('is left alone, and another is tried', () => {
    const folder = temporaryFolder({ taken: 'theirs' })
    const names = ['taken', 'free']
    const { path, descriptor } = openTemporary(folder, 0o644, () => names.shift() ?? '')
    closeSync(descriptor)
    expect(path).toBe(join(folder, 'free'))
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('theirs')
  })

  test('again and again ends the attempt', () => {
    const folder = temporaryFolder({ taken: 'theirs' })
    expect(() => openTemporary(folder, 0o644, () => 'taken')).toThrow('EEXIST')
  })
})
