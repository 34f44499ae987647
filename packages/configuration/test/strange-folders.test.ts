/** What strangers may lay where a configuration or a house folder is looked for: one line each, and nothing else is read. */
import { compileRules } from '@stigmalint/core/compile'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadHouse } from '../src/house.js'
import { createLoader, nodeFiles, type LoaderOptions } from '../src/index.js'

let top = ''
/** The folder of the configuration, two levels below `top`, where a secret lies. */
let project = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'stigmalint-strange-')))
  project = join(top, 'home', 'project')
  mkdirSync(project, { recursive: true })
  write('../secret', 'machine example.org login x password hunter2\n')
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

function write(name: string, text: string): void {
  const path = join(project, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const link = (target: string, name: string): void => symlinkSync(target, join(project, name))

const { ruleSet } = compileRules([])
async function linesIn(options: Partial<LoaderOptions> = {}): Promise<string[]> {
  const { problems } = await createLoader({ builtIn: ruleSet, ...options }).load(join(project, 'a.md'))
  return problems.map(
    ({ path, line, column, message }) => `${path.replace(`${project}/`, '')}:${line}:${column}: ${message}`
  )
}

const goodSources = '- {id: ours, title: Our guide, kind: guide}\n'
const config = 'stigmalint.config.yml'

describe('a configuration', () => {
  test.each<[what: string, lay: () => void, expected: string]>([
    [
      'a link out of the folder',
      () => link('../secret', config),
      `${config}:1:1: a link to a file outside of this folder and its repository, put the file itself here`
    ],
    [
      'a link to itself',
      () => link(config, config),
      `${config}:1:1: a link that leads back to itself, remove it or name the file it was meant for`
    ],
    ['a link to nothing', () => link('nothing', config), `${config}:1:1: no such file or folder, check the path`],
    [
      'a pipe',
      () => spawnSync('mkfifo', [join(project, config)]),
      `${config}:1:1: a pipe, not a file; remove it, or put a file in its place`
    ],
    [
      'too long',
      () => write(config, `# ${'x'.repeat(1024 * 1024)}\n`),
      `${config}:1:1: 1.0 MB is more than the 256 KB that one file may have, split it`
    ]
  ])('%s', async (_, lay, expected) => {
    lay()
    expect(await linesIn()).toEqual([expected])
  })

  test('a link to a device', async () => {
    link('/dev/zero', config)
    expect((await linesIn()).join('\n')).toMatch(/^stigmalint\.config\.yml:1:1: .*(?:outside of this folder|a device)/)
  })

  test('a link within the repository is followed', async () => {
    mkdirSync(join(top, 'home', '.git'))
    write('../shared.yml', 'profile: us\n')
    link('../shared.yml', config)
    expect(await linesIn()).toEqual([])
  })

  test('one that is named may lie anywhere', async () => {
    write('../named.yml', 'profile: us\n')
    link('../named.yml', 'linked.yml')
    expect(await linesIn({ configuration: join(project, 'linked.yml') })).toEqual([])
  })

  test.each<[what: string, lay: () => void]>([
    ['cannot be read', () => link('package.json', 'package.json')],
    ['is a device without end', () => link('/dev/zero', 'package.json')],
    ['is a pipe', () => spawnSync('mkfifo', [join(project, 'package.json')])],
    // else its mistake would be told
    ['is longer than any', () => write('package.json', `{"stigmalint": {"profle": "us"}}${' '.repeat(300 * 1024)}`)],
    [
      'has 400 MB',
      () => {
        write('package.json', '{"stigmalint": {"profle": "us"}}')
        truncateSync(join(project, 'package.json'), 400 * 1024 * 1024)
      }
    ]
  ])('a manifest that %s is none', async (_, lay) => {
    lay()
    expect(await linesIn()).toEqual([])
  })

  test.each(['/dev/null/x.md', '/\0/a.md', `/${'a'.repeat(5000)}/a.md`])('a document at %j has none', async (path) => {
    const { problems } = await createLoader({ builtIn: ruleSet }).load(path)
    expect(problems).toEqual([])
  })
})

describe('what a configuration extends', () => {
  test.each<[what: string, lay: () => void, expected: string]>([
    [
      'a link out of the folder',
      () => link('../secret', 'style.yml'),
      `${config}:1:10: \`style.yml\` in \`extends\` lies outside of the folder of the configuration and its repository, move it there`
    ],
    ['a link to nothing', () => link('nothing', 'style.yml'), 'style.yml:1:1: no such file or folder, check the path'],
    [
      'a pipe',
      () => spawnSync('mkfifo', [join(project, 'style.yml')]),
      'style.yml:1:1: a pipe, not a file; remove it, or put a file in its place'
    ],
    [
      'too long',
      () => write('style.yml', `# ${'x'.repeat(1024 * 1024)}\n`),
      'style.yml:1:1: 1.0 MB is more than the 256 KB that one file may have, split it'
    ],
    [
      'no configuration',
      () => write('style.yml', 'machine example.org login x password hunter2\n'),
      'style.yml:1:1: a configuration is keys and values, such as `profile: un`; found a text'
    ],
    [
      'a circle by a link',
      () => link(config, 'style.yml'),
      `${config}:1:10: \`extends\` goes round in a circle (${config}, style.yml), take one of them out`
    ]
  ])('%s', async (_, lay, expected) => {
    write(config, 'extends: style.yml\n')
    lay()
    expect(await linesIn()).toEqual([expected])
  })

  test('packages that are links, with their own ones beside where they really lie', async () => {
    write('store/a/node_modules/a/stigmalint.config.yml', 'extends: b\n')
    write('store/a/node_modules/b/stigmalint.config.yml', 'profile: us\n')
    mkdirSync(join(project, 'node_modules'))
    link('../store/a/node_modules/a', 'node_modules/a')
    write(config, 'extends: a\n')
    expect(await linesIn()).toEqual([])
    const { settings } = await createLoader({ builtIn: ruleSet }).load(join(project, 'a.md'))
    expect(settings(join(project, 'a.md')).profile).toBe('us')
  })

  test('a package that is a link out of the repository', async () => {
    write('../elsewhere/stigmalint.config.yml', 'profile: us\n')
    mkdirSync(join(project, 'node_modules'))
    link('../../elsewhere', 'node_modules/a')
    write(config, 'extends: a\n')
    expect(await linesIn()).toEqual([
      `${config}:1:10: \`a\` in \`extends\` lies outside of the folder of the configuration and its repository, move it there`
    ])
  })
})

describe('a house folder', () => {
  const outside = 'lies outside of the folder of this file and its repository, move it there'
  const notThere = 'is not there, make it or correct the path'
  test.each([
    ['/', `/ ${outside}`],
    ['/usr', `/usr ${outside}`],
    ['..', `.. ${outside}`],
    ['../../..', `../../.. ${outside}`],
    ['"\\0"', `\uFFFD ${notThere}`],
    ['a.md/h', `a.md/h ${notThere}`],
    ['x'.repeat(5000), `${'x'.repeat(59)}… ${notThere}`],
    ['out', `out ${outside}`]
  ])('%s', async (written, expected) => {
    write('a.md', 'A text.\n')
    mkdirSync(join(top, 'elsewhere'))
    link('../../elsewhere', 'out')
    write(config, `house: ${written}\n`)
    expect(await linesIn()).toEqual([`${config}:1:8: the house folder ${expected}`])
  })

  test('of the same repository may lie above', async () => {
    mkdirSync(join(top, 'home', '.git'))
    write('../rules/sources.yml', goodSources)
    write(config, 'house: ../rules\n')
    expect(await linesIn()).toEqual([])
  })

  test('what is no file of rules is told, and the others are in force', async () => {
    write(config, 'house: h\n')
    write('h/sources.yml', goodSources)
    link('../../secret', 'h/secret.yml')
    link('/etc/passwd', 'h/users.yml')
    link('loop.yml', 'h/loop.yml')
    spawnSync('mkfifo', [join(project, 'h', 'pipe.yml')])
    mkdirSync(join(project, 'h', 'folder.yml'))
    write('h/long.yml', `# ${'x'.repeat(300 * 1024)}\n`)
    const lines = await linesIn()
    expect(lines.toSorted()).toEqual([
      'h/long.yml:1:1: 300.0 KB is more than the 256 KB that one file may have, split it',
      'h/loop.yml:1:1: a link that leads back to itself, remove it or name the file it was meant for',
      'h/pipe.yml:1:1: a pipe, not a file; remove it, or put a file in its place',
      'h/secret.yml:1:1: a link to a file outside of this folder and its repository, put the file itself here',
      'h/users.yml:1:1: a link to a file outside of this folder and its repository, put the file itself here'
    ])
    const { ruleSet: own } = await createLoader({ builtIn: ruleSet }).load(join(project, 'a.md'))
    expect((await own.reference()).sources).toHaveProperty('ours')
  })

  test('that was named is its own border', async () => {
    write('h/sources.yml', goodSources)
    link('../../secret', 'h/secret.yml')
    const house = await loadHouse(join(project, 'h'), nodeFiles)
    expect(house?.problems.map(({ message }) => message)).toEqual([
      'a link to a file outside of this folder and its repository, put the file itself here'
    ])
  })

  test('with too many files is not walked to its end', async () => {
    write(config, 'house: h\n')
    mkdirSync(join(project, 'h'))
    for (let at = 0; at <= 5000; at++) writeFileSync(join(project, 'h', `${at}.txt`), '')
    expect(await linesIn()).toEqual(
      ['h:1:1: has more than 5000 files and folders, name a folder that holds rules alone'].map((line) => line)
    )
  })

  test('with thousands of mistakes tells the first of them and their number', async () => {
    write(config, 'house: h\n')
    for (let at = 0; at < 300; at++) write(`h/en/house/r${at}.yml`, 'x: 1\n')
    const lines = await linesIn()
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toMatch(/^h:1:1: \d+ more mistakes in this folder, mend the first ones and look again$/)
  })
})
