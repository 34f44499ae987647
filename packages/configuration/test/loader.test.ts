import { defaultSettings } from '@stigmalint/core'
import { compileRules, type CompileResult } from '@stigmalint/core/compile'
import { describe, expect, test } from 'vitest'
import type { FileAccess } from '../src/find.js'
import { createLoader } from '../src/loader.js'

const rule = (id: string): string => `
id: ${id}
title: A test
status: stable
since: 0.1.0
severity: information
message: '"{actual}" is a test'
why: It is a test.
flag: [{noun: ${id.replace(/.*\//, '').replaceAll('-', ' ')}}]
suggest: []
sources: [{id: general-usage, says: avoid}]
examples: {flagged: [{text: A «word»., becomes: A word.}], unflagged: [{text: Nothing., because: no-match}]}
`
const profile = (id: string) => ({ path: `rules/profiles/${id}.yml`, text: `id: ${id}\ntitle: ${id}\n` })
const compiled: CompileResult = compileRules([
  { path: 'rules/en/drug-use/addict.yml', text: rule('drug-use/addict') },
  { path: 'rules/en/alcohol/drunkard.yml', text: rule('alcohol/drunkard') },
  { path: 'rules/renamed.yml', text: 'drug-use/old-name: drug-use/addict\n' },
  { path: 'rules/sources.yml', text: '- {id: general-usage, title: General usage, kind: none}\n' },
  profile('un'),
  profile('us')
])
const builtIn = compiled.ruleSet

test('the rules of this test compile', () => {
  expect(compiled.problems).toEqual([])
})

/** A file system of a few texts. */
function fileSystem(texts: Record<string, string>): FileAccess & { reads: string[] } {
  const reads: string[] = []
  return {
    reads,
    isFile: (path) => Object.hasOwn(texts, path),
    isFolder: (path) => Object.keys(texts).some((file) => file.startsWith(`${path}/`)),
    realPath: (path) => path,
    readText: (path) => {
      reads.push(path)
      const text = texts[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return text
    },
    listFiles: (folder) =>
      Object.keys(texts)
        .filter((file) => file.startsWith(`${folder}/`))
        .sort()
  }
}

const loaderOf = (texts: Record<string, string>, options = {}) =>
  createLoader({ builtIn, files: fileSystem(texts), ...options })
const lines = (problems: readonly { path: string; line: number; column: number; message: string }[]): string[] =>
  problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`)

describe('which configuration is in force', () => {
  const texts = {
    '/p/stigmalint.config.yml': 'profile: us\n',
    '/p/docs/stigmalint.config.json': '{"packs": ["alcohol"]}',
    '/p/web/package.json': '{"name": "web", "stigmalint": {"profile": "us"}}',
    '/p/lib/package.json': '{"name": "stigmalint", "version": "1.0.0"}',
    '/p/both/stigmalint.config.yaml': 'profile: us\n',
    '/p/both/package.json': '{"stigmalint": {}}',
    '/p/repository/.git/HEAD': '',
    '/p/worktree/.git': 'gitdir: elsewhere',
    '/p/own/.git/HEAD': '',
    '/p/own/stigmalint.config.yml': 'profile: us\n'
  }
  test.each([
    ['of the folder itself', '/p/docs/a.md', '/p/docs/stigmalint.config.json'],
    ['of a folder above', '/p/docs2/deep/a.md', '/p/stigmalint.config.yml'],
    ['in package.json', '/p/web/src/a.md', '/p/web/package.json'],
    ['not a package.json that only has the name', '/p/lib/a.md', '/p/stigmalint.config.yml'],
    ['a file of its own before package.json', '/p/both/a.md', '/p/both/stigmalint.config.yaml'],
    ['none', '/q/a.md', null],
    ['of the repository', '/p/own/docs/a.md', '/p/own/stigmalint.config.yml'],
    ['none above the repository', '/p/repository/docs/a.md', null],
    ['none above a work tree of a repository', '/p/worktree/docs/a.md', null]
  ])('%s', async (_, file, path) => {
    expect((await loaderOf(texts).load(file)).path).toBe(path)
  })

  test('a nearer one replaces the one above it', async () => {
    expect((await loaderOf(texts).load('/p/docs/a.md')).settings('/p/docs/a.md')).toEqual({
      profile: 'un',
      packs: ['alcohol'],
      rules: {},
      allow: [],
      reportUnused: 'warning',
      frontMatter: defaultSettings.frontMatter
    })
  })

  test('it is read once for many files', async () => {
    const files = fileSystem(texts)
    const loader = createLoader({ builtIn, files })
    const [one, other] = await Promise.all([loader.load('/p/a.md'), loader.load('/p/x/y/b.md')])
    expect(one).toBe(other)
    expect(files.reads.filter((path) => path === '/p/stigmalint.config.yml')).toHaveLength(1)
  })

  test('one that is named wins, false means none', async () => {
    expect((await loaderOf(texts, { configuration: '/p/stigmalint.config.yml' }).load('/q/a.md')).path).toBe(
      '/p/stigmalint.config.yml'
    )
    expect((await loaderOf(texts, { configuration: false }).load('/p/a.md')).path).toBe(null)
  })
})

describe('the settings of a file', () => {
  const configuration = `
profile: us
rules:
  drug-use/addict: warning
allow: [one wording]
ignore: [archive, '*.draft.md']
report-unused: information
overrides:
  - files: [history/**]
    rules: {drug-use/addict: information}
    allow: [another]
  - files: ['*.txt']
    profile: un
    packs: [alcohol]
    front-matter: [promise]
front-matter: [title]
`
  const texts = { '/p/stigmalint.config.yml': configuration }
  test.each([
    ['/p/a.md', { profile: 'us', packs: null, rules: { 'drug-use/addict': 'warning' }, allow: ['one wording'] }],
    [
      '/p/history/a.md',
      { profile: 'us', packs: null, rules: { 'drug-use/addict': 'information' }, allow: ['one wording', 'another'] }
    ],
    [
      '/p/history/a.txt',
      {
        profile: 'un',
        packs: ['alcohol'],
        rules: { 'drug-use/addict': 'information' },
        allow: ['one wording', 'another']
      }
    ]
  ])('%s', async (file, settings) => {
    const { frontMatter, ...others } = (await loaderOf(texts).load(file)).settings(file)
    expect(others).toEqual({ ...settings, reportUnused: 'information' })
    expect(frontMatter).toEqual(file.endsWith('.txt') ? ['promise'] : ['title'])
  })

  test('choices from outside win', async () => {
    const loaded = await loaderOf(texts, { choices: { profile: 'un' } }).load('/p/a.md')
    expect(loaded.settings('/p/a.md').profile).toBe('un')
  })

  test.each([
    ['/p/archive/a.md', true],
    ['/p/deep/x.draft.md', true],
    ['/p/a.md', false]
  ])('ignored: %s is %s', async (file, isIgnored) => {
    expect((await loaderOf(texts).load(file)).isIgnored(file)).toBe(isIgnored)
  })

  test('an old name of a rule keeps working', async () => {
    const loaded = await loaderOf({ '/p/stigmalint.config.yml': 'rules: {drug-use/old-name: off}\n' }).load('/p/a.md')
    expect(loaded.problems).toEqual([])
    expect(loaded.settings('/p/a.md').rules).toEqual({ 'drug-use/addict': 'off' })
  })
})

describe('mistakes', () => {
  test.each([
    [
      'a rule',
      'rules:\n  drug-use/adict: off\n',
      ['/p/stigmalint.config.yml:2:3: unknown rule `drug-use/adict`, did you mean `drug-use/addict`?']
    ],
    ['a pack', 'packs: [alcohl]\n', ['/p/stigmalint.config.yml:1:9: unknown pack `alcohl`, did you mean `alcohol`?']],
    [
      'a profile',
      'profile: germany\n',
      ['/p/stigmalint.config.yml:1:10: unknown profile `germany`, write un, us, ca, uk']
    ],
    [
      'in an override',
      'overrides:\n  - files: [a]\n    profile: uss\n',
      ['/p/stigmalint.config.yml:3:14: unknown profile `uss`, did you mean `us`?']
    ],
    [
      'no house',
      'house: ./nowhere\n',
      ['/p/stigmalint.config.yml:1:8: the house folder ./nowhere is not there, make it or correct the path']
    ]
  ])('%s', async (_, text, expected) => {
    const loaded = await loaderOf({ '/p/stigmalint.config.yml': text }).load('/p/a.md')
    expect(lines(loaded.problems)).toEqual(expected)
    expect(loaded.isUsable).toBe(false)
  })

  test('a named configuration that is not there', async () => {
    const loaded = await loaderOf({}, { configuration: '/p/x.yml' }).load('/p/a.md')
    expect(lines(loaded.problems)).toEqual(['/p/x.yml:1:1: no such file or folder, check the path'])
  })
})
