/** Every reporter of the table on the same made-up findings, and what is picked out before it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settled } from '../../../documents/test/settled.js'
import { selected, type ReportContext } from '../../src/reporters/reporter.js'
import { printed, reporters } from '../../src/reporters/reporters.js'
import { context, reports } from './made-up.js'

const ways: [name: string, flags: Partial<ReportContext['flags']>][] = [
  ['plain', {}],
  ['with-notes', { showInformation: true }],
  ['quiet', { isQuiet: true }]
]

/** The paragraphs of a Word document. */
const wordsIn = async (bytes: Uint8Array): Promise<string> =>
  (await settled(bytes, 'accept')).map(([look, text]) => `${look}: ${text}\n`).join('')

const told = async (
  entry: (typeof reporters)[keyof typeof reporters],
  given: typeof reports,
  own: Partial<ReportContext['flags']>
): Promise<string> => {
  const flags = { ...context.flags, ...own }
  const shown = selected(given, flags, entry.lists)
  const text =
    entry.writes === 'file'
      ? await wordsIn(await (await entry.load(shown, []))(shown, { ...context, flags }))
      : [...(await entry.load(shown, []))(shown, { ...context, flags })].join('')
  return (
    text
      .replace(/"(version|semanticVersion)": "0\.[^"]*"/g, '"$1": "0.0.0"')
      // how a page looks is seen in a browser (npm run kit)
      .replace(/(<style>)[^]*(?=<\/style>)/, '$1')
      .replace(/sha256-[^&]*/, 'sha256-')
      .replace(/(Made with stigmalint )\d\S*/, '$10.0.0')
  )
}

test.each(Object.entries(reporters))('%s', async (name, entry) => {
  for (const [way, own] of ways)
    await expect(await told(entry, reports, own)).toMatchFileSnapshot(`snapshots/${name}.${way}.txt`)
})

test.each(Object.entries(reporters))('%s, where nothing was found', async (name, entry) => {
  await expect(await told(entry, reports.slice(1, 2), {})).toMatchFileSnapshot(`snapshots/${name}.nothing-found.txt`)
})

const page = readFileSync(new URL('../../../../docs/check-a-draft.md', import.meta.url), 'utf8')

test.each(Object.keys(reporters))('docs/check-a-draft.md speaks of `--format %s`', (name) => {
  expect(page).toContain(`\`--format ${name}\``)
})

const gatePage = readFileSync(new URL('../../../../docs/gate-a-site.md', import.meta.url), 'utf8')

test.each(Object.keys(reporters))('docs/gate-a-site.md says what `%s` is for', (name) => {
  expect(gatePage).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'))
})

test.each(Object.entries(reporters))('%s shows no character that commands a terminal', async (_, entry) => {
  const text = await told(entry, reports, { showInformation: true })
  const shown = entry.writes === 'file' ? text : printed[entry.writes](text)
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
})

/** Where a finding stands in a notebook is no line of its file. */
test.each(Object.entries(reporters))('%s tells the cell of a notebook', async (_, entry) => {
  const text = await told(entry, reports.slice(2), {})
  expect(text).toMatch(/cell 3, line 2|"cell": ?3/)
})

/** An array of files has no place for what was not checked, nor has the report of people, who read it on standard error. */
const silent = new Set<string>(['json', 'text'])

test.each(Object.entries(reporters).filter(([name]) => !silent.has(name)))(
  '%s tells what could not be checked: a file that is not in it looks clean',
  async (_, entry) => {
    expect(await told(entry, reports, {})).toContain('no such file or folder, check the path')
  }
)

const listed = (lists: 'all' | 'asked-for', own: Partial<ReportContext['flags']>): Record<string, string[]> =>
  Object.fromEntries(
    selected(reports, { ...context.flags, ...own }, lists).map(({ path, listed }) => [
      path,
      listed.map(({ severity }) => severity)
    ])
  )

test('notes are listed where they are asked for, and always in JSON', () => {
  const without = ['error', 'warning', 'warning']
  expect(listed('asked-for', {})['drafts/a.md']).toEqual(without)
  expect(listed('asked-for', { showInformation: true })['drafts/a.md']).toEqual([...without, 'information'])
  expect(listed('all', {})['drafts/a.md']).toEqual([...without, 'information'])
})

test('--quiet is silent about files without a finding', () => {
  expect(Object.keys(listed('asked-for', {}))).toEqual(reports.map(({ path }) => path))
  expect(Object.keys(listed('all', { isQuiet: true }))).not.toContain('drafts/b.md')
})
