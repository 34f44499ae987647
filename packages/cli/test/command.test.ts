/** The built command on real files, as its users run it; in a process of its own where that can make a difference. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { reportSchema, runSchema } from '../src/reporters/json-schema.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { command, run, runProcess } from './run-command.js'

const safe = 'Two drug users came on Monday.\n'
const safeFixed = 'Two people who use drugs came on Monday.\n'
const chosen = 'The clinic sees addicts from the whole region.\n'
const chosenFixed = 'The clinic sees people with drug use disorders from the whole region.\n'
const noted = 'A homeless person came for soup.\n'
const notedFixed = 'A person experiencing homelessness came for soup.\n'
const quoted = 'One resident said, "They called me an addict."\n'
const clean = 'The committee met on Monday.\n'

describe.concurrent('exit codes', () => {
  test.each<[string, Record<string, string>, string[], number]>([
    ['nothing found', { 'a.md': clean }, ['a.md'], 0],
    ['a warning', { 'a.md': safe }, ['a.md'], 1],
    ['an information', { 'a.md': quoted }, ['a.md'], 0],
    ['an information, --fail-on information', { 'a.md': quoted }, ['--fail-on', 'information', 'a.md'], 1],
    ['a warning, --fail-on error', { 'a.md': safe }, ['--fail-on', 'error', 'a.md'], 0],
    ['an error, --fail-on error', { 'a.md': chosen }, ['--fail-on', 'error', 'a.md'], 1],
    ['an error, --fail-on none', { 'a.md': chosen }, ['--fail-on', 'none', 'a.md'], 0],
    ['a finding and a missing file', { 'a.md': safe }, ['a.md', 'b.md'], 2],
    ['another pack', { 'a.md': safe }, ['--packs', 'testing', 'a.md'], 0],
    ['no argument: this folder', { 'docs/a.md': safe }, [], 1],
    ['an ignored file that is named', { 'a.md': safe, '.stigmalintignore': 'a.md\n' }, ['a.md'], 0],
    ['everything fixed', { 'a.md': safe }, ['--fix', 'a.md'], 0]
  ])('%s', async (_, files, words, code) => {
    expect((await run(temporaryFolder(files), words)).code).toBe(code)
  })
})

describe.concurrent('what is not read is said', () => {
  test('a folder counts documents of other kinds and data', async () => {
    const files = { 'a.md': clean, 'b.ppt': '', 'c.ppt': '', 'd.wiki': '', 'words.txt': 'addict\n'.repeat(9) }
    const folder = temporaryFolder(files)
    expect((await run(folder, [])).out).toBe(
      '1 file checked: nothing found.\nPassed over: 2 .ppt, 1 .txt with data, 1 .wiki.\n'
    )
    expect((await run(folder, ['--quiet'])).out).toBe('')
    expect(JSON.parse((await run(folder, ['--format', 'json'])).out)).toHaveLength(1)
  })

  test('a list of words that is named says how to check it all the same, and that works', async () => {
    const words = 'addict\n'.repeat(9)
    const { code, error } = await run(temporaryFolder({ 'words.txt': words }), ['words.txt'])
    expect([code, error]).toEqual([
      0,
      'words.txt: a list of words, one on each line, not prose; to check it all the same: stigmalint - < words.txt\n'
    ])
    expect((await run(temporaryFolder({ 'words.txt': words }), ['-'], words)).code).toBe(1)
  })

  test('a list of changed files: missing ones and pictures are counted, the others decide', async () => {
    const names = ['--ignore-unknown', 'gone.md', 'x.png', 'a.md']
    const { code, out, error } = await run(temporaryFolder({ 'a.md': safe, 'x.png': '' }), names)
    expect([code, error]).toEqual([1, ''])
    expect(out).toMatch(/\nPassed over: 1 \.png, 1 missing\.\n$/)
    expect(await run(temporaryFolder({ 'a.md': clean }), ['--ignore-unknown', 'gone.md'])).toEqual({
      code: 0,
      out: 'Passed over: 1 missing.\n',
      error: ''
    })
    expect(await run(temporaryFolder({ 'a.md': safe }), ['--ignore-unknown'])).toEqual({
      code: 0,
      out: '',
      error: 'stigmalint: no file was named, nothing was checked\n'
    })
  })

  test('Windows-1252 is read, said, and written back', async () => {
    const folder = temporaryFolder({ 'a.txt': Buffer.from(`Ana\x92s caf\xe9.\n\n${safe}`, 'latin1') })
    const { out, error } = await run(folder, ['--fix', 'a.txt'])
    expect(out).toContain('1 fix applied')
    expect(error).toBe('a.txt: not UTF-8, read as Windows-1252; save it as UTF-8 to be sure\n')
    expect(readFileSync(join(folder, 'a.txt'), 'latin1')).toBe(`Ana\x92s caf\xe9.\n\n${safeFixed}`)
  })

  test('text that is piped in with no file named is not passed over in silence, and no file is touched', async () => {
    const folder = temporaryFolder({ 'a.md': safe })
    const { code, out, error } = await runProcess(folder, ['--fix'], chosen)
    expect([code, out]).toEqual([2, ''])
    expect(error).toBe(
      'stigmalint: text came on standard input and no file was named: write `stigmalint -` to check it, `stigmalint .` to check this folder\n'
    )
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(safe)
    expect((await runProcess(folder, ['a.md'], chosen)).error).toBe('')
  })
})

describe.concurrent('the report', () => {
  test('names place, severity, reason, wording and rule, and what to do next', async () => {
    const { out, error } = await run(temporaryFolder({ 'a.md': `${clean}\n${safe}` }), ['a.md'])
    expect(error).toBe('')
    expect(out).toMatch(
      /^a\.md\n3:5-3:15 warning "drug users" .*; write "people who use drugs" +drug-use\/drug-user\n\n1 file checked: 0 errors, 1 warning, 0 notes\.\nNext:\n  stigmalint --fix a\.md +# mends 1\n/
    )
  })

  test('notes are counted, and shown on demand', async () => {
    const folder = temporaryFolder({ 'a.md': quoted })
    expect((await run(folder, ['a.md'])).out).toContain('1 note')
    expect((await run(folder, ['a.md'])).out).not.toContain('1:39')
    for (const flag of ['--show-notes', '--show-information'])
      expect((await run(folder, [flag, 'a.md'])).out).toContain('1:39-1:45 note')
  })

  test('two lines a finding where COLUMNS says that there is little room', async () => {
    const { out } = await run(temporaryFolder({ 'a.md': safe }), ['a.md'], '', { COLUMNS: '80' })
    expect(out.split('\n').slice(0, 4)).toEqual([
      'a.md',
      '1:5 warning Two "drug users" came on Monday.                  drug-use/drug-user',
      '    puts a behaviour in place of the person; write "people who use drugs"',
      ''
    ])
  })

  test('--format json-report has what could not be read, the version and a summary', async () => {
    const folder = temporaryFolder({ 'a.md': safe, 'b.md': Buffer.from('Na\x81ve addicts.\n', 'latin1') })
    const { out, error, code } = await run(folder, ['--format', 'json-report', '--fix', 'a.md', 'b.md', 'c.md'])
    const report = v.parse(runSchema, JSON.parse(out))
    expect(report.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(report.files.map(({ path, changes }) => [path, changes])).toEqual([
      ['a.md', [{ line: 1, before: 'drug users', after: 'people who use drugs' }]]
    ])
    expect(report.problems.map(({ path }) => path)).toEqual(['c.md', 'b.md'])
    expect(report.problems.map(({ message }) => `${message}\n`).join('')).toBe(error)
    expect(report.summary).toMatchObject({ files: 1, warnings: 0, fixed: 1 })
    expect(code).toBe(2)
  })

  test('--quiet says nothing where nothing is', async () => {
    expect(await run(temporaryFolder({ 'a.md': clean }), ['--quiet', 'a.md'])).toEqual({ code: 0, out: '', error: '' })
  })

  test('colours when forced, none in a pipe', async () => {
    const folder = temporaryFolder({ 'a.md': safe })
    expect((await run(folder, ['a.md'])).out).not.toContain('\u001B')
    expect((await run(folder, ['a.md'], '', { FORCE_COLOR: '1' })).out).toContain('\u001B')
    expect((await run(folder, ['--color', 'a.md'], '', { NO_COLOR: '1' })).out).toContain('\u001B')
  })

  test('--format json follows its schema, with files that have nothing', async () => {
    const { out, code } = await run(temporaryFolder({ 'a.md': chosen + safe + quoted, 'b.md': clean }), [
      '--format',
      'json',
      'a.md',
      'b.md'
    ])
    const report = v.parse(reportSchema, JSON.parse(out))
    expect(report.map((file) => [file.path, file.messages.length > 0])).toEqual([
      ['a.md', true],
      ['b.md', false]
    ])
    expect(report[0]?.messages.some((message) => message.fatal === null)).toBe(true)
    for (const { place, actual } of report[0]?.messages ?? [])
      expect((chosen + safe + quoted).slice(place.start.offset, place.end.offset)).toBe(actual)
    expect(code).toBe(1)
  })

  test('a reader that stops early is no crash', async () => {
    const folder = temporaryFolder({ 'a.md': safe.repeat(2000) })
    const child = spawn('sh', ['-c', `"${process.execPath}" "${command}" --format json a.md | head -c 10`], {
      cwd: folder
    })
    let error = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
    await new Promise((resolve) => child.on('close', resolve))
    expect(error).toBe('')
  })
})

describe.concurrent('fixing', () => {
  test.each([
    ['--fix', safe + chosen, safeFixed + chosen],
    ['--fix-suggested', safe + chosen, safeFixed + chosenFixed],
    ['--fix', quoted, quoted],
    ['--fix', safe.replace('\n', '\r\n'), safeFixed.replace('\n', '\r\n')],
    ['--fix', `\uFEFF${safe}`, `\uFEFF${safeFixed}`],
    ['--fix', `\uFEFF\uFEFF${safe}`, `\uFEFF\uFEFF${safeFixed}`]
  ])('%s', async (flag, before, after) => {
    const folder = temporaryFolder({ 'a.md': before })
    await run(folder, [flag, 'a.md'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test.each([
    ['a note is left as it is', ['--fix-suggested'], noted + chosenFixed],
    ['a note that is shown is rewritten', ['--fix-suggested', '--show-notes'], notedFixed + chosenFixed]
  ])('%s', async (_, flags, expected) => {
    const folder = temporaryFolder({ 'a.md': noted + chosen })
    const { out } = await run(folder, [...flags, 'a.md'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(expected)
    expect(out.split(' → ')).toHaveLength(expected.startsWith(noted) ? 2 : 3)
  })

  test('UTF-16 stays UTF-16', async () => {
    const folder = temporaryFolder({ 'a.md': Buffer.from(`\uFEFF${safe}`, 'utf16le') })
    expect((await run(folder, ['--fix', 'a.md'])).code).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf16le')).toBe(`\uFEFF${safeFixed}`)
  })

  test('--dry-run writes a diff to standard output, and no file', async () => {
    const folder = temporaryFolder({ 'docs/a.md': safe })
    const { out, error } = await run(folder, ['--dry-run', 'docs'])
    expect(out).toBe(`--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,1 +1,1 @@\n-${safe}+${safeFixed}`)
    expect(error).toContain('1 fix would be applied')
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(safe)
  })

  test.each([
    ['--fix', `a.md:2: "drug users" → "people who use drugs"\n`],
    [
      '--fix-suggested',
      `a.md:1: "addicts" → "people with drug use disorders"\na.md:2: "drug users" → "people who use drugs"\n`
    ]
  ])('%s lists each change in a line, and a dry run those that it would make', async (flag, list) => {
    const folder = temporaryFolder({ 'a.md': chosen + safe })
    expect((await run(folder, [flag, '--dry-run', 'a.md'])).error.startsWith(`${list}\n`)).toBe(true)
    const { out } = await run(folder, [flag, 'a.md'])
    expect(out.startsWith(`${list}\n`)).toBe(true)
    expect((await run(folder, [flag, '--quiet', 'a.md'])).out).not.toContain('→')
  })

  test('a file without a fix is not touched', async () => {
    const folder = temporaryFolder({ 'a.md': clean })
    const before = statSync(join(folder, 'a.md')).mtimeMs
    await run(folder, ['--fix', 'a.md'])
    expect(statSync(join(folder, 'a.md')).mtimeMs).toBe(before)
  })

  test('a read-only file is named, the others are fixed', async () => {
    const folder = temporaryFolder({ 'a.md': safe, 'b.md': safe })
    chmodSync(join(folder, 'a.md'), 0o444)
    const { code, error } = await run(folder, ['--fix', '.'])
    expect({ code, error }).toEqual({ code: 2, error: 'a.md: is read-only, allow writing to fix it\n' })
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(safeFixed)
  })
})

describe.concurrent('a notebook', () => {
  const notebookOf = (...sources: readonly (readonly string[])[]): string =>
    `${JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'markdown', metadata: {}, source })), nbformat: 4 }, null, 1)}\n`
  const before = notebookOf(['# Help\n'], ['Today.\n', chosen])
  const after = notebookOf(['# Help\n'], ['Today.\n', chosenFixed])

  test('tells the cell and the line in it', async () => {
    const folder = temporaryFolder({ 'a.ipynb': before })
    const { code, out } = await run(folder, [])
    expect([code, out]).toEqual([1, expect.stringMatching(/^a\.ipynb\n +error +cell 2, line 2: "addicts" /)])
    const [file] = v.parse(reportSchema, JSON.parse((await run(folder, ['--format', 'json'])).out))
    expect(file?.messages.map(({ location, actual }) => [location, actual])).toEqual([
      [{ cell: 2, line: 2 }, 'addicts']
    ])
    expect((await run(folder, ['--explain-match'])).out).toMatch(/^a\.ipynb, cell 2, line 2: "addicts" /)
  })

  test('is fixed in its place, and a dry run shows the lines of the file', async () => {
    const folder = temporaryFolder({ 'a.ipynb': before })
    const dry = await run(folder, ['--fix-suggested', '--dry-run', 'a.ipynb'])
    expect(dry.out).toContain(`\n-    ${JSON.stringify(chosen)}\n+    ${JSON.stringify(chosenFixed)}\n`)
    const { out } = await run(folder, ['--fix-suggested', 'a.ipynb'])
    expect(out).toMatch(/^a\.ipynb, cell 2, line 2: "addicts" → /)
    expect(readFileSync(join(folder, 'a.ipynb'), 'utf8')).toBe(after)
    expect((await run(folder, ['--fix-suggested', '-', '--stdin-filename', 'a.ipynb'], before)).out).toBe(after)
  })

  test('that cannot be read is one line, and the others are checked', async () => {
    const { code, out, error } = await run(temporaryFolder({ 'a.ipynb': before.slice(0, -9), 'b.ipynb': before }), [
      '.'
    ])
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/^a\.ipynb(?::\d+)?: is no JSON, as a notebook is; open it in Jupyter and save it again\n$/)
    ])
    expect(out).toMatch(/^b\.ipynb\n/)
  })
})

describe.concurrent('standard input', () => {
  const nowhere = () => temporaryFolder({})
  test('is checked as Markdown', async () => {
    const { out, code } = await runProcess(nowhere(), ['-'], safe)
    expect(code).toBe(1)
    expect(out).toMatch(/^<stdin>\n1:5-1:15 warning/)
  })

  test('has the name that --stdin-filename gives', async () => {
    const { out } = await run(nowhere(), ['-', '--stdin-filename', 'docs/a.txt', '--format', 'json'], safe)
    expect(out).toContain('"path": "docs/a.txt"')
  })

  test('is fixed to standard output, the report goes to standard error', async () => {
    const { out, error } = await runProcess(nowhere(), ['-', '--fix'], safe + chosen)
    expect(out).toBe(safeFixed + chosen)
    expect(error).toContain('drug-use/addict')
  })

  test.each([
    [['-', 'a.md'], 'stigmalint: `-` (standard input) stands alone, leave out the other paths\n'],
    [
      ['-', '--stdin-filename', 'a.ppt'],
      'a.ppt: an old presentation, which is not read yet; save it as .pptx, and check what you saved\n'
    ]
  ])('%j', async (words, error) => {
    expect(await run(nowhere(), words, safe)).toEqual({ code: 2, out: '', error })
  })
})

describe.concurrent('--as says what a file is, whatever its name', () => {
  const source = 'The addicts came, \\\\verb|addicts|. % addicts\n'.replaceAll('\\\\', '\\')
  const found = /1:5-1:12/g

  test.each<[string, string[]]>([
    ['a name that is not known', ['chapter.in']],
    ['a name of another format', ['chapter.md']],
    ['a name of data', ['requirements.txt']],
    ['a pattern', ['*.in']]
  ])('%s', async (_, names) => {
    const folder = temporaryFolder({ 'chapter.in': source, 'chapter.md': source, 'requirements.txt': source })
    const { code, out } = await run(folder, ['--as', 'latex', ...names, '--format', 'json'])
    const [file] = v.parse(reportSchema, JSON.parse(out))
    expect(code).toBe(1)
    expect(file?.messages.map(({ line, column }) => [line, column])).toEqual([[1, 5]])
  })

  test('standard input', async () => {
    const { out } = await run(temporaryFolder({}), ['--as', 'latex', '-'], source)
    expect(out.match(found)).toHaveLength(1)
  })

  test('a file is fixed as what it is', async () => {
    const folder = temporaryFolder({ 'chapter.in': source })
    await run(folder, ['--as', 'latex', '--fix-suggested', 'chapter.in'])
    expect(readFileSync(join(folder, 'chapter.in'), 'utf8')).toBe(
      source.replace('The addicts', 'The people with drug use disorders')
    )
  })

  test('what a run as another format found is not taken for it', async () => {
    const folder = temporaryFolder({ 'chapter.md': source })
    const words = ['--cache-location', 'kept', 'chapter.md', '--format', 'json']
    const count = async (own: readonly string[]): Promise<number> =>
      (await run(folder, [...own, ...words])).out.match(/"ruleId"/g)?.length ?? 0
    expect(await count([])).toBe(3)
    expect(await count(['--as', 'latex'])).toBe(1)
    expect(await count([])).toBe(3)
  })

  test('a folder is refused, since its files are of many kinds', async () => {
    const { code, error } = await run(temporaryFolder({ 'docs/a.in': source }), ['--as', 'latex', 'docs'])
    expect(code).toBe(2)
    expect(error).toBe(
      'docs: is a folder, and --as is about files; name them, or write a pattern such as "docs/*.txt"\n'
    )
  })
})

describe.concurrent('bad input is named in one line, and the other files are checked', () => {
  const withGood = (files: Record<string, string | Buffer>) => temporaryFolder({ ...files, 'good.md': safe })
  test.each<[string, Record<string, string | Buffer>, string[], string]>([
    ['a missing file', {}, ['nowhere.md', 'good.md'], 'nowhere.md: no such file or folder, check the path\n'],
    [
      'an empty folder',
      { 'empty/': '' },
      ['empty', 'good.md'],
      'empty: no file to check in this folder, only .md, .markdown, .qmd, .Rmd, .mdx, .txt, .text, .html, .htm, .srt, .vtt, .tex, .ltx, .adoc, .asciidoc, .rst, .org, .ipynb, .docx, .docm, .odt, .ott, .odp, .otp, .pptx, .pptm, .ppsx, .xlsx, .xlsm, .xltx, .epub, .rtf and .pdf are read\n'
    ],
    [
      'bytes that are no text',
      { 'bad.md': Buffer.from([0x61, 0x0a, 0x81, 0x0a]) },
      ['.'],
      'bad.md:2: not UTF-8 from this line on, nor Windows-1252; save the file as UTF-8\n'
    ],
    [
      'a broken UTF-16',
      { 'bad.md': Buffer.from([0xff, 0xfe, 0x61]) },
      ['.'],
      'bad.md: begins as UTF-16 but is not, save it as UTF-8\n'
    ],
    [
      'a link to itself',
      { 'bad.md': '→ bad.md' },
      ['.'],
      'bad.md: a link to nothing or to itself, mend or remove it\n'
    ],
    [
      'a broken configuration of some',
      { 'sub/stigmalint.config.yml': 'profle: us\n', 'sub/bad.md': safe },
      ['.'],
      'sub/stigmalint.config.yml:1:1: unknown key `profle`, did you mean `profile`?\nsub/bad.md: not checked, its configuration has to be mended first\n'
    ],
    [
      'an unknown rule in a configuration',
      { 'sub/stigmalint.config.yml': 'rules:\n  drug-use/adict: off\n', 'sub/bad.md': safe },
      ['.'],
      'sub/stigmalint.config.yml:2:3: unknown rule `drug-use/adict`, did you mean `drug-use/addict`?\nsub/bad.md: not checked, its configuration has to be mended first\n'
    ]
  ])('%s', async (_, files, words, line) => {
    const { code, out, error } = await run(withGood(files), words)
    expect(error).toBe(line)
    expect(out).toMatch(/^good\.md\n1:5-1:15 warning /)
    expect(code).toBe(2)
  })

  test('a folder that leads back to itself is told and not followed', async () => {
    const folder = withGood({ 'docs/a.md': clean })
    symlinkSync('..', join(folder, 'docs/up'))
    const { code, out, error } = await run(folder, ['.'])
    expect(error).toBe('docs/up: a link back to a folder above it (a loop), not followed\n')
    expect(out).toContain('2 files checked')
    expect(code).toBe(1)
  })

  test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read', async () => {
    const folder = withGood({ 'bad.md': safe, 'closed/a.md': safe })
    chmodSync(join(folder, 'bad.md'), 0)
    chmodSync(join(folder, 'closed'), 0)
    const { code, error } = await run(folder, ['.'])
    chmodSync(join(folder, 'closed'), 0o755)
    expect(error).toBe(
      'closed: may not be read, check its permissions\nbad.md: may not be read, check its permissions\n'
    )
    expect(code).toBe(2)
  })

  test('a line of 3 MB is checked', async () => {
    const folder = withGood({
      'long.md': `${'The committee met on Monday and talked of roads. '.repeat(62_000)}Two drug users came.`
    })
    const { code, out } = await run(folder, ['long.md'])
    expect(out).toContain('drug-use/drug-user')
    expect(code).toBe(1)
  })

  test('a file of 50 MB is named', async () => {
    const folder = withGood({ 'large.md': Buffer.alloc(50 * 1024 * 1024, 'a\n') })
    const { code, out, error } = await run(folder, ['.'])
    expect(error).toBe('large.md: 50 MB is more than the 32 MB that one file may have, split it\n')
    expect(out).toContain('good.md')
    expect(code).toBe(2)
  })

  test.each([
    [['--fixx'], 'stigmalint: unknown option --fixx, did you mean --fix?\n'],
    [['--profile', 'usa'], 'stigmalint: unknown profile `usa`, did you mean `us`?\n'],
    [['--packs', 'alcohl'], 'stigmalint: unknown pack `alcohl`, did you mean `alcohol`?\n'],
    [['explain', 'addict', '--profile', 'uk2'], 'stigmalint: unknown profile `uk2`, did you mean `uk`?\n'],
    [['explain', 'drug-use/adict'], 'stigmalint: unknown rule `drug-use/adict`, did you mean `drug-use/addict`?\n'],
    [
      ['explain'],
      'stigmalint: explain takes one rule, such as stigmalint explain drug-use/addict; stigmalint rules lists them\n'
    ],
    [
      ['--config', 'nowhere.yml', 'good.md'],
      'nowhere.yml:1:1: no such file or folder, check the path\ngood.md: not checked, its configuration has to be mended first\n'
    ]
  ])('%j', async (words, error) => {
    expect(await run(withGood({}), words)).toEqual({ code: 2, out: '', error })
  })
})

describe.concurrent('the configuration', () => {
  test.each<[string, string, string[], string, string[]]>([
    ['a rule that is off', 'rules: {drug-use/addict: off}', ['a.md'], chosen, []],
    ['another severity', 'rules: {drug-use/drug-user: error}', ['a.md'], safe, ['drug-use/drug-user error']],
    ['an allowed wording', 'allow: [drug users]', ['a.md'], safe, []],
    ['packs', 'packs: [alcohol]', ['a.md'], safe, []],
    [
      'packs on the command line win',
      'packs: [alcohol]',
      ['--packs', 'drug-use', 'a.md'],
      safe,
      ['drug-use/drug-user warning']
    ],
    ['--no-config', 'packs: [alcohol]', ['--no-config', 'a.md'], safe, ['drug-use/drug-user warning']],
    [
      'an override',
      'overrides: [{files: ["*.md"], rules: {drug-use/drug-user: information}}]',
      ['a.md'],
      safe,
      ['drug-use/drug-user information']
    ],
    ['a file that is ignored', 'ignore: [a.md]', ['.'], safe, []]
  ])('%s', async (_, configuration, words, text, found) => {
    const { out } = await run(
      temporaryFolder({ 'a.md': text, 'b.md': clean, 'stigmalint.config.yml': configuration }),
      ['--format', 'json', ...words]
    )
    const messages = v.parse(reportSchema, JSON.parse(out)).flatMap((file) => file.messages)
    expect(messages.map((message) => `${message.ruleId} ${message.severity}`)).toEqual(found)
  })

  test('init writes one that is understood, and never over another', async () => {
    const folder = temporaryFolder({ 'a.md': safe, 'clean.md': 'A plain text.\n' })
    expect((await run(folder, ['init'])).code).toBe(0)
    const written = readFileSync(join(folder, 'stigmalint.config.yml'), 'utf8')
    expect((await run(folder, ['a.md'])).error).toBe('')
    expect(await run(folder, ['init'])).toMatchObject({
      code: 2,
      error: 'stigmalint.config.yml: there is a configuration here already, nothing was written\n'
    })
    expect(readFileSync(join(folder, 'stigmalint.config.yml'), 'utf8')).toBe(written)
    // What it proposes in comments has to be right as well.
    const proposed = written.replaceAll(/^# (?=[a-z-]+:|  |- )/gm, '').replaceAll(/^(?:house|extends):.*\n/gm, '')
    writeFileSync(join(folder, 'stigmalint.config.yml'), proposed)
    expect((await run(folder, ['clean.md'])).error).toBe('')
  })
})

describe.concurrent('a house folder', () => {
  const rule = `id: house/clientele
title: '"clientele" for the people that a service is for'
status: stable
since: 0.1.0
severity: warning
message: '"{actual}" is the word of a shop'
why: The people that a service is for are no customers.
flag:
  - noun: clientele
suggest:
  - with: people
    applicability: suggested
    because: only the writer knows who is meant
sources:
  - {id: general-usage, says: avoid}
examples:
  flagged:
    - {text: The «clientele» came early., becomes: The people came early.}
  unflagged:
    - {text: The clients were asked., because: no-match}
`
  const files = {
    'stigmalint.config.yml': 'house: our-rules\n',
    'our-rules/en/house/clientele.yml': rule,
    'a.md': 'The clientele was asked.\n'
  }

  test('its rules are in force, beside the built-in ones', async () => {
    const folder = temporaryFolder({ ...files, 'b.md': safe })
    const { out, error } = await run(folder, ['.'])
    expect(error).toBe('')
    expect(out).toContain('house/clientele')
    expect(out).toContain('drug-use/drug-user')
    expect((await run(folder, ['explain', 'house/clientele'])).out).toContain('The people that a service is for')
    expect((await run(folder, ['rules'])).out).toContain('house/clientele')
  })

  test('test-rules runs their examples', async () => {
    const folder = temporaryFolder(files)
    expect(await run(folder, ['test-rules'])).toEqual({ code: 0, out: '2 examples passed, 0 failed\n', error: '' })
    writeFileSync(
      join(folder, 'our-rules/en/house/clientele.yml'),
      rule.replace('The clients were', 'The clientele was')
    )
    const failed = await run(folder, ['test-rules', 'our-rules'])
    expect(failed.out).toMatch(/^our-rules\/en\/house\/clientele\.yml:20:1: Expected nothing to be found/)
    expect(failed.code).toBe(1)
  })

  test('a mistake in a rule is told with its place, the other rules hold', async () => {
    const folder = temporaryFolder({
      ...files,
      'our-rules/en/house/other.yml': 'id: house/other\nsevrity: error\n',
      'b.md': safe
    })
    const { code, out, error } = await run(folder, ['.'])
    expect(error).toMatch(/^our-rules\/en\/house\/other\.yml:2:\d+: Unexpected key `sevrity`/m)
    expect(out).toContain('house/clientele')
    expect(out).toContain('drug-use/drug-user')
    expect(code).toBe(2)
  })

  test.each([
    [['test-rules', 'nowhere'], 'nowhere: no such folder, check the path\n'],
    [['test-rules', 'empty'], 'empty:1:1: no rule file (.yml) in this house folder, add one or name another folder\n']
  ])('%j', async (words, line) => {
    const folder = temporaryFolder({})
    mkdirSync(join(folder, 'empty'))
    expect(await run(folder, words)).toMatchObject({ code: 2, error: line })
  })
})

describe.concurrent('the other commands', () => {
  test.each<[string[], RegExp]>([
    [['--help'], /^stigmalint: finds stigmatizing words[\s\S]*Examples\n/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [
      ['explain', 'addict', '--profile', 'uk'],
      /^drug-use\/addict: error[\s\S]*Why\n[\s\S]*Write instead \(profile uk\)\n[\s\S]*drug problem[\s\S]*Who says so\n(?: {2}says.*\n){3}\n[\s\S]*There is more: .* sources\. Show all: stigmalint explain drug-use\/addict --all\n$/
    ],
    [['explain', 'addict', '--all'], /In other profiles\n[\s\S]*Left alone\n[\s\S]*Who says so\n(?: {2}.*\n){20}/],
    [
      ['explain', 'drinker'],
      /Who says so\n {2}No guide that we have read lists this word; to mark it is our own judgement\.\n\n/
    ],
    [['rules', '--packs', 'testing'], /^testing\/\S+ +(?:error|warning|information|off) /]
  ])('%j', async (words, out) => {
    const ran = await run(temporaryFolder({}), words)
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toMatch(out)
  })

  test('rules --format json', async () => {
    const { out } = await run(temporaryFolder({}), ['rules', '--format', 'json'])
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ id: 'drug-use/addict', pack: 'drug-use', severity: 'error' })
    )
  })
})

describe.concurrent('a setting that does nothing', () => {
  const told: [what: string, configuration: string, words: string[], lines: string[]][] = [
    ['no pack', 'packs: []\n', ['a.md'], ['stigmalint.config.yml:1:1: `packs` is empty']],
    ['an empty wording', 'allow: [" "]\n', ['a.md'], ['stigmalint.config.yml:1:9: an empty wording']],
    [
      'an override without files',
      'overrides:\n  - files: [old/**]\n    profile: us\n',
      [],
      ['stigmalint.config.yml:2:5: no file that was checked matches `old/**`']
    ],
    ['an override for files that are there', 'overrides:\n  - files: ["*.md"]\n    profile: us\n', [], []],
    [
      'an allowed wording that is nowhere',
      'allow: [drug user]\n',
      ['.'],
      ['stigmalint.config.yml:1:9: `allow` of "drug user"']
    ],
    ['an allowed wording that is there', 'allow: [Drug  Users]\n', ['.'], []],
    ['when one file is checked', 'allow: [drug user]\noverrides:\n  - files: [old/**]\n', ['a.md'], []],
    ['when not all rules are used', 'allow: [drug user]\n', ['--packs', 'alcohol', '.'], []],
    ['when all is quiet', 'packs: []\nallow: [drug user]\n', ['--quiet', '.'], []]
  ]
  test.each(told)('is told once: %s', async (_, configuration, words, lines) => {
    const files = { 'a.md': safe, 'b.md': safe, 'stigmalint.config.yml': configuration }
    const { code, error } = await run(temporaryFolder(files), ['--fail-on', 'none', ...words])
    expect(error.split('\n').filter(Boolean)).toEqual(lines.map((line) => expect.stringContaining(line)))
    expect(code).toBe(0)
  })

  test('is told once: two files that extend one rule', async () => {
    const files = {
      'a.md': safe,
      'stigmalint.config.yml': 'house: ours\n',
      'ours/en/drug-use/one.yml': 'extends: drug-use/drug-user\nseverity: warning\n',
      'ours/en/drug-use/two.yml': 'extends: drug-use/drug-user\nseverity: information\n'
    }
    const { code, error } = await run(temporaryFolder(files), ['--fail-on', 'none', 'a.md'])
    expect(error).toMatch(/two\.yml:1:\d+: `drug-use\/drug-user` is extended in \S*one\.yml, too.*\n$/)
    expect(code).toBe(0)
  })
})
