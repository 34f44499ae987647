import { formatNames } from '@stigmalint/files'
import { describe, expect, test } from 'vitest'
import type { Flags } from '../../src/command-line/flags.js'
import { parseCommandLine } from '../../src/command-line/parse.js'
import { describeUsageProblem } from '../../src/command-line/usage-problem.js'

describe('a command line that is understood', () => {
  test.each<[string, string, string[], Partial<Flags>]>([
    [
      '',
      'check',
      [],
      {
        format: 'text',
        failOn: undefined,
        maxWarnings: undefined,
        maxDensity: undefined,
        fix: null,
        isDryRun: false,
        color: undefined,
        configuration: undefined,
        packs: undefined
      }
    ],
    ['a.md docs', 'check', ['a.md', 'docs'], {}],
    ['check rules', 'check', ['rules'], {}],
    ['-', 'check', ['-'], {}],
    ['-- --odd.md', 'check', ['--odd.md'], {}],
    ['--format json-report a.md', 'check', ['a.md'], { format: 'json-report' }],
    ['--show-notes', 'check', [], { showInformation: true }],
    ['--show-information', 'check', [], { showInformation: true }],
    ['rules --format json', 'rules', [], { format: 'json' }],
    ['./rules', 'check', ['./rules'], {}],
    ['explain drug-use/addict', 'explain', ['drug-use/addict'], {}],
    ['test-rules house', 'test-rules', ['house'], {}],
    ['new-rule house/a --house ours', 'new-rule', ['house/a'], { house: 'ours' }],
    ['rules import a.csv --pack work', 'rules', ['import', 'a.csv'], { pack: 'work' }],
    ['test-rules --on a --on b --against old', 'test-rules', [], { on: ['a', 'b'], against: 'old' }],
    ['--show-suppressed --format sarif', 'check', [], { showSuppressed: true }],
    ['export --to vale --out x --overwrite', 'export', [], { to: 'vale', out: 'x', isOverwrite: true }],
    ['--explain-match a.md', 'check', ['a.md'], { explainMatch: true }],
    ['a.md --help', 'help', ['a.md'], {}],
    ['init --help --format json', 'help', ['init'], {}],
    ['-v', 'version', [], {}],
    ['--fix a.md', 'check', ['a.md'], { fix: 'safe' }],
    ['--fix --fix-suggested a.md', 'check', ['a.md'], { fix: 'suggested' }],
    ['--dry-run a.md', 'check', ['a.md'], { fix: 'safe', isDryRun: true }],
    ['--packs alcohol,testing --packs drug-use', 'check', [], { packs: ['alcohol', 'testing', 'drug-use'] }],
    ['--max-warnings 10 --max-density=2.5', 'check', [], { maxWarnings: 10, maxDensity: 2.5 }],
    ['--fail-on=none', 'check', [], { failOn: 'none' }],
    ['--no-config --no-color', 'check', [], { configuration: false, color: false }],
    ['--config x.yml --color -q', 'check', [], { configuration: 'x.yml', color: true, isQuiet: true }]
  ])('%s', (line, command, names, flags) => {
    const parsed = parseCommandLine(line.split(' ').filter((word) => word !== ''))
    expect(parsed).toMatchObject({ ok: true, commandLine: { command, arguments: names, flags } })
  })
})

describe('a mistake is one line with the mend', () => {
  test.each([
    ['--fixx', 'unknown option --fixx, did you mean --fix?'],
    ['--zzzzzzzzzz', 'unknown option --zzzzzzzzzz, see stigmalint --help'],
    ['-x', 'unknown option -x, see stigmalint --help'],
    ['--profile', '--profile needs a value, see stigmalint --help'],
    ['--profile --fix', '--profile needs a value, see stigmalint --help'],
    ['--fix=yes', '--fix takes no value, write --fix alone'],
    ['--format jsn', 'unknown value `jsn` for --format, did you mean `json`?'],
    ['--fail-on warnings', 'unknown value `warnings` for --fail-on, did you mean `warning`?'],
    ['--as latx a.in', 'unknown value `latx` for --as, did you mean `latex`?'],
    ['--as 9 a.in', `unknown value \`9\` for --as, write ${formatNames.join(', ')}`],
    ['rules --format json-report', 'rules has no --format json-report, it has text and json'],
    ['explain --format json-report', 'explain has no --format json-report, it has text and json'],
    ['--explain-match --format json-report a.md', '--explain-match has no --format json-report, it has text and json'],
    ['init --format json', 'init has no --format json, it has text'],
    ['rules import a.csv --format json', 'rules import has no --format json, it has text'],
    ['rules --format jsn', 'unknown value `jsn` for --format, did you mean `json`?'],
    ['--config a.yml --no-config', '--config and --no-config contradict each other, leave one out']
  ])('%s', (line, message) => {
    const parsed = parseCommandLine(line.split(' '))
    expect(parsed.ok ? null : describeUsageProblem(parsed.problem)).toBe(message)
  })
})
