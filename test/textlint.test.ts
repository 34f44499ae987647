/** The rule of textlint, loaded by textlint itself: it finds what the command finds, and mends what it mends. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, loadTextlintrc } from 'textlint'
import { expect, test } from 'vitest'
import { projectPath } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

const drafts: Readonly<Record<string, string>> = {
  'sample.md': readFileSync(projectPath('samples/draft.md'), 'utf8'),
  'plain.txt': 'Two addicts came.\n\nThe drug user was asked. “We are no junkies”, they said.\n',
  'markup.md':
    '# On *drug abusers*\n\n> Addicts are quoted.\n\n- a **drug** user\n- `addicts` in code\n\n| who |\n| --- |\n| addicts |\n',
  'line-ends.md': 'Two addicts came.\r\n\r\nAn alcoholic\r\ncame, too.\r\n',
  'wide.md': '😀 é “naïve” addicts 😀, and an alcoholic.\n',
  'mark.md': '\uFEFFTwo addicts came.\n',
  'silenced.md': '<!-- stigmalint-disable-next-line -- a title -->\nTwo addicts came.\n\nAn addict came.\n',
  'useless.md': '<!-- stigmalint-disable-next-line -->\nNobody came.\n',
  'shared.md': 'Injecting drug users (IDUs) came. IDUs are many.\n\nHe tested clean for opioids.\n',
  'front.md': '---\ntitle: Addicts\ndate: 2020-01-01\n---\n\nNobody came.\n',
  'nothing.md': 'Nobody came.\n'
}

const program = projectPath('node_modules/textlint/bin/textlint.js')

const site = (files: Readonly<Record<string, string>>, options: unknown = true): string =>
  temporaryFolder({
    ...files,
    '.textlintrc.json': JSON.stringify({ rules: { stigmalint: options } }),
    'node_modules/textlint-rule-stigmalint': `→ ${projectPath('packages/textlint-rule')}`
  })

interface Ran {
  code: number | null
  out: string
  error: string
}

const runIn = (folder: string, words: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] }
  })
  return { code: status, out: stdout, error: stderr }
}
const textlint = (folder: string, ...words: string[]): Ran => runIn(folder, [program, ...words])
const stigmalint = (folder: string, ...words: string[]): Ran =>
  runIn(folder, [projectPath('packages/cli/bin/stigmalint.js'), ...words])

/** The same without a process of its own: the messages of `a.md`. */
async function messagesIn(folder: string, name = 'a.md') {
  const descriptor = await loadTextlintrc({ configFilePath: join(folder, '.textlintrc.json') })
  const { messages } = await createLinter({ descriptor }).lintText(
    readFileSync(join(folder, name), 'utf8'),
    join(folder, name)
  )
  return messages
}

interface Point {
  line: number
  column: number
}
const range = (start: Point, end: Point): string => `${start.line}:${start.column}-${end.line}:${end.column}`

/** What each says, by file: the place, the reason and the rule. */
function byTextlint(folder: string): Record<string, string[]> {
  const { out, error } = textlint(folder, '--format', 'json', '.')
  expect(error).toBe('')
  const results: { filePath: string; messages: { message: string; loc: { start: Point; end: Point } }[] }[] =
    JSON.parse(out)
  return byFile(
    results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ message, loc }) => {
        const [, reason, rule] = /^(.*?)(?:; (?:write|no wording) .*)? \(([^()]*)\)$/.exec(message) ?? []
        return `${range(loc.start, loc.end)} ${reason ?? message} ${rule ?? ''}`
      })
    ])
  )
}

function byCommand(folder: string): Record<string, string[]> {
  const { out } = stigmalint(folder, '--format', 'json', '.')
  const results: {
    path: string
    messages: { reason: string; ruleId: string; fatal: boolean | null; place: { start: Point; end: Point } }[]
  }[] = JSON.parse(out)
  return byFile(
    results.map(({ path, messages }) => [
      path,
      messages.flatMap(({ reason, ruleId, fatal, place }) =>
        fatal === null ? [] : [`${range(place.start, place.end)} ${reason} ${ruleId}`]
      )
    ])
  )
}

const byFile = (rows: [name: string, said: string[]][]): Record<string, string[]> =>
  Object.fromEntries(rows.filter(([, said]) => said.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))

test('textlint reports what the command reports, at the same places', () => {
  const folder = site(drafts)
  const found = byTextlint(folder)
  expect(found).toEqual(byCommand(folder))
  expect(Object.keys(found).length).toBeGreaterThan(7)
})

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  )

test('textlint --fix writes what stigmalint --fix writes', () => {
  const [one, other] = [site(drafts), site(drafts)]
  textlint(one, '--fix', '.')
  stigmalint(other, '--fix', '.')
  // textlint itself writes no byte-order mark
  const { 'mark.md': marked = '', ...rest } = textsIn(other)
  expect(textsIn(one)).toEqual({ ...rest, 'mark.md': marked.slice(1) })
  expect(textsIn(one)['shared.md']).not.toBe(drafts['shared.md'])
})

test('wordings that a person has to choose are suggestions, each a complete replacement', async () => {
  const messages = await messagesIn(site({ 'a.md': 'An addict came.\n' }))
  expect(messages).toMatchObject([
    {
      suggestions: [
        {
          message:
            'Write "A person with a drug use disorder" for "An addict" (only the writer knows whether a disorder is meant)',
          fix: { range: [0, 9], text: 'A person with a drug use disorder' }
        },
        { fix: { range: [0, 9], text: 'A person who uses drugs' } }
      ]
    }
  ])
  expect(messages[0]?.fix).toBeUndefined()
})

test('a fix with several edits is one replacement from the first to the last', async () => {
  const text = 'Injecting drug users (IDUs) came. IDUs are many.\n'
  const messages = await messagesIn(site({ 'a.md': text }))
  const written = messages.map(({ suggestions: [suggestion] = [] }) => {
    const { range: [from, to] = [0, 0], text: own = '' } = suggestion?.fix ?? {}
    return text.slice(0, from) + own + text.slice(to)
  })
  expect(new Set(written)).toEqual(new Set(['People who inject drugs (PWID) came. PWID are many.\n']))
})

const chosen: [what: string, options: object, found: string[]][] = [
  ['packs', { packs: ['alcohol'] }, ['alcoholic']],
  ['a rule switched off', { rules: { 'drug-use/addict': 'off' } }, ['alcoholic']],
  ['an allowed wording', { allow: ['alcoholic'] }, ['addicts']],
  ['notes as well', { notes: true }, ['addicts', 'alcoholic', 'junkies']],
  ['a severity, which is textlint’s own', { severity: 'warning' }, ['addicts', 'alcoholic']]
]

test.each(chosen)('options: %s', async (_, options, found) => {
  const folder = site({ 'a.md': 'Addicts and an alcoholic met.\n\nThey said: “No junkies here.”\n' }, options)
  const words = (await messagesIn(folder)).map(({ message }) => /"([^"]*)"/.exec(message)?.[1]?.toLowerCase())
  expect(words).toEqual(found)
})

test('the configuration and its house rules hold, and options come before them', async () => {
  const files = {
    'a.md': 'Two addicts and two alcoholics came.\n',
    'b.md': 'Two addicts came.\n',
    'stigmalint.config.yml': 'profile: us\nignore: [b.md]\nhouse: our\n',
    'our/en/drug-use/alcoholic.yml': `extends: alcohol/alcoholic
suggest:
  - one: resident with an alcohol use disorder
    many: residents with alcohol use disorders
    applicability: suggested
    because: the wording of our services
`
  }
  const offered = async (options: unknown, name: string): Promise<unknown> =>
    (await messagesIn(site(files, options), name)).map(({ message }) => /write "([^"]*)"/.exec(message)?.[1])
  const ofHouse = 'residents with alcohol use disorders'
  expect(await offered(true, 'a.md')).toEqual(['people with substance use disorders', ofHouse])
  expect(await offered({ profile: 'un' }, 'a.md')).toEqual(['people with drug use disorders', ofHouse])
  expect(await offered(true, 'b.md')).toEqual([])
})

const mistaken: [what: string, options: unknown, configuration: string, line: string][] = [
  ['an option', { profil: 'us' }, '', 'unknown option `profil`, did you mean `profile`?'],
  ['a profile', { profile: 'usa' }, '', 'unknown profile `usa`, did you mean `us`?'],
  ['a pack', { packs: ['alcohl'] }, '', 'unknown pack `alcohl`, did you mean `alcohol`?'],
  ['packs that are no list', { packs: 'alcohol' }, '', '`packs` is a list of texts, found the text `alcohol`'],
  [
    'a rule',
    { rules: { 'drug-use/adict': 'off' } },
    '',
    'unknown rule `drug-use/adict`, did you mean `drug-use/addict`?'
  ],
  [
    'a level',
    { rules: { 'drug-use/addict': 'of' } },
    '',
    'a rule is error, warning, information or off, found the text `of` in `rules`'
  ],
  ['notes', { notes: 'yes' }, '', '`notes` is true or false'],
  [
    'the configuration',
    true,
    'profil: un\n',
    'stigmalint.config.yml:1:1: unknown key `profil`, did you mean `profile`?'
  ]
]

test.each(mistaken)('a mistake is one line without a trace: %s', async (_, options, configuration, line) => {
  const folder = site({ 'a.md': 'Addicts came.\n', 'stigmalint.config.yml': configuration }, options)
  const error: unknown = await messagesIn(folder).catch((own: unknown) => own)
  expect(error instanceof Error && error.stack?.replace(`${folder}/`, '')).toBe(`textlint-rule-stigmalint: ${line}`)
})

test('textlint prints that line, and fails', () => {
  const { code, error } = textlint(site({ 'a.md': 'Addicts came.\n' }, { packs: ['alcohl'] }), 'a.md')
  expect(code).toBe(1)
  expect(error.trimEnd()).toMatch(/^[^\n]*textlint-rule-stigmalint: unknown pack `alcohl`, did you mean `alcohol`\?\]$/)
})

test('a text on standard input is read by the name that is given to it', () => {
  const words = ['--stdin', '--stdin-filename', 'x.md', '--format', 'json']
  const { stdout } = spawnSync(process.execPath, [program, ...words], {
    cwd: site({}),
    encoding: 'utf8',
    input: 'Two addicts, and `addicts`.\n'
  })
  expect(JSON.parse(stdout)[0].messages).toHaveLength(1)
})
