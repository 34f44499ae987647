/** What earlier runs found is taken where nothing has changed, and nowhere else. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { loadRuleSet } from '@stigmalint/core/rules'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { cacheFolder } from '../../src/check/cache-folder.js'
import { openCache } from '../../src/check/cache.js'
import { createLooker, loaderOf, type Question } from '../../src/check/looker.js'
import { plainLook } from '../../src/check/plain-look.js'
import { run, runProcess } from '../run-command.js'

const files = {
  'stigmalint.config.yml': 'profile: un\n',
  'docs/a.md': 'The addicts came.\n\n<!-- stigmalint-disable-next-line -->\n\nThe addicts left.\n',
  'docs/b.ipynb': '{"cells": [{"cell_type": "markdown", "source": "The addicts came."}]}',
  'docs/c.txt': Buffer.from('The addicts had caf\xe9.', 'latin1'),
  'docs/clean.md': 'The council met.\n'
}

const check = (folder: string, ...words: readonly string[]) => run(folder, ['--cache-location', 'cache', ...words])

const entriesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^..[\\/]/.test(name))
    .map((name) => join(folder, 'cache', name))
    .sort()

test('a second run says the same, and adds nothing', async () => {
  const folder = temporaryFolder(files)
  const without = await run(folder, ['docs'])
  expect(without.out).toContain('addicts')
  expect(await check(folder, 'docs')).toEqual(without)
  const entries = entriesIn(folder)
  expect(entries).toHaveLength(4)
  const written = entries.map((path) => statSync(path).mtimeMs)
  expect(await check(folder, 'docs')).toEqual(without)
  expect(entriesIn(folder)).toEqual(entries)
  expect(entries.map((path) => statSync(path).mtimeMs)).toEqual(written)
})

test('what is kept is taken: nothing is checked again', async () => {
  const folder = temporaryFolder({ 'a.md': 'The addicts came.\n', 'b.md': 'The council met.\n' })
  await check(folder, 'a.md')
  const [ofA] = entriesIn(folder)
  await check(folder, 'b.md')
  const ofB = entriesIn(folder).find((path) => path !== ofA)
  if (ofA === undefined || ofB === undefined) throw new Error('no entries')
  // a forged answer, whole: so it is seen that it is asked for
  cpSync(ofB, ofA)
  expect((await check(folder, 'a.md')).code).toBe(0)
})

const builtIn = await loadRuleSet()

/** What a run in this process would report of the folder `docs`, by the cache or without it. */
async function found(folder: string, asked: Partial<Question> = {}, isCached = true): Promise<unknown> {
  const question: Question = {
    ...{ configuration: undefined, choices: {}, needsLines: false, silenced: false, cache: null, readAs: undefined },
    ...asked
  }
  const opened = openCache(join(folder, 'cache'))
  if (!opened.ok) throw new Error(opened.message)
  const look = createLooker(loaderOf(question, builtIn), question, isCached ? opened.cache : null)
  const names = readdirSync(join(folder, 'docs')).sort()
  return Promise.all(names.map(async (name) => plainLook(await look(join(folder, 'docs', name)))))
}

type Change = (folder: string) => void
const writes =
  (name: string, text: string): Change =>
  (folder) =>
    writeFileSync(join(folder, name), text)
const nothing: Change = () => undefined

const changes: readonly (readonly [what: string, change: Change, asked: Partial<Question>])[] = [
  ['the text', writes('docs/a.md', 'An addict came.\n'), {}],
  ['the profile', writes('stigmalint.config.yml', 'profile: us\n'), {}],
  ['an allowed wording', writes('stigmalint.config.yml', 'allow: [addicts]\n'), {}],
  ['a rule that is off', writes('stigmalint.config.yml', 'rules: {drug-use/addict: off}\n'), {}],
  ['a pack that is only noted', writes('stigmalint.config.yml', 'packs: {drug-use: information}\n'), {}],
  ['the rules', addHouseRule, {}],
  ['the profile of the command line', nothing, { choices: { profile: 'uk' } }],
  ['the lines that a report shows', nothing, { needsLines: true }],
  ['what comments silence', nothing, { silenced: true }],
  ['the name, which says that it is a list', writes('docs/ads.txt', files['docs/a.md']), {}]
]

test.each(changes)('another answer is found where something else is asked: %s', async (_, change, asked) => {
  const folder = temporaryFolder(files)
  const before = await found(folder)
  change(folder)
  const now = await found(folder, asked)
  expect(now).not.toEqual(before)
  expect(now).toEqual(await found(folder, asked, false))
})

function addHouseRule(folder: string): void {
  mkdirSync(join(folder, 'house/en/drug-use'), { recursive: true })
  const rule =
    'extends: drug-use/addict\nsuggest:\n  - {one: guest, many: guests, applicability: suggested, because: ours}\n'
  writeFileSync(join(folder, 'house/en/drug-use/addict.yml'), rule)
  writeFileSync(join(folder, 'stigmalint.config.yml'), 'house: house\n')
}

const damages: readonly (readonly [what: string, damage: (path: string) => void])[] = [
  ['cut off', (path) => truncateSync(path, 80)],
  ['empty', (path) => truncateSync(path, 0)],
  ['changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('addicts', 'addicks'))],
  ['no answer at all', (path) => writeFileSync(path, 'null')],
  ['gone', (path) => rmSync(path)]
]

test.each(damages)('an entry that is %s is made again', async (_, damage) => {
  const folder = temporaryFolder(files)
  const before = await found(folder)
  const entries = entriesIn(folder)
  const whole = entries.map((path) => readFileSync(path, 'utf8'))
  entries.forEach(damage)
  expect(await found(folder)).toEqual(before)
  expect(entries.map((path) => readFileSync(path, 'utf8'))).toEqual(whole)
})

test('runs at the same time in one folder say the same', async () => {
  const folder = temporaryFolder(files)
  const alone = await run(folder, ['docs'])
  const runs = await Promise.all([1, 2, 3].map(() => runProcess(folder, ['--cache-location', 'cache', 'docs'])))
  expect(runs).toEqual([alone, alone, alone])
  expect(entriesIn(folder)).toHaveLength(4)
})

test('what nobody asked for in a month goes, and what was stopped', async () => {
  const folder = temporaryFolder(files)
  await found(folder)
  const [old, asked, ...others] = entriesIn(folder)
  if (old === undefined || asked === undefined) throw new Error('no entries')
  const ago = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  const stopped = join(old, '..', '.stigmalint-elsewhere~1~abcdefghijkl.tmp')
  writeFileSync(stopped, '')
  utimesSync(stopped, ago(2), ago(2))
  utimesSync(old, ago(40), ago(40))
  utimesSync(asked, ago(20), ago(20))
  utimesSync(join(folder, 'cache/tidied'), ago(2), ago(2))
  openCache(join(folder, 'cache'))
  expect(entriesIn(folder)).toEqual([asked, ...others])
})

test('a folder that cannot be made is told before the work', async () => {
  const folder = temporaryFolder({ ...files, cache: 'a file' })
  const { code, out, error } = await check(folder, 'docs')
  expect([code, out]).toEqual([2, ''])
  expect(error).toMatch(/cache: no folder for the cache: .+\n$/)
  expect(error.split('\n')).toHaveLength(2)
})

test.each<[platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, folder: RegExp]>([
  ['linux', {}, /^\/home\/ana\/\.cache\/stigmalint$/],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ana' }, /^\/var\/cache\/ana\/stigmalint$/],
  ['linux', { XDG_CACHE_HOME: 'in/the/repository' }, /^\/home\/ana\/\.cache\/stigmalint$/],
  ['darwin', {}, /^\/home\/ana\/Library\/Caches\/stigmalint$/]
])('the usual folder lies outside of what is checked (%s, %o)', (platform, environment, folder) => {
  expect(cacheFolder(environment, platform, '/home/ana')).toMatch(folder)
})
