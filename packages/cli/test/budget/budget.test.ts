/** Limits of configurations and of the command line, on whole runs. */
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

/** Two warnings, in ten words. */
const warnings = 'The user of drugs came. An inmate left the house.\n'
/** An error. */
const error = 'An ex-offender came.\n'
const clean = `${'One more plain sentence. '.repeat(500)}\n`
const config = (text: string) => ({ 'stigmalint.config.yml': text })

describe.concurrent('a run', () => {
  test.each<[what: string, files: Record<string, string>, words: string[], code: number, told: string]>([
    ['with warnings and no limit fails', { 'a.md': warnings }, [], 1, ''],
    ['within a number of warnings passes', { 'a.md': warnings, ...config('max-warnings: 2\n') }, [], 0, ''],
    [
      'beyond it says by how much',
      { 'a.md': warnings, 'b.md': warnings, ...config('max-warnings: 3\n') },
      [],
      1,
      '4 warnings, 3 are allowed by max-warnings in stigmalint.config.yml\n'
    ],
    ['an error fails all the same', { 'a.md': error, ...config('max-warnings: 2\n') }, [], 1, ''],
    ['but where none is said to', { 'a.md': error, ...config('max-warnings: 2\nfail-on: none\n') }, [], 0, ''],
    [
      'a severity that is said holds beside a limit',
      { 'a.md': warnings, ...config('max-warnings: 9\nfail-on: warning\n') },
      [],
      1,
      ''
    ],
    ['`fail-on` alone', { 'a.md': warnings, ...config('fail-on: error\n') }, [], 0, ''],
    ['within a density passes', { 'a.md': warnings, 'b.md': clean, ...config('max-density: 1\n') }, [], 0, ''],
    [
      'beyond it says how dense it is',
      { 'a.md': warnings, ...config('max-density: 1.5\n') },
      [],
      1,
      '200 findings in 1,000 words (2 in 10), 1.5 are allowed by max-density in stigmalint.config.yml\n'
    ],
    [
      'each configuration counts its own files',
      {
        'a.md': warnings,
        'b/a.md': warnings,
        'b/stigmalint.config.yml': 'max-warnings: 1\n',
        ...config('max-warnings: 2\n')
      },
      [],
      1,
      '2 warnings, 1 is allowed by max-warnings in b/stigmalint.config.yml\n'
    ],
    [
      'a limit of what is extended is named by its place',
      { 'a.md': warnings, 'style.yml': 'max-warnings: 1\n', ...config('extends: style.yml\n') },
      [],
      1,
      '2 warnings, 1 is allowed by max-warnings in style.yml\n'
    ],
    [
      'and one of the configuration stands in its place',
      { 'a.md': warnings, 'style.yml': 'max-warnings: 1\n', ...config('extends: style.yml\nmax-warnings: 2\n') },
      [],
      0,
      ''
    ],
    [
      'a limit of the command line counts all files',
      { 'a.md': warnings, 'b/a.md': warnings, 'b/stigmalint.config.yml': 'max-warnings: 2\n' },
      ['--max-warnings', '3'],
      1,
      '4 warnings, 3 are allowed by --max-warnings\n'
    ],
    [
      'and wins',
      { 'a.md': warnings, ...config('max-warnings: 0\nmax-density: 0\n') },
      ['--max-warnings=2', '--max-density=200'],
      0,
      ''
    ],
    [
      'a density of the command line',
      { 'a.md': warnings },
      ['--max-density', '100'],
      1,
      '200 findings in 1,000 words (2 in 10), 100 are allowed by --max-density\n'
    ],
    [
      'who asks for no failure gets none',
      { 'a.md': warnings, ...config('max-warnings: 0\n') },
      ['--fail-on', 'none'],
      0,
      ''
    ],
    [
      'but for what the command line allows',
      { 'a.md': warnings },
      ['--fail-on=none', '--max-warnings=1'],
      1,
      '2 warnings, 1 is allowed by --max-warnings\n'
    ],
    [
      'a severity of the command line wins',
      { 'a.md': warnings, ...config('fail-on: warning\n') },
      ['--fail-on', 'error'],
      0,
      ''
    ]
  ])('%s', async (_, files, words, code, told) => {
    const ran = await run(temporaryFolder({ '.git/HEAD': '', ...files }), [...words, '.'])
    expect({ code: ran.code, told: ran.error }).toEqual({ code, told })
  })

  test('standard input counts as well', async () => {
    const { code, error: told } = await run(temporaryFolder({}), ['-', '--max-density=1'], warnings)
    expect({ code, told }).toEqual({
      code: 1,
      told: '200 findings in 1,000 words (2 in 10), 1 is allowed by --max-density\n'
    })
  })

  test('what a baseline accepts is not counted', async () => {
    const folder = temporaryFolder({ 'a.md': warnings, ...config('max-warnings: 1\n') })
    await run(folder, ['baseline', '.'])
    expect((await run(folder, ['--baseline', 'stigmalint-baseline.tsv', '.'])).code).toBe(0)
    expect((await run(folder, ['.'])).code).toBe(1)
  })

  test.each([
    ['--max-warnings', 'ten', '--max-warnings is a whole number, such as --max-warnings 10; found `ten`'],
    ['--max-warnings', '1.5', '--max-warnings is a whole number, such as --max-warnings 10; found `1.5`'],
    ['--max-density', '-1', '--max-density is a number, such as --max-density 2.5; found `-1`']
  ])('%s %s', async (flag, value, message) => {
    const { code, error: told } = await run(temporaryFolder({}), [`${flag}=${value}`, '.'])
    expect({ code, told }).toEqual({ code: 2, told: `stigmalint: ${message}\n` })
  })
})
