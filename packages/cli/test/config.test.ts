/** `stigmalint config`: what holds, where it comes from, and what leaves a file out. */
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { run } from './run-command.js'

const files = {
  '.git/HEAD': '',
  '.gitignore': 'built.md\n',
  '.stigmalintignore': 'quoted.md\n',
  'shared/style.yml': 'profile: us\nrules:\n  drug-use/addict: warning\nmax-warnings: 3\n',
  'docs/stigmalint.config.yml':
    'extends: ../shared/style.yml\nallow:\n  - drug user fees\nignore:\n  - archive/\noverrides:\n  - files: [history/**]\n    rules:\n      drug-use/addict: off\n',
  'mistake/stigmalint.config.yml': 'profle: us\n'
}

/** Cells apart by one blank, since their columns are as wide as what stands in them. */
const rowsOf = (out: string): string[] => out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))

describe.concurrent('stigmalint config', () => {
  test('tells each value with its place', async () => {
    const { code, out } = await run(temporaryFolder(files), [
      'config',
      'docs/history/none-yet.md',
      '--packs',
      'alcohol',
      '--max-density',
      '2'
    ])
    expect(rowsOf(out)).toEqual([
      'docs/history/none-yet.md: read as Markdown',
      'by docs/stigmalint.config.yml, which builds upon shared/style.yml',
      '',
      'profile | us | shared/style.yml:1',
      'packs | alcohol | --packs',
      'drug-use/addict | off | docs/stigmalint.config.yml:9',
      'allow | "drug user fees" | docs/stigmalint.config.yml:3',
      'front-matter | the usual keys | default',
      'report-unused | warning | default',
      'house | none | default',
      'rules-since | none | default',
      'fail-on | error | default',
      'max-warnings | 3 | shared/style.yml:4',
      'max-density | 2 | --max-density',
      'ignore | archive/ | docs/stigmalint.config.yml:5',
      'overrides history/** | holds | docs/stigmalint.config.yml:7',
      ''
    ])
    expect(code).toBe(0)
  })

  test.each([
    ['docs', 'docs: a folder'],
    ['docs/a.html', 'docs/a.html: read as HTML'],
    ['docs/archive/a.md', 'docs/archive/a.md: left out by `ignore` (archive/) in docs/stigmalint.config.yml:5'],
    ['quoted.md', 'quoted.md: left out by .stigmalintignore'],
    [
      'built.md',
      'built.md: left out by .gitignore from the check of a folder; where it is named, it is read as Markdown'
    ],
    [
      'node_modules/x/a.md',
      'node_modules/x/a.md: left out by the folder node_modules from the check of a folder; where it is named, it is read as Markdown'
    ],
    ['requirements.txt', 'requirements.txt: left out by its name: a list of packages'],
    ['a.css', /^a\.css: not checked, this kind of file is not read yet, only /]
  ])('%s', async (name, expected) => {
    const { code, out } = await run(temporaryFolder(files), ['config', name])
    const [first] = out.split('\n')
    expect(first).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
    expect(code).toBe(0)
  })

  test('the same as JSON', async () => {
    const { out } = await run(temporaryFolder(files), [
      'config',
      '--format',
      'json',
      'docs/archive/a.md',
      '--profile=ca'
    ])
    expect(JSON.parse(out)).toMatchObject({
      path: 'docs/archive/a.md',
      isFolder: false,
      readAs: 'Markdown',
      configuration: 'docs/stigmalint.config.yml',
      buildsUpon: ['shared/style.yml'],
      leftOut: { place: 'docs/stigmalint.config.yml:5', isCheckedIfNamed: false },
      values: [
        { key: 'profile', value: 'ca', from: '--profile' },
        { key: 'packs', value: null, from: 'default' },
        {
          key: 'rules',
          name: 'drug-use/addict',
          value: 'warning',
          from: { path: 'shared/style.yml', line: 3, column: 3 }
        },
        { key: 'allow', value: 'drug user fees' },
        { key: 'front-matter', from: 'default' },
        { key: 'report-unused' },
        { key: 'house', value: null },
        { key: 'rules-since', value: null },
        { key: 'fail-on', value: 'error', from: 'default' },
        { key: 'max-warnings', value: 3 },
        { key: 'max-density', value: null },
        { key: 'ignore', value: 'archive/' },
        { key: 'overrides', name: 'history/**', value: false }
      ]
    })
  })

  test('without a configuration the defaults hold', async () => {
    const { out } = await run(temporaryFolder(files), ['config', '--no-config', 'docs/a.md'])
    expect(rowsOf(out).slice(1, 5)).toEqual([
      'by no configuration',
      '',
      'profile | un | default',
      'packs | all | default'
    ])
  })

  test.each([
    [
      ['config', 'a.md', 'b.md'],
      'stigmalint: config takes one file or folder, such as stigmalint config docs/draft.md\n'
    ],
    [['config', 'mistake/a.md'], 'mistake/stigmalint.config.yml:1:1: unknown key `profle`, did you mean `profile`?\n'],
    [['config', '--packs', 'alcohl'], 'stigmalint: unknown pack `alcohl`, did you mean `alcohol`?\n'],
    [['config', '--format', 'sarif'], 'stigmalint: config has no --format sarif, it has text and json\n']
  ])('%j', async (words, expected) => {
    const { code, out, error } = await run(temporaryFolder(files), words)
    expect({ code, out, error }).toEqual({ code: 2, out: '', error: expected })
  })
})
