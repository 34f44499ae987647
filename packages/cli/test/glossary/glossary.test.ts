/** `stigmalint glossary`, as people and translators' tools read it. */
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

const folder = temporaryFolder({
  'stigmalint.config.yml': 'house: house\n',
  'house/en/canteen/tenant.yml': `id: canteen/tenant
title: '"canteen tenant"'
status: stable
since: 0.1.0
severity: warning
message: '"{actual}" & <others> wait'
why: 'A bar | in a cell, and <b>markup</b> & more.'
flag:
  - noun: canteen tenant
suggest:
  - {one: guest of the canteen, many: guests of the canteen, applicability: safe}
sources: [{id: general-usage, says: avoid}]
examples:
  flagged:
    - {text: 'A «canteen tenant» waits.', becomes: 'A guest of the canteen waits.'}
  unflagged: [{text: 'The tenant waits.', because: no-match}]
`
})
const glossary = (...words: string[]) => run(folder, ['glossary', ...words])

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8')
})
const judged = async (contents: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'glossary.tbx', contents }],
    schema: [schema('tbx-basic.xsd')],
    preload: [schema('xml.xsd')]
  })
  return errors.map(({ message }) => message)
}

describe('TBX-Basic', () => {
  test.each(['un', 'us', 'uk', 'ca'])('is valid for the profile %s', async (profile) => {
    const { out, code } = await glossary('--format', 'tbx', '--profile', profile)
    expect(code).toBe(0)
    expect(await judged(out)).toEqual([])
    expect(out.match(/<conceptEntry /g)?.length).toBeGreaterThan(300)
  })

  test('a concept has what to write as preferred, and what to avoid as deprecated', async () => {
    const { out } = await glossary('--format', 'tbx', '--packs', 'justice-prison')
    const concept = /<conceptEntry id="c\.justice-prison\.convict">[^]*?<\/conceptEntry>/.exec(out)?.[0] ?? ''
    expect(concept).toMatch(
      /<term>person convicted of an offence<\/term>\s*<termNote type="administrativeStatus">preferredTerm/
    )
    expect(concept).toMatch(/<term>convict<\/term>\s*<termNote type="administrativeStatus">deprecatedTerm/)
  })

  test.each([
    ['a status of our own', 'preferredTerm-admn-sts', 'best'],
    ['a language left out', '<langSec xml:lang="en">', '<langSec>'],
    ['a term behind its note', '<termSec>', '<termSec><note>first</note>']
  ])('what is no such file is not: %s', async (_, from, to) => {
    const { out } = await glossary('--format', 'tbx', '--packs', 'testing')
    expect(await judged(out.replace(from, to))).not.toEqual([])
  })
})

test('CSV has a row for each concept', async () => {
  const rows: Record<string, string>[] = parse((await glossary('--format', 'csv')).out, { columns: true })
  expect(rows.find(({ rule }) => rule === 'drug-use/addict')).toMatchObject({
    ...{
      topic: 'drug-use',
      advice: 'avoid',
      avoid: 'addict',
      write: 'person with a drug use disorder, people with drug use disorders'
    },
    when: 'only the writer knows whether a disorder is meant'
  })
})

describe('the same word in two uses is told apart', () => {
  test.each<[string, string, string, string]>([
    ['alcohol/alcoholic-treatment', 'alcoholic', '"alcoholic treatment" for services', 'alcohol'],
    ['alcohol/alcoholic-person', 'alcoholic', 'said of a person', 'parents with alcohol use disorders'],
    ['disability/disabled-parking', 'disabled', '"disabled parking" and "disabled toilet"', 'accessible'],
    ['drug-use/drug-user', 'drug user', '', 'person who uses drugs, people who use drugs']
  ])('%s', async (rule, avoid, use, write) => {
    const rows: Record<string, string>[] = parse((await glossary('--format', 'csv')).out, { columns: true })
    expect(rows.find((row) => row.rule === rule)).toMatchObject({ avoid, 'in which use': use, write })
  })

  test('in each form', async () => {
    const words = (form: string) => glossary('--packs', 'alcohol', '--format', form)
    expect((await words('markdown')).out).toContain('| alcoholic ("alcoholic treatment" for services) | alcohol |')
    expect((await words('html')).out).toMatch(/alcoholic<\/bdi><\/span><span class="quiet small"> \(said of a person\)/)
    expect((await words('tbx')).out).toMatch(
      /<term>alcoholic<\/term>\s*<termNote[^]*?<note>in this use: (?:"|&quot;)alcoholic treatment(?:"|&quot;) for services<\/note>/
    )
  })

  test('no two entries read alike', async () => {
    for (const profile of ['un', 'us', 'uk', 'ca']) {
      const rows: Record<string, string>[] = parse((await glossary('--format', 'csv', '--profile', profile)).out, {
        columns: true
      })
      const heads = rows.map((row) => `${row.avoid} ${row['in which use']}`)
      expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([])
    }
  })
})

test('a wording for other words of the rule says for which', async () => {
  const { out } = await glossary('--packs', 'treatment-recovery')
  expect(out).toContain('| decline; decision not (for "refusal");')
  const html = (await glossary('--packs', 'treatment-recovery', '--format', 'html')).out
  expect(html).not.toMatch(/decline<\/bdi><\/span> or /)
})

test('the profile says whose wording comes first', async () => {
  const { out } = await glossary('--profile', 'us', '--packs', 'drug-use')
  expect(out).toContain('| person with a substance use disorder, people with substance use disorders')
})

test('what a house rule says stands in each form as it is written', async () => {
  const tbx = (await glossary('--packs', 'canteen', '--format', 'tbx')).out
  expect(await judged(tbx)).toEqual([])
  expect(tbx).toContain('<note>A bar | in a cell, and &lt;b&gt;markup&lt;/b&gt; &amp; more.</note>')
  expect((await glossary('--packs', 'canteen')).out).toContain('| A bar \\| in a cell, and \\<b>markup\\</b> & more. |')
  expect((await glossary('--packs', 'canteen', '--format', 'html')).out).toContain(
    'and &#x3C;b>markup&#x3C;/b> &#x26; more.'
  )
})

test('Markdown is what is written by itself, a table for each pack', async () => {
  const { out } = await glossary('--packs', 'testing,alcohol')
  expect(out.match(/^## .*$/gm)).toEqual(['## alcohol', '## testing'])
})

test('the page runs nothing and asks for nothing', async () => {
  const { out } = await glossary('--format', 'html')
  expect(out.includes('content="default-src &#x27;none&#x27;; style-src &#x27;sha256-')).toBe(true)
  expect(/<script|<link|<img|url\(/.exec(out)).toBeNull()
})

test.each([
  [
    'glossary a.md',
    'stigmalint: glossary takes no file, choose with --profile and --packs, name where it goes with --out'
  ],
  ['glossary --format docx', 'stigmalint: a Word document goes into a file, name it: --out glossary.docx'],
  ['glossary --packs drugs', 'stigmalint: unknown pack `drugs`'],
  ['glossary --format sarif', 'stigmalint: glossary has no --format sarif, it has markdown, html, docx, csv and tbx']
])('%s', async (words, line) => {
  const { out, error, code } = await run(folder, words.split(' '))
  expect([out, code]).toEqual(['', 2])
  expect(error).toContain(line)
})
