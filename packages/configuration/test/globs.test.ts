import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { globMatcher, globsProblem } from '../src/globs.js'
import { runs } from '../../../test/runs.js'

test.each([
  [['*.txt'], 'deep/in/a.txt', true],
  [['*.txt'], 'a.md', false],
  [['archive'], 'archive/a.md', true],
  [['archive/'], 'docs/archive/a.md', true],
  [['docs/*.md'], 'docs/a.md', true],
  [['docs/*.md'], 'docs/deep/a.md', false],
  [['docs/**'], 'docs/deep/a.md', true],
  [['docs/**/a.md'], 'docs/a.md', true],
  [['docs/**/a.md'], 'docs/x/y/a.md', true],
  [['docs/**/b/**/a.md'], 'docs/x/b/y/z/a.md', true],
  [['docs/**/b/**/a.md'], 'docs/x/y/z/a.md', false],
  [['./docs/a.md'], 'docs/a.md', true],
  [['/a.md'], 'docs/a.md', true],
  [['*/**'], 'docs/a.md', true],
  [['*/**'], 'a.md', false],
  [['**'], 'a.md', true],
  [['**/*.{md,txt}'], 'x/a.txt', true],
  [['{a,b{1,2}}.md'], 'b2.md', true],
  [['{a,b{1,2}}.md'], 'b.md', false],
  [['note-[0-9].md'], 'note-7.md', true],
  [['note-[!0-9].md'], 'note-7.md', false],
  [['note-[^0-9].md'], 'note-x.md', true],
  [['note-?.md'], 'note-x.md', true],
  [['note-?.md'], 'note-xy.md', false],
  [['.github'], '.github/a.md', true],
  [['report (final).md'], 'report (final).md', true],
  [['report (final).md'], 'report final.md', false],
  [['a+b.md'], 'aab.md', false],
  [['(a+)+b'], 'aab', false],
  [['(a+)+b'], '(a+)+b', true],
  [['\\[draft\\].md'], '[draft].md', true],
  [['[draft.md'], '[draft.md', true],
  [['{draft}.md'], '{draft}.md', true],
  [['{a,b'], '{a,b', true],
  [['*.md', '!keep.md'], 'docs/keep.md', false],
  [['*.md', '!keep.md'], 'docs/other.md', true],
  [[], 'a.md', false]
])('%j and %s', (globs, path, matches) => {
  expect(globsProblem(globs)).toBe(null)
  expect(globMatcher(globs)(path)).toBe(matches)
})

describe('a glob that cannot be used is told', () => {
  test.each([
    ['too long', ['ok', '*'.repeat(70_000)], 1, 'has more than 1000 characters'],
    ['many brackets', ['('.repeat(60_000)], 0, 'has more than 1000 characters'],
    [
      'too many',
      Array.from({ length: 50_000 }, (_, at) => `a${at}`),
      1000,
      'brings more than 1000 globs into this list'
    ],
    ['braces that make many', ['{a,b}'.repeat(40)], 0, 'brings more than 1000 globs into this list'],
    [
      'braces in braces',
      [`${'{a,'.repeat(100)}b${'}'.repeat(100)}`.repeat(2)],
      0,
      'brings more than 1000 globs into this list'
    ],
    ['a choice in round brackets', ['+(a|b)*'], 0, 'has a choice in round brackets, write {a,b}'],
    ['letters by their name', ['[[:alpha:]]'], 0, 'has a class of letters by its name'],
    ['a range', ['{1..300}'], 0, 'has a range in braces']
  ])('%s', (_, globs, index, message) => {
    const problem = globsProblem(globs)
    expect(problem?.index).toBe(index)
    expect(problem?.message).toContain(message)
  })
})

/** Each of these would try again more often than there are atoms in the world, were it a regular expression. */
test.each([
  ['*a*a*a*a*a*a*a*a*b', 'a'.repeat(250)],
  [`${'*a'.repeat(400)}b`, 'a'.repeat(250)],
  [`${'**/a/'.repeat(150)}b`, `${'a/'.repeat(1000)}c`],
  [`${'**/*a*/'.repeat(100)}b`, `${'aaaaaaaa/'.repeat(400)}c`],
  ['(a+)+b', 'a'.repeat(250)],
  [`${'[a-z]*'.repeat(150)}!`, 'a'.repeat(250)]
])('%s is answered', (glob, path) => {
  expect(globMatcher([glob])(path)).toBe(false)
})

/** The matcher that configurations had before, for what both know. */
test('the same answers as picomatch', () => {
  const name = fc
    .array(fc.constantFrom('a', 'b', '.', '-', 'ab'), { minLength: 1, maxLength: 4 })
    .map((signs) => signs.join(''))
  const part = fc.constantFrom('a', 'b', '*', '?', '.', '-', 'ab', '[ab]', '[a-b]', '[^a]', '{a,b}', '{a,b.}', '\\*')
  const segment = fc.oneof(
    fc.constant('**'),
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  )
  const glob = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'))
  const isPlain = (path: string): boolean => path.split('/').every((own) => own !== '.' && own !== '..')
  fc.assert(
    fc.property(
      glob,
      fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/')),
      (own, path) => {
        // of a folder and what lies in it, a file can only be the second
        fc.pre(!/\/\*\*$/.test(own) || !picomatch(own.replace(/(?:\/\*\*)+$/, ''), { dot: true })(path))
        // names of dots alone mean folders; stars side by side in a name are one to us
        fc.pre(isPlain(path) && isPlain(own) && !/\*\*(?!\/|$)|(?<!^|\/)\*\*/.test(own))
        const pattern = own.includes('/') ? own : `**/${own}`
        expect(globMatcher([own])(path)).toBe(picomatch([pattern, `${pattern}/**`], { dot: true })(path))
      }
    ),
    { numRuns: runs(1000) }
  )
})
