import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesInFolder } from '../src/find-inputs.js'
import { leftOutBy } from '../src/ignore-files.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

const some = {
  '.git/HEAD': '',
  '.gitignore': 'built/\n',
  '.stigmalintignore': 'old/\n!old/kept.md\nquoted.md\n',
  'a.md': '',
  'b.mdx': '',
  'c.wiki': '',
  'built/d.md': '',
  'old/e.md': '',
  'quoted.md': '',
  'deep/er/f.txt': ''
}

describe('the files of a folder in an editor', () => {
  test.each<[string, Record<string, string>, string, string[], string[]]>([
    ['without what is left out', some, '', ['a.md', 'b.mdx', 'deep/er/f.txt'], []],
    ['of a folder inside', some, 'deep', ['deep/er/f.txt'], []],
    ['of a folder that git leaves out', some, 'built', [], []],
    ['of a folder without any', { 'empty/': '' }, 'empty', [], []],
    ['of a folder that is gone', {}, 'gone', [], ['gone: no such folder']],
    ['with a broken link', { 'a.md': '→ nowhere.md' }, '', [], ['a.md: a link to nothing']]
  ])('%s', async (_, files, folder, found, notices) => {
    const root = temporaryFolder(files)
    const inputs = await filesInFolder(join(root, folder))
    expect(inputs.files.map(({ path }) => path)).toEqual(found.map((path) => join(root, path)))
    expect(inputs.notices).toHaveLength(notices.length)
    for (const [index, notice] of notices.entries())
      expect(inputs.notices[index]?.message).toMatch(`${root}/${notice}`.replace('such folder', 'such file or folder'))
  })

  test('others get their turn before each folder', async () => {
    let turns = 0
    await filesInFolder(temporaryFolder(some), async () => {
      await new Promise((done) => setImmediate(done))
      turns++
    })
    expect(turns).toBe(3) // the folder itself, deep, deep/er; no turn for what is left out
  })

  test('a search that is called off ends', async () => {
    const stop = new Error('called off')
    await expect(
      filesInFolder(temporaryFolder(some), () => {
        throw stop
      })
    ).rejects.toBe(stop)
  })
})

test.each([
  ['a.md', null],
  ['built/d.md', null],
  ['old/e.md', '.stigmalintignore'],
  ['quoted.md', '.stigmalintignore'],
  ['old/not-saved-yet.md', '.stigmalintignore']
])('%s, opened by itself, is left out by %s', (path, by) => {
  const root = temporaryFolder(some)
  expect(leftOutBy(join(root, path), root)?.name ?? null).toBe(by)
})
