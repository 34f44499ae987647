/** One version and one address in all packages, and how the next version is made. */
import { readFileSync, readdirSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { notesOf, released } from '../scripts/release/version.mjs'
import { projectPath } from './command.js'

const read = (path: string): string => readFileSync(projectPath(path), 'utf8')
const manifestSchema = v.object({
  version: v.string(),
  homepage: v.pipe(v.string(), v.url()),
  repository: v.object({ type: v.literal('git'), url: v.string(), directory: v.optional(v.string()) }),
  bugs: v.object({ url: v.pipe(v.string(), v.url()) })
})
const manifestOf = (path: string) => v.parse(manifestSchema, JSON.parse(read(path)))
const root = manifestOf('package.json')
const packages = readdirSync(projectPath('packages'))

test.each(packages)('packages/%s has the version and the address of all', (name) => {
  const { version, homepage, repository, bugs } = manifestOf(`packages/${name}/package.json`)
  expect([version, homepage, bugs]).toEqual([root.version, root.homepage, root.bugs])
  expect(repository).toEqual({ ...root.repository, directory: `packages/${name}` })
})

test('both changelogs have a part for the version that there is', () => {
  for (const path of ['CHANGELOG.md', 'packages/vscode-extension/CHANGELOG.md'])
    expect(notesOf(read(path), root.version), path).toMatch(/\S/)
})

describe('the next version', () => {
  const files = {
    'package.json': '{ "version": "0.1.0" }\n',
    'packages/a/package.json': '{\n  "version": "0.1.0",\n  "dependencies": { "b": "0.1.0" }\n}\n',
    'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- A new thing.\n\n## 0.1.0\n\nThe first.\n',
    'README.md': 'npm install packed/a-0.1.0.tgz, since 0.1.0\n'
  }

  test('is in every manifest, in the names of tarballs and in the changelog', () => {
    const texts = released(files, '0.2.0', '2030-01-02')
    expect(texts).toEqual({
      'package.json': '{ "version": "0.2.0" }\n',
      'packages/a/package.json': '{\n  "version": "0.2.0",\n  "dependencies": { "b": "0.1.0" }\n}\n',
      'CHANGELOG.md':
        '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2030-01-02)\n\n- A new thing.\n\n## 0.1.0\n\nThe first.\n',
      'README.md': 'npm install packed/a-0.2.0.tgz, since 0.1.0\n'
    })
    expect(notesOf(texts['CHANGELOG.md'] ?? '', '0.2.0')).toBe('- A new thing.')
    expect(notesOf(texts['CHANGELOG.md'] ?? '', '0.1.0')).toBe('The first.')
    expect(notesOf(texts['CHANGELOG.md'] ?? '', '0.1')).toBeNull()
  })

  const refused: [what: string, own: Record<string, string>, version: string, line: string][] = [
    ['no version', {}, 'next', '`next` is no version, write three numbers such as 0.2.0'],
    ['the same', {}, '0.1.0', '0.1.0 is not higher than 0.1.0, the version that there is'],
    ['a lower one', {}, '0.0.9', '0.0.9 is not higher than 0.1.0, the version that there is'],
    [
      'a package that went its own way',
      { 'packages/a/package.json': '{ "version": "0.1.5" }' },
      '0.2.0',
      'packages/a/package.json: its version is not 0.1.0, the version of all packages, set that first'
    ],
    [
      'nothing new',
      { 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n## 0.1.0\n\nThe first.\n' },
      '0.2.0',
      'CHANGELOG.md: nothing stands under `## Unreleased`, write what is new for those who use it'
    ],
    [
      'no place for it',
      { 'CHANGELOG.md': '# Changelog\n' },
      '0.2.0',
      'CHANGELOG.md: there is no `## Unreleased`, add it and write what is new'
    ]
  ]

  test.each(refused)('is refused: %s', (_, own, version, line) => {
    expect(() => released({ ...files, ...own }, version, '2030-01-02')).toThrow(new Error(line))
  })
})

const workflows = readdirSync(projectPath('.github/workflows'))

test.each(workflows)(
  'each Action of .github/workflows/%s is pinned by its hash, with its version beside it',
  (name) => {
    const text = read(`.github/workflows/${name}`)
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, own = '']) => own)
    expect(used.length).toBeGreaterThan(1)
    for (const own of used) expect(own).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  }
)

test('what the release runs is there', () => {
  const { scripts } = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), JSON.parse(read('package.json')))
  const { jobs } = v.parse(
    v.object({ jobs: v.object({ build: v.object({ steps: v.array(v.object({ run: v.optional(v.string()) })) }) }) }),
    parse(read('.github/workflows/release.yml'))
  )
  const runs = jobs.build.steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/^npm (?:run )?([\w-]+)$/g)].map(([, own]) => own)
  )
  expect(runs).toEqual(['test', 'check', 'pack-check', 'pack', 'extension', 'executable', 'executable-check', 'debian'])
  for (const own of runs) expect(scripts).toHaveProperty([own ?? ''])
})
