import { defaultSettings } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { createLoader } from '../src/loader.js'
import { builtIn, compiled, fileSystem, lines, loaderOf } from './made-up.js'

test('the rules of this test compile', () => {
  expect(compiled.problems).toEqual([])
})

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
      spelling: null,
      packs: ['alcohol'],
      packLevels: {},
      rules: {},
      rulesSince: null,
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
    expect(others).toEqual({
      ...settings,
      spelling: null,
      packLevels: {},
      rulesSince: null,
      reportUnused: 'information'
    })
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
