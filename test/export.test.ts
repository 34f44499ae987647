/** Rules as terms of other tools, loaded by those tools where they can be had. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../packages/cli/test/run-command.js'
import { projectPath } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

const draft = `# A page

Two winos came, and an alkie. He committed
suicide, they say. The drunkards left.

The board met at noon.
`

const folder = temporaryFolder({
  'a.md': draft,
  'stigmalint.config.yml': 'allow: [drunkards]\nhouse: our\n',
  'our/en/alcohol/wino.yml': `extends: alcohol/wino
suggest:
  - one: guest
    many: guests
    applicability: suggested
    because: the word of our services
`,
  'cspell.json': JSON.stringify({ version: '0.2', import: ['./stigmalint.cspell.json'], words: ['noon'] })
})
const packs = ['--packs', 'alcohol,mental-health-suicide']

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const inTool = (words: readonly string[]): { code: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder }
  })
  return { code: status, out: stdout + stderr }
}

describe('cspell', () => {
  beforeAll(async () => {
    const { code, out, error } = await run(folder, ['export', '--to', 'cspell', ...packs])
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(
      /^stigmalint\.cspell\.json: \d+ wordings of \d+ rules are written\. \d+ wordings have no form there\. \d+ patterns are left out, which count in a context only or for too many words\.\n$/
    )
  })

  test('marks the words, with what to write as the house has it, and leaves what is allowed', () => {
    const words = ['lint', '--no-progress', '--no-summary', '--show-suggestions', '--config', 'cspell.json', 'a.md']
    const { code, out } = inTool([projectPath('node_modules/cspell/bin.mjs'), ...words])
    expect(code).toBe(1)
    const lines = out.split('\n').filter((line) => /Forbidden/.test(line))
    expect(lines.map((line) => line.replace(/^.*?a\.md/, ''))).toEqual([
      expect.stringMatching(/^:3:5 - Forbidden word \(winos\).*guests/),
      expect.stringMatching(/^:3:24 - Forbidden word \(alkie\).*person with an alcohol use disorder/)
    ])
  })
})

describe('textlint-rule-terminology', () => {
  test('marks wordings of several words as well, and writes ours with --fix', async () => {
    const { code, error } = await run(folder, ['export', '--to', 'textlint', '--out', 'terms.json', ...packs])
    expect([code, error]).toEqual([0, ''])
    // the rule looks for a relative path beside itself
    const terms: unknown = JSON.parse(read('terms.json'))
    const place = temporaryFolder({
      'a.md': draft,
      '.textlintrc.json': JSON.stringify({ rules: { terminology: { defaultTerms: false, terms } } }),
      'node_modules/textlint-rule-terminology': `→ ${projectPath('node_modules/textlint-rule-terminology')}`
    })
    const textlint = (...words: string[]): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [projectPath('node_modules/textlint/bin/textlint.js'), ...words], {
        cwd: place,
        encoding: 'utf8'
      })
    const { status, stdout } = textlint('--format', 'json', 'a.md')
    expect(status).toBe(1)
    const [{ messages }] = JSON.parse(stdout)
    expect(messages.map(({ line, message }: { line: number; message: string }) => `${line} ${message}`)).toEqual([
      '3 Incorrect term: “winos”, use “guests” instead',
      '3 Incorrect term: “alkie”, use “person with an alcohol use disorder” instead',
      '3 Incorrect term: “committed\nsuicide”, use “died by suicide” instead'
    ])
    textlint('--fix', 'a.md')
    expect(readFileSync(join(place, 'a.md'), 'utf8')).toContain('Two guests came')
  })
})

/** What Vale's pages on `existence` and `substitution` name, and no key beside: Vale cannot be had here to load them. */
const link = v.optional(v.pipe(v.string(), v.url()))
const expression = v.pipe(
  v.string(),
  v.check((written) => {
    // a group that captures would count as a wording of its own
    return !/(?<!\\)\((?!\?:)/.test(written) && new RegExp(written, 'i') instanceof RegExp
  })
)
const shared = {
  level: v.picklist(['error', 'warning']),
  ignorecase: v.boolean(),
  link,
  description: v.pipe(v.string(), v.nonEmpty())
}
/** One place for each word that Vale puts in: what to write, and what was found. */
const places = (count: number) =>
  v.pipe(
    v.string(),
    v.check(
      (message) =>
        message.replaceAll('%%', '').split('%').length === count + 1 && message.split('%s').length === count + 1
    )
  )
const valeCheck = v.variant('extends', [
  v.strictObject({ ...shared, extends: v.literal('existence'), message: places(1), tokens: v.array(expression) }),
  v.strictObject({
    ...shared,
    extends: v.literal('substitution'),
    message: places(2),
    action: v.strictObject({ name: v.literal('replace') }),
    capitalize: v.boolean(),
    swap: v.record(expression, v.pipe(v.string(), v.nonEmpty()))
  })
])

describe('vale', () => {
  beforeAll(async () => {
    expect(await run(folder, ['export', '--to', 'vale', ...packs])).toMatchObject({ code: 0, error: '' })
  })

  const checks = () =>
    readdirSync(join(folder, 'styles/stigmalint')).map((name) => ({
      name,
      check: v.parse(valeCheck, parse(read(`styles/stigmalint/${name}`)))
    }))

  test('each file is a check with the keys that Vale documents', () => {
    const all = checks()
    expect(all.length).toBeGreaterThan(20)
    expect(new Set(all.map(({ check }) => check.extends))).toEqual(new Set(['existence', 'substitution']))
    for (const { name } of all) expect(name).toMatch(/^[a-z0-9-]+\.yml$/)
  })

  test('the expressions find the wordings of the draft, with what to write', () => {
    const found = checks().flatMap(({ name, check }) =>
      check.extends === 'substitution'
        ? Object.entries(check.swap).flatMap(([written, wording]) =>
            (draft.match(new RegExp(`\\b(?:${written})\\b`, check.ignorecase ? 'gi' : 'g')) ?? []).map(
              (words) => `${name}: ${words} → ${wording}`
            )
          )
        : []
    )
    expect(found.sort()).toEqual([
      'alcohol-alkie.yml: alkie → person with an alcohol use disorder|person who drinks at harmful levels',
      'alcohol-wino.yml: winos → guests',
      'mental-health-suicide-commit-suicide.yml: committed\nsuicide → died by suicide'
    ])
  })

  test('what is there is kept, and replaced where that is asked for, with nothing left beside it', async () => {
    const before = readdirSync(join(folder, 'styles/stigmalint'))
    const again = await run(folder, ['export', '--to', 'vale', '--packs', 'alcohol'])
    expect([again.code, again.error]).toEqual([
      2,
      'styles/stigmalint: is there already, nothing was written; --overwrite writes it anew, --out names another place\n'
    ])
    expect(readdirSync(join(folder, 'styles/stigmalint'))).toEqual(before)
    expect((await run(folder, ['export', '--to', 'vale', '--packs', 'alcohol', '--overwrite'])).code).toBe(0)
    const now = readdirSync(join(folder, 'styles/stigmalint'))
    expect(now.every((name) => name.startsWith('alcohol-'))).toBe(true)
    expect(readdirSync(join(folder, 'styles'))).toEqual(['stigmalint'])
  })
})

test('wordings follow the profile', async () => {
  const wordingIn = async (profile: string): Promise<string> => {
    rmSync(join(folder, 'x.json'), { force: true })
    await run(folder, [
      'export',
      '--to',
      'cspell',
      '--out',
      'x.json',
      '--packs',
      'justice-prison',
      '--profile',
      profile
    ])
    return /"convicts->([^,"]*)/.exec(read('x.json'))?.[1] ?? ''
  }
  expect(await wordingIn('un')).toBe('people convicted of offences')
  expect(await wordingIn('us')).toBe('people convicted of offenses')
})

const refused: [words: string[], line: string][] = [
  [[], 'stigmalint: export needs a tool, write --to vale, --to textlint, --to cspell'],
  [['--to', 'vela'], 'stigmalint: unknown value `vela` for --to, did you mean `vale`?'],
  [['--to', 'vale', 'docs'], 'stigmalint: export takes no argument, name where it goes with --out'],
  [['--to', 'vale', '--packs', 'alcohl'], 'stigmalint: unknown pack `alcohl`, did you mean `alcohol`?'],
  [
    ['--to', 'vale', '--out', 'our'],
    'our: holds en, which stigmalint did not write there; nothing was written, name another folder'
  ],
  [
    ['--to', 'vale', '--out', 'our', '--overwrite'],
    'our: holds en, which stigmalint did not write there; nothing was written, name another folder'
  ],
  [['--to', 'vale', '--out', 'a.md', '--overwrite'], 'a.md: is a file, name a folder'],
  [
    ['--to', 'cspell', '--out', 'a.md'],
    'a.md: is there already, nothing was written; --overwrite writes it anew, --out names another place'
  ],
  [['--to', 'cspell', '--out', 'our'], 'our: is a folder, name a file in it'],
  [['--to', 'cspell', '--out', 'no/a.json'], 'no/a.json: cannot be written, its folder is not there; make it first']
]

test.each(refused)('refused: export %j', async (words, line) => {
  const given = words.includes('--packs') ? words : [...words, ...packs]
  const { code, out, error } = await run(folder, ['export', ...given])
  expect([code, out, error]).toEqual([2, '', `${line}\n`])
  expect([read('a.md'), existsSync(join(folder, 'no'))]).toEqual([draft, false])
})

test('a house rule with a mistake is told, and nothing is written', async () => {
  const place = temporaryFolder({
    'stigmalint.config.yml': 'house: our\n',
    'our/en/house/a.yml': 'id: house/a\n'
  })
  const { code, error } = await run(place, ['export', '--to', 'cspell'])
  expect([code, error.trimEnd().split('\n').at(-1)]).toEqual([
    2,
    'stigmalint: nothing was written, mend what is told above first'
  ])
  expect(existsSync(join(place, 'stigmalint.cspell.json'))).toBe(false)
})
