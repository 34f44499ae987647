/** The command on files as strangers leave them: each is one clear line, and the others are checked and mended. */
import { execFileSync, spawn } from 'node:child_process'
import { linkSync, openSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { command, run, runProcess } from './run-command.js'

const safe = 'Two drug users came on Monday.\n'
const safeFixed = 'Two people who use drugs came on Monday.\n'

describe.concurrent('--fix', () => {
  test('mends a file with a very long name, and those behind it', async () => {
    const long = `${'n'.repeat(252)}.md`
    const folder = temporaryFolder({ [long]: safe, 'z.md': safe })
    const { code, error } = await run(folder, ['--fix', '.'])
    expect([code, error]).toEqual([0, ''])
    expect([long, 'z.md'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([safeFixed, safeFixed])
    expect(readdirSync(folder)).toEqual([long, 'z.md'])
  })

  test('says that the other names of a file (hard links) keep the old text', async () => {
    const folder = temporaryFolder({ 'a.md': safe })
    linkSync(join(folder, 'a.md'), join(folder, 'b.txt'))
    const { code, error } = await run(folder, ['--fix', 'a.md'])
    expect([code, error]).toEqual([0, 'a.md: had other names (hard links), under which the file stays as it was\n'])
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(safe)
  })
})

describe.concurrent('names and texts of strangers are shown, and give no command to a terminal or a log', () => {
  const odd = 'a\n::error file=app.js,line=1::pwned\u001B]0;t\u0007.md'
  const text = `<!-- stigmalint-disable-next-line \u001B[31mred\u001B]0;t\u0007/x -->\nDrug <!-- \u001B[31m\u001B]0;t\u0007 --> users came.\n`
  const files = {
    [odd]: text + safe,
    '::warning ::b.md': safe,
    'c\u202Edm.txt': safe,
    'stigmalint.config.yml': 'rules:\n  "x\\n::error::y\\e[31m": off\n'
  }
  test.each([
    [['.']],
    [['--no-config', '.']],
    [['--no-config', '--color', '.']],
    [['--no-config', '--explain-match', '.']],
    [['--no-config', '--fix', '.']],
    [['--no-config', '--fix-suggested', '--dry-run', '::warning ::b.md']],
    [['--no-config', '--format', 'json', '.']],
    [['--no-config', '--format', 'json-report', '.']],
    [['--no-config', odd]],
    [['--no-config', `${odd}.ppt`, `no${odd}`]],
    [[`--${odd}`]],
    [['--profile', odd]],
    [['explain', odd]],
    [['new-rule', odd]],
    [['--ignore-unknown', `${odd}\u001B[31m`, '--no-config', '.']]
  ])('%j', async (words) => {
    for (const columns of ['80', '200']) {
      const { out, error } = await run(temporaryFolder(files), words, '', { COLUMNS: columns })
      const shown = (out + error).replaceAll(/\u001B\[\d*m/g, (code) => (words.includes('--color') ? '' : code))
      expect(shown).not.toBe('')
      expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
      expect(shown).not.toMatch(/^\s*::/m)
    }
  })
})

describe.concurrent('standard input with --fix comes out as it came in', () => {
  const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding)
  test.each<[string, Buffer, Buffer]>([
    ['UTF-16', bytes(`\uFEFF${safe}`, 'utf16le'), bytes(`\uFEFF${safeFixed}`, 'utf16le')],
    [
      'UTF-16, the other way round',
      bytes(`\uFEFF${safe}`, 'utf16le').swap16(),
      bytes(`\uFEFF${safeFixed}`, 'utf16le').swap16()
    ],
    ['Windows-1252', bytes(`Caf\xe9. ${safe}`, 'latin1'), bytes(`Caf\xe9. ${safeFixed}`, 'latin1')],
    ['UTF-8 with two marks', bytes(`\uFEFF\uFEFF${safe}`, 'utf8'), bytes(`\uFEFF\uFEFF${safeFixed}`, 'utf8')]
  ])('%s', async (_, before, after) => {
    const { out } = await runProcess(temporaryFolder({}), ['--fix', '-'], before, {}, 'latin1')
    expect(Buffer.from(out, 'latin1').equals(after)).toBe(true)
  })

  test.each<[string, Record<string, string>, string]>([
    ['.stigmalintignore', { '.stigmalintignore': 'a.md\n' }, 'a.md: left out by .stigmalintignore\n'],
    [
      '.stigmalintignore above',
      { '../.stigmalintignore': 'in/\n', '../.git/x': '' },
      'a.md: left out by .stigmalintignore\n'
    ],
    [
      'the configuration',
      { 'stigmalint.config.yml': 'ignore: [a.md]\n' },
      'a.md: left out by `ignore` in IN/stigmalint.config.yml\n'
    ]
  ])('unchanged where its name is left out by %s', async (_, files, line) => {
    const own = Object.fromEntries(Object.entries(files).map(([name, text]) => [join('in', name), text]))
    const folder = join(temporaryFolder({ 'in/': '', ...own }), 'in')
    const { code, out, error } = await run(folder, ['--fix', '-', '--stdin-filename', 'a.md'], safe)
    expect([code, out, error.replace(folder, 'IN')]).toEqual([0, safe, line])
  })

  test.each(['/dev/null/x.md', 'a/b/c.md', `${'n'.repeat(5000)}.md`])(
    'has a name that no file has: %s',
    async (name) => {
      const { code, error } = await run(temporaryFolder({ a: '' }), ['-', '--stdin-filename', name], safe)
      expect([code, error]).toEqual([1, ''])
    }
  )

  test('as a file that is named, not by .gitignore', async () => {
    const folder = temporaryFolder({ '.gitignore': 'a.md\n' })
    expect((await run(folder, ['--fix', '-', '--stdin-filename', 'a.md'], safe)).out).toBe(safeFixed)
  })
})

test.each([[['.']], [['--format', 'json', '.']], [['--dry-run', '.']], [['rules']], [['explain', 'addict']]])(
  'a full disk under the report of %j is one line',
  async (words) => {
    const child = spawn(process.execPath, [command, ...words], {
      cwd: temporaryFolder({ 'a.md': safe }),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe']
    })
    let error = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (error += text))
    const code = await new Promise((resolve) => child.on('close', resolve))
    const problem = 'the report could not be written, the disk is full; make room and run it again'
    expect([code, error.split('\n').at(-2)]).toEqual([2, `stigmalint: ${problem}`])
    expect(error).not.toContain('    at ')
  }
)

test('a reader that is slow gets the lines of a long report in their order', async () => {
  const folder = temporaryFolder({ 'a.md': `${safe}\n`.repeat(5000) })
  const child = spawn(process.execPath, [command, 'a.md'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  await setTimeout(1500)
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  await new Promise((resolve) => child.on('close', resolve))
  const summary = '1 file checked: 0 errors, 5000 warnings, 0 notes.\n'
  expect(out.split('\n')).toHaveLength(5000 + 1 + 5 + 1)
  expect(out.slice(out.indexOf(summary)).split('\n')).toHaveLength(5)
})

describe.concurrent('a configuration that leaves everything out is said', () => {
  const all = { 'stigmalint.config.yml': "ignore: ['**']\n", 'a.md': safe, 'docs/b.md': safe }
  const out = (name: string) =>
    `${name}: everything is left out by \`ignore\` in ROOT/stigmalint.config.yml, name a file or change what is ignored\n`
  test.each<[string, Record<string, string>, string[], number, string]>([
    ['in this folder', all, [], 2, out('.')],
    ['in folders that are named', all, ['.', 'docs'], 2, out('. docs')],
    ['but not where a file is named', all, ['a.md'], 0, 'a.md: left out by `ignore` in ROOT/stigmalint.config.yml\n'],
    ['but not where some are left', { ...all, 'stigmalint.config.yml': 'ignore: [docs/]\n' }, ['.'], 1, '']
  ])('%s', async (_, files, words, code, line) => {
    const folder = temporaryFolder(files)
    const ran = await run(folder, words)
    expect([ran.code, ran.error.replace(folder, 'ROOT')]).toEqual([code, line])
  })

  test('and one above the repository is not asked', async () => {
    const folder = temporaryFolder({
      'stigmalint.config.yml': "ignore: ['**']\n",
      'repository/a.md': safe,
      'repository/.git/HEAD': ''
    })
    expect((await run(join(folder, 'repository'), ['.'])).code).toBe(1)
  })
})

test('pipes, devices and links out of the tree are told, and nothing is waited for', async () => {
  const root = temporaryFolder({
    'notes.conf': safe,
    'tree/a.md': safe,
    'tree/fifo-link.md': '→ pipe',
    'tree/zero.md': '→ /dev/zero',
    'tree/x.md': '→ ../notes.conf',
    'tree/sub/b.md': safe,
    'tree/.git/HEAD': ''
  })
  execFileSync('mkfifo', [join(root, 'tree/pipe'), join(root, 'tree/c.md'), join(root, 'tree/sub/.stigmalintignore')])
  const { code, error } = await runProcess(join(root, 'tree'), ['--fix', '.'])
  const away = `a link that leads outside of ${root}/tree, left alone; name it to have it checked`
  const noFile = 'a pipe, not a file; remove it, or put a file in its place'
  expect(error.split('\n')).toEqual([
    `sub/.stigmalintignore: ${noFile}; until then nothing below it is checked`,
    `x.md: ${away}`,
    `zero.md: ${away}`,
    `c.md: ${noFile}`,
    `fifo-link.md: ${noFile}`,
    ''
  ])
  expect(code).toBe(2)
  expect(['notes.conf', 'tree/a.md', 'tree/sub/b.md'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual([
    safe,
    safeFixed,
    safe
  ])
})
