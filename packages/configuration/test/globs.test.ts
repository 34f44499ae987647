import { expect, test } from 'vitest'
import { globMatcher } from '../src/globs.js'

test.each([
  [['*.txt'], 'deep/in/a.txt', true],
  [['*.txt'], 'a.md', false],
  [['archive'], 'archive/a.md', true],
  [['archive/'], 'docs/archive/a.md', true],
  [['docs/*.md'], 'docs/a.md', true],
  [['docs/*.md'], 'docs/deep/a.md', false],
  [['docs/**'], 'docs/deep/a.md', true],
  [['./docs/a.md'], 'docs/a.md', true],
  [['/a.md'], 'docs/a.md', true],
  [['**/*.{md,txt}'], 'x/a.txt', true],
  [['.github'], '.github/a.md', true],
  [['*.md', '!keep.md'], 'docs/keep.md', false],
  [['*.md', '!keep.md'], 'docs/other.md', true],
  [[], 'a.md', false]
])('%j and %s', (globs, path, matches) => {
  expect(globMatcher(globs)(path)).toBe(matches)
})
