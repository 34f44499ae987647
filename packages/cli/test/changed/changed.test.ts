/** Which lines a diff changes, and what git says of a folder. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { changedLines, isChanged } from '../../src/changed/diff.js'
import { changedSince } from '../../src/changed/git.js'

const diffs: [what: string, diff: string, lines: Record<string, number[][]> | null][] = [
  ['nothing', '', {}],
  ['no diff', 'Dear colleagues,\n', null],
  ['lines added', '--- a/x.md\n+++ b/x.md\n@@ -1,0 +2,3 @@ Title\n+a\n+b\n+c\n', { 'x.md': [[2, 4]] }],
  ['a line changed', '--- a/x.md\n+++ b/x.md\n@@ -3 +3 @@\n-a\n+b\n', { 'x.md': [[3, 3]] }],
  ['a line taken out', '--- a/x.md\n+++ b/x.md\n@@ -3 +2,0 @@\n-a\n', { 'x.md': [] }],
  [
    'lines round it',
    '--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,5 @@\n one\n-two\n+2\n three\n+3.5\n four\n',
    {
      'x.md': [
        [2, 2],
        [4, 4]
      ]
    }
  ],
  [
    'what looks like a header',
    '--- a/x.md\n+++ b/x.md\n@@ -1 +1,2 @@\n--- old\n+++ new\n++++ b/y.md\n',
    { 'x.md': [[1, 2]] }
  ],
  [
    'a new file',
    'diff --git a/n.md b/n.md\n--- /dev/null\n+++ b/n.md\n@@ -0,0 +1,2 @@\n+a\n+b\n',
    { 'n.md': [[1, 2]] }
  ],
  ['a file removed', '--- a/x.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n', {}],
  ['a file moved', 'diff --git a/x.md b/y.md\nsimilarity index 100%\nrename from x.md\nrename to y.md\n', {}],
  [
    'no line break at the end',
    '+++ b/x.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
    { 'x.md': [[1, 1]] }
  ],
  ['letters beyond ASCII, quoted', '+++ "b/\\303\\251t\\303\\251.md"\n@@ -0,0 +1 @@\n+a\n', { 'été.md': [[1, 1]] }],
  ['a name with a line break', '+++ "b/a\\nb.md"\n@@ -0,0 +1 @@\n+a\n', { 'a\nb.md': [[1, 1]] }],
  ['a name with a blank, and a tab behind it', '+++ b/my draft.md\t\n@@ -0,0 +1 @@\n+a\n', { 'my draft.md': [[1, 1]] }]
]

test.each(diffs)('%s', (_, diff, lines) => {
  const changed = changedLines(diff)
  expect(changed && Object.fromEntries(changed)).toEqual(lines)
})

test('a stretch of lines is changed where one of its lines is', () => {
  const line = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(fc.uniqueArray(line), line, fc.nat(3), (lines, first, more) => {
      const text = lines.sort((a, b) => a - b).map((own) => `@@ -0,0 +${own} @@\n+x\n`)
      const ranges = changedLines(`+++ b/x\n${text.join('')}`)?.get('x') ?? []
      expect(isChanged(ranges, first, first + more)).toBe(lines.some((own) => own >= first && own <= first + more))
    })
  )
})

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stigmalint-')))
afterAll(() => rmSync(folder, { recursive: true }))
const git = (...words: string[]): void => {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd: folder,
    stdio: 'ignore'
  })
}
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

test('git tells what changed on this branch, committed or not, and new files', () => {
  git('init', '-q', '-b', 'main')
  git('config', 'color.ui', 'always')
  git('config', 'diff.noprefix', 'true')
  write('old.md', 'one\ntwo\nthree\n')
  write('ünïcode name.md', 'one\n')
  write('moved.md', 'line\n'.repeat(20))
  git('add', '.')
  git('commit', '-qm', 'a')
  git('switch', '-qc', 'branch')
  write('old.md', 'one\n2\nthree\n')
  git('mv', 'moved.md', 'elsewhere.md')
  git('commit', '-qam', 'b')
  write('ünïcode name.md', 'one\ntwo\n')
  mkdirSync(join(folder, 'sub'))
  write('sub/new.md', 'new\n')
  git('switch', '-q', 'main')
  write('other.md', 'other\n')
  git('add', 'other.md')
  git('commit', '-qm', 'c')
  git('switch', '-q', 'branch')
  const changes = changedSince('main', join(folder, 'sub'))
  if (!changes.ok) throw new Error(changes.message)
  const shown = [...changes.lines].map(([path, lines]) => [relative(folder, path), lines])
  expect(Object.fromEntries(shown)).toEqual({
    'old.md': [[2, 2]],
    'ünïcode name.md': [[2, 2]],
    'sub/new.md': [[1, Infinity]]
  })
})

test.each([
  ['nowhere', 'no such revision, name a commit, a branch or a tag'],
  ['--output=x', 'no such revision, name a commit, a branch or a tag']
])('git does not know %s', (revision, message) => {
  expect(changedSince(revision, folder)).toEqual({ ok: false, message: `--changed-since ${revision}: ${message}` })
})

test('outside of a repository, in a shallow clone, without git', () => {
  const outside = mkdtempSync(join(tmpdir(), 'stigmalint-'))
  expect(changedSince('main', outside)).toMatchObject({
    ok: false,
    message: expect.stringContaining('no git repository')
  })
  const shallow = join(outside, 'shallow')
  execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'branch', `file://${folder}`, shallow], {
    stdio: 'ignore'
  })
  expect(changedSince('HEAD~1', shallow)).toMatchObject({ ok: false, message: expect.stringContaining('shallow') })
  const { PATH } = process.env
  process.env['PATH'] = outside
  expect(changedSince('main', folder)).toMatchObject({
    ok: false,
    message: expect.stringContaining('git is not there')
  })
  process.env['PATH'] = PATH
  rmSync(outside, { recursive: true })
})
