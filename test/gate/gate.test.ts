/** A site gated: from old pages that are accepted, over a pull request that fails, to one that is mended. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../packages/cli/test/run-command.js'
import { temporaryFolder } from '../temporary-folder.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder({ 'pages/': '' })
const pages = 30
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const git = (...words: string[]): void => {
  const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  execFileSync('git', [...as, ...words], { cwd: folder, stdio: 'ignore' })
}

const actionSchema = v.object({
  inputs: v.record(v.string(), v.object({ default: v.string() })),
  runs: v.object({ steps: v.array(v.object({ name: v.optional(v.string()), run: v.optional(v.string()) })) })
})
const action = v.parse(actionSchema, parse(readFileSync(join(root, 'action.yml'), 'utf8')))

/** The step of the Action that checks, as a runner starts it. */
function runAction(
  inputs: Record<string, string>,
  environment: Record<string, string> = {}
): { code: number | null; out: string } {
  const script = action.runs.steps.find(({ name }) => name === 'Check')?.run ?? 'exit 99'
  const given = Object.entries(action.inputs).map(([name, input]) => [
    name.toUpperCase().replaceAll('-', '_'),
    inputs[name] ?? input.default
  ])
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTION_PATH: root,
      GITHUB_STEP_SUMMARY: join(folder, '.git/summary.md'),
      ...Object.fromEntries(given),
      ...environment
    }
  })
  return { code: status, out: stdout }
}

beforeAll(() => {
  for (let page = 0; page < pages; page++)
    write(`pages/${page}.md`, `# Page ${page}\n\nThe clinic sees addicts on day ${page}.\n\nThe team meets at noon.\n`)
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'Old pages')
})

test('from nothing to green: what is there is accepted', async () => {
  expect((await run(folder, ['pages'])).code).toBe(1)
  const { code, out } = await run(folder, ['baseline', 'pages'])
  expect([code, out]).toEqual([
    0,
    `stigmalint-baseline.tsv: ${pages} findings are accepted. From now on: stigmalint --baseline stigmalint-baseline.tsv\n`
  ])
  const now = await run(folder, ['--baseline', 'stigmalint-baseline.tsv', 'pages'])
  expect([now.code, now.out]).toEqual([
    0,
    `${pages} files checked: nothing found.\n${pages} findings from before not listed.\n`
  ])
  git('add', '.')
  git('commit', '-qm', 'Accept old findings')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
})

const withBash = test.skipIf(process.platform === 'win32')

withBash('red: what a pull request brings is annotated at its line, listed in the summary and in SARIF', () => {
  git('switch', '-qc', 'change')
  write('pages/7.md', `${read('pages/7.md')}\nTwo alcoholics came.\n`)
  git('commit', '-qam', 'A new paragraph')
  const { code, out } = runAction({ paths: 'pages', baseline: 'stigmalint-baseline.tsv' })
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(
      /^::\w+ file=pages\/7\.md,line=7,endLine=7,col=5,endColumn=15,title=stigmalint alcohol\/alcoholic::/
    )
  ])
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  expect(read('.git/summary.md')).toContain('| pages/7.md:7 | Two **alcoholics** came. |')
  expect(JSON.parse(read('stigmalint.sarif'))).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'alcohol/alcoholic' }] } },
        results: [
          { ruleId: 'alcohol/alcoholic', ruleIndex: 0, locations: [{ physicalLocation: { region: { startLine: 7 } } }] }
        ]
      }
    ]
  })
})

withBash('the same by the lines that the pull request changes, without a baseline', async () => {
  const here = runAction({ paths: 'pages', 'only-changed': 'true' }, { GITHUB_BASE_REF: 'main' })
  expect([here.code, here.out.trimEnd().split('\n').length]).toEqual([1, 1])
  const diff = execFileSync('git', ['diff', '--unified=3', 'main'], { cwd: folder, encoding: 'utf8' })
  write('.git/a.diff', diff)
  const { code, out } = await run(folder, ['--changed-lines', '.git/a.diff', '--format', 'github', 'pages'])
  expect([code, out]).toEqual([1, here.out])
})

test('fixed: an old finding is mended, a page renamed, and the baseline shrinks', async () => {
  write('pages/7.md', read('pages/7.md').replace('Two alcoholics', 'Two people'))
  write('pages/8.md', read('pages/8.md').replace('addicts', 'people'))
  git('mv', 'pages/9.md', 'pages/nine.md')
  const { code, out, error } = await run(folder, ['--baseline', 'stigmalint-baseline.tsv', 'pages'])
  expect([code, out, error]).toEqual([
    0,
    `${pages} files checked: nothing found.\n${pages - 1} findings from before not listed.\n`,
    'stigmalint-baseline.tsv: 1 of its findings is gone, `stigmalint baseline --shrink` takes it out\n'
  ])
  expect((await run(folder, ['baseline', '--shrink', 'pages'])).out).toBe(
    `stigmalint-baseline.tsv: 1 taken out, ${pages - 1} findings are accepted.\n`
  )
  expect(read('stigmalint-baseline.tsv')).toContain('pages/nine.md\t')
})

test('SARIF lists what comments and the baseline silence where that is asked for, and marks it', async () => {
  write('pages/1.md', `${read('pages/1.md')}\n<!-- stigmalint-disable-next-line -- its old name -->\nTwo winos came.\n`)
  const words = ['--baseline', 'stigmalint-baseline.tsv', '--format', 'sarif', 'pages/1.md']
  const resultsOf = async (given: string[]): Promise<unknown> =>
    JSON.parse((await run(folder, given)).out).runs[0].results
  expect(await resultsOf(words)).toEqual([])
  expect(await resultsOf(['--show-suppressed', ...words])).toMatchObject([
    {
      ruleId: 'alcohol/wino',
      suppressions: [{ kind: 'inSource', justification: 'its old name' }],
      locations: [{ physicalLocation: { region: { startLine: 8 } } }]
    },
    {
      ruleId: 'drug-use/addict',
      suppressions: [{ kind: 'external', justification: 'accepted in stigmalint-baseline.tsv' }]
    }
  ])
  expect((await run(folder, ['--show-suppressed', ...words])).code).toBe(0)
})

test('where nothing changed that is read, the report is there and says so', async () => {
  const { code, out } = await run(folder, ['--ignore-unknown', '--format', 'text', '--format', 'sarif=none.sarif'])
  expect([code, out]).toEqual([0, ''])
  expect(JSON.parse(read('none.sarif'))).toMatchObject({ runs: [{ results: [] }] })
})

const refused: [what: string, words: string[], line: string][] = [
  ['no baseline there', ['--baseline', 'none.tsv'], 'none.tsv: no such baseline, write one with `stigmalint baseline`'],
  [
    'no baseline at all',
    ['--baseline', 'pages/1.md'],
    'pages/1.md:1: this is no baseline, write one with `stigmalint baseline`'
  ],
  [
    'a report into a folder that is not there',
    ['--format', 'sarif=no/a.sarif'],
    'no/a.sarif: cannot be written, its folder is not there; make it first'
  ],
  ['a report over a folder', ['--format', 'junit=pages'], 'pages: is a folder, name a file in it'],
  [
    'no such revision',
    ['--changed-since', 'v9'],
    '--changed-since v9: no such revision, name a commit, a branch or a tag'
  ],
  [
    'a diff that is none',
    ['--changed-lines', 'pages/1.md'],
    'pages/1.md: this is no diff, write one with `git diff --unified=0 main...`'
  ],
  ['a baseline and a fix', ['baseline', '--fix'], 'stigmalint: baseline changes no text, leave out --fix']
]

test.each(refused)('told before the work: %s', async (_, words, line) => {
  const { code, out, error } = await run(folder, [...words, ...(words[0] === 'baseline' ? [] : ['pages'])])
  expect([code, out, error]).toEqual([2, '', `${line}\n`])
})

test('a run that fails leaves the report and the baseline of before, and no other file', async () => {
  write('old.sarif', 'before')
  const before = read('stigmalint-baseline.tsv')
  expect((await run(folder, ['baseline', 'gone.md'])).code).toBe(2)
  expect(read('stigmalint-baseline.tsv')).toBe(before)
  expect((await run(folder, ['--format', 'sarif=old.sarif', '--baseline', 'none.tsv', 'pages'])).code).toBe(2)
  expect(read('old.sarif')).toBe('before')
  const left = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))
  expect([left, existsSync(join(folder, 'no'))]).toEqual([[], false])
})
