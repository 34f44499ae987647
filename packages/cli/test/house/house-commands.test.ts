/** The style officer's commands, as real processes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const workbook = readFileSync(fileURLToPath(new URL('tables/terms.xlsx', import.meta.url)))

const breadwinner = `id: house/breadwinner
title: '"breadwinner"'
status: stable
since: 1.0.0
severity: warning
message: '"{actual}" says who should earn'
why: Most homes have two earners.
flag:
  - noun: breadwinner
suggest:
  - {one: main earner, many: main earners, applicability: safe}
sources:
  - {id: general-usage, says: avoid}
examples:
  flagged:
    - {text: Each «breadwinner» was asked., becomes: Each main earner was asked.}
  unflagged:
    - {text: The winner was asked., because: no-match}
`

describe.concurrent('new-rule', () => {
  test('writes a draft that is off, and never over another', async () => {
    const folder = temporaryFolder({
      'a.md': 'A breadwinner came.\n',
      'stigmalint.config.yml': 'house: ours\n',
      'ours/': ''
    })
    const made = await run(folder, ['new-rule', 'house/breadwinner'])
    expect(made).toEqual({
      code: 0,
      out: 'ours/en/house/breadwinner.yml written: fill in why, suggest, sources, examples, set `status: stable`, then run stigmalint test-rules ours\n',
      error: ''
    })
    expect(await run(folder, ['a.md'])).toEqual({ code: 0, out: '1 file checked: nothing found.\n', error: '' })
    const tested = await run(folder, ['test-rules'])
    expect(tested.code).toBe(0)
    expect(tested.out).toContain('1 draft is off; what is still missing:\nours/en/house/breadwinner.yml:9:')
    const before = read(folder, 'ours/en/house/breadwinner.yml')
    expect(await run(folder, ['new-rule', 'house/breadwinner'])).toEqual({
      code: 2,
      out: '',
      error: 'ours/en/house/breadwinner.yml: is there already, nothing was written\n'
    })
    expect(read(folder, 'ours/en/house/breadwinner.yml')).toBe(before)
  })

  test.each([
    [['new-rule'], 'stigmalint: new-rule takes one id, such as stigmalint new-rule house/breadwinner\n'],
    [
      ['new-rule', 'Breadwinner'],
      'stigmalint: `Breadwinner` is no id of a rule, write pack/rule in lower case with hyphens, such as house/breadwinner\n'
    ],
    [
      ['new-rule', 'house/breadwinner'],
      'stigmalint: no house folder is configured here, name one with --house DIR or set `house` in the configuration\n'
    ],
    [
      ['new-rule', 'drug-use/addict', '--house', 'ours'],
      'ours/en/drug-use/addict.yml: not written, drug-use/addict is a rule already; to change it, write a file with `extends: drug-use/addict`\n'
    ]
  ])('%j', async (words, error) => {
    expect(await run(temporaryFolder({}), words)).toEqual({ code: 2, out: '', error })
  })
})

describe.concurrent('rules import', () => {
  const table = `\uFEFFTerm to avoid;Use instead;Reason;Source\r
"breadwinner";main earner;"It says who
should earn.";City style guide\r
\r
sole earner;;;\r
addict;person with a drug use disorder;;\r
;nobody;;\r
`

  test('writes a draft for each row, and nothing over another', async () => {
    const folder = temporaryFolder({ 'terms.csv': table })
    const first = await run(folder, ['rules', 'import', 'terms.csv', '--house', 'ours'])
    expect(first).toEqual({
      code: 0,
      out: `terms.csv:2: "breadwinner": ours/en/house/breadwinner.yml written; still missing: examples
terms.csv:5: "sole earner": ours/en/house/sole-earner.yml written; still missing: why, suggest, sources, examples
terms.csv:6: "addict": nothing written, drug-use/addict finds it already (stigmalint explain drug-use/addict)
terms.csv:7: nothing written, the row has no term
ours/sources.yml written: complete the publisher, the year and the address of each source
2 drafts written, 2 rows left out. Drafts are off: fill in what is missing, set \`status: stable\`, then run stigmalint test-rules ours.
To use the rules of this folder, write \`house: ours\` into stigmalint.config.yml.
`,
      error: ''
    })
    expect(read(folder, 'ours/sources.yml')).toBe(
      "- id: city-style-guide\n  title: 'City style guide'\n  kind: guide\n"
    )
    const draft = read(folder, 'ours/en/house/breadwinner.yml')
    expect(draft).toContain("why: 'It says who should earn.'")
    const tested = await run(folder, ['test-rules', 'ours'])
    expect(tested.error).toBe('')
    expect(tested.out.match(/^ours.*$/gm)).toHaveLength(4)
    writeFileSync(join(folder, 'ours/en/house/breadwinner.yml'), breadwinner)
    const second = await run(folder, ['rules', 'import', 'terms.csv', '--house', 'ours'])
    expect(second.out).toContain('"sole earner": nothing written, ours/en/house/sole-earner.yml is there already\n')
    expect(read(folder, 'ours/en/house/breadwinner.yml')).toBe(breadwinner)
  })

  test('a word that is reported already, or only as a note, or with another wording', async () => {
    const folder = temporaryFolder({
      'terms.csv':
        'term;instead;source\njunkies;;\naddict;person with a drug use disorder;\naddicts;people in need of care;\nneedle exchange;syringe service;Our guide\n',
      'a.md': 'The addicts came.\n',
      'stigmalint.config.yml': 'house: ours\n',
      'ours/': ''
    })
    const { out } = await run(folder, ['rules', 'import', 'terms.csv'])
    expect(out.split('\n').slice(0, 4)).toEqual([
      'terms.csv:2: "junkies": nothing written, drug-use/junkie finds it already (stigmalint explain drug-use/junkie)',
      'terms.csv:3: "addict": nothing written, drug-use/addict finds it already (stigmalint explain drug-use/addict)',
      'terms.csv:4: "addicts": ours/en/drug-use/addict.yml written, it changes drug-use/addict, which finds the word and writes something else',
      'terms.csv:5: "needle exchange": ours/en/hiv-hepatitis/needle-exchange.yml written, it changes hiv-hepatitis/needle-exchange, which finds the word, but not as a warning here'
    ])
    // a draft changes nothing yet
    const before = await run(folder, ['a.md'])
    expect(before.out).toContain('people with drug use disorders')
    for (const path of ['ours/en/drug-use/addict.yml', 'ours/en/hiv-hepatitis/needle-exchange.yml'])
      writeFileSync(join(folder, path), read(folder, path).replace('status: draft', 'status: stable'))
    writeFileSync(join(folder, 'a.md'), 'The addicts came to the needle exchange.\n')
    const after = await run(folder, ['a.md'])
    expect(after).toMatchObject({ code: 1, error: '' })
    expect(after.out).toContain('people in need of care')
    expect(after.out).toMatch(/warning.*needle exchange|needle exchange.*syringe service/)
  })

  test('what the configuration makes a warning counts as found', async () => {
    const folder = temporaryFolder({
      'terms.csv': 'term;instead\nneedle exchange;syringe service\n',
      'stigmalint.config.yml': 'rules:\n  hiv-hepatitis/needle-exchange: warning\n'
    })
    const { out } = await run(folder, ['rules', 'import', 'terms.csv', '--house', 'ours'])
    expect(out).toContain('which finds the word and writes something else')
  })

  test.each([
    ['comma', 'term,instead\n"breadwinner","earner, main"\n'],
    ['tab', 'term\tinstead\nbreadwinner\tearner, main\n'],
    ['UTF-16 with a mark, as Excel has it', Buffer.from('\uFEFFterm\tinstead\nbreadwinner\tearner, main\n', 'utf16le')]
  ])('%s', async (_, content) => {
    const folder = temporaryFolder({ 'terms.csv': content })
    await run(folder, ['rules', 'import', 'terms.csv', '--house', 'ours', '--pack', 'work'])
    expect(read(folder, 'ours/en/work/breadwinner.yml')).toContain("one: 'earner, main'")
  })

  test('an Excel workbook', async () => {
    const folder = temporaryFolder({ 'terms.xlsx': workbook })
    const { out } = await run(folder, ['rules', 'import', 'terms.xlsx', '--house', 'ours'])
    expect(out).toContain('terms.xlsx:3: "guinea pig": ours/en/house/guinea-pig.yml written; still missing: why, ')
  })

  test('a source that is not in sources.yml is told, the file is left as it is', async () => {
    const sources = '- {id: our-guide, title: Our guide, kind: guide}\n'
    const folder = temporaryFolder({
      'terms.csv': 'term,source\nbreadwinner,our guide\nsole earner,Letter of 2 May\n',
      'ours/sources.yml': sources
    })
    const { out } = await run(folder, ['rules', 'import', 'terms.csv', '--house', 'ours'])
    expect(out).toContain(
      "ours/sources.yml is there already; add to it:\n- id: letter-of-2-may\n  title: 'Letter of 2 May'\n  kind: guide\n"
    )
    expect(read(folder, 'ours/sources.yml')).toBe(sources)
    expect(read(folder, 'ours/en/house/breadwinner.yml')).toContain('{id: our-guide, says: avoid}')
  })

  test.each<[string, string | Buffer, string]>([
    ['terms.ods', '', 'terms.ods: this kind of table is not read, save it as CSV (UTF-8) or as .xlsx\n'],
    ['terms.xlsx', 'term\n', 'terms.xlsx: cannot be read as an Excel workbook, save it as CSV (UTF-8)\n'],
    [
      'terms.csv',
      'a,b\n1,2\n',
      'terms.csv:1: no column of terms, name the columns in the first line: term, instead, why, source\n'
    ],
    ['terms.csv', 'term\n"a\n', 'terms.csv:2: a quotation mark that begins a cell is not closed, close it\n'],
    [
      'terms.csv',
      Buffer.from([0x61, 0x0a, 0x81, 0x0a]),
      'terms.csv:2: not UTF-8 from this line on, nor Windows-1252; save the file as UTF-8\n'
    ]
  ])('%s that cannot be read', async (name, content, error) => {
    const folder = temporaryFolder({ [name]: content })
    expect(await run(folder, ['rules', 'import', name, '--house', 'ours'])).toEqual({ code: 2, out: '', error })
  })

  test('rules with another word', async () => {
    expect(await run(temporaryFolder({}), ['rules', 'imports'])).toEqual({
      code: 2,
      out: '',
      error: 'stigmalint: rules takes no argument but import FILE; to check a folder of that name, write ./rules\n'
    })
  })
})

describe.concurrent('test-rules --on', () => {
  const files = {
    'docs/a.md': 'The first line.\n\nThe breadwinner waits. Two drug users came on Monday.\n',
    'docs/b.md': 'One said, "I met a breadwinner." Two alcoholics came.\n',
    'ours/en/house/breadwinner.yml': breadwinner,
    'ours/en/drug-use/drug-user.yml': 'extends: drug-use/drug-user\nseverity: information\n'
  }

  test('lists the sentences that the house folder judges otherwise', async () => {
    expect(await run(temporaryFolder(files), ['test-rules', 'ours', '--on', 'docs'])).toEqual({
      code: 0,
      out: `docs/a.md:3: The breadwinner waits.
    house/breadwinner: not reported → warning, write "main earner"
docs/a.md:3: Two drug users came on Monday.
    drug-use/drug-user: warning, write "people who use drugs" → note, write "people who use drugs"
docs/b.md:1: One said, "I met a breadwinner."
    house/breadwinner: not reported → note
2 files compared: 2 newly reported, 0 no longer reported, 1 reported otherwise.
`,
      error: ''
    })
  })

  test('compares two house folders', async () => {
    const folder = temporaryFolder({
      ...files,
      'before/en/house/breadwinner.yml': breadwinner.replace('suggest:', 'unless:\n  - followed-by: [waits]\nsuggest:')
    })
    const { out, code } = await run(folder, ['test-rules', 'ours', '--on', 'docs', '--against', 'before', '--quiet'])
    expect(code).toBe(0)
    expect(out).toContain('house/breadwinner: left alone, another sense → warning, write "main earner"')
    expect(out).not.toContain('I met')
  })

  test.each([
    [['--on', 'nowhere'], 'nowhere: no such file or folder, check the path\n'],
    [['--on', 'docs', '--against', 'nowhere'], 'nowhere: no such folder, check the path\n'],
    [['--against', 'ours'], 'stigmalint: --against needs the documents to compare on, such as --on FOLDER\n']
  ])('%j', async (words, error) => {
    expect(await run(temporaryFolder(files), ['test-rules', 'ours', ...words])).toMatchObject({ code: 2, error })
  })
})

describe.concurrent('--explain-match', () => {
  const text = 'Roads.\r\n\r\nTwo drug users came. Avoid the word "addict" in reports.\r\n'

  test('says of each match what became of it', async () => {
    const { out, code } = await run(temporaryFolder({ 'a.md': text }), ['--explain-match', 'a.md'])
    expect(out).toContain('a.md:3:5: "drug users" drug-use/drug-user (')
    expect(out).toMatch(/"drug users" drug-use\/drug-user .*: reported\n/)
    expect(out).toMatch(/a\.md:3:38: "addict" drug-use\/addict .*: left alone, about the word\n/)
    expect(code).toBe(1)
  })

  test('as JSON', async () => {
    const { out } = await run(temporaryFolder({ 'a.md': text }), ['--explain-match', '--format', 'json', 'a.md'])
    expect(JSON.parse(out)).toEqual([
      {
        path: 'a.md',
        matches: expect.arrayContaining([
          expect.objectContaining({ line: 3, column: 38, actual: 'addict', outcome: 'left alone, about the word' })
        ])
      }
    ])
  })
})
