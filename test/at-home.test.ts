/** stigmalint where a team already looks: hooks of pre-commit and a component of GitLab, run as their hosts run them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { formats } from '../packages/files/src/formats.js'
import { projectPath } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

const read = (path: string): string => readFileSync(projectPath(path), 'utf8')
const git = (folder: string, ...words: string[]): void => {
  const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=.git/hooks']
  execFileSync('git', [...as, ...words], { cwd: folder, stdio: 'ignore' })
}

/** A repository as ours looks to who clones it, with what is built here in place of its build. */
const clonable = (): string => {
  const folder = temporaryFolder({
    '.pre-commit-hooks.yaml': read('.pre-commit-hooks.yaml'),
    'scripts/pre-commit.mjs': read('scripts/pre-commit.mjs'),
    'scripts/run.mjs': 'process.exitCode = 0\n',
    'packages/cli/bin/package.json': '{ "type": "commonjs" }\n',
    'packages/cli/bin/stigmalint.js': `require(${JSON.stringify(projectPath('packages/cli/bin/stigmalint.js'))})\n`
  })
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '.')
  git(folder, 'update-index', '--chmod=+x', 'scripts/pre-commit.mjs')
  git(folder, 'commit', '-qm', 'A release')
  return folder
}

describe('pre-commit', () => {
  const hooks = v.parse(
    v.array(v.object({ id: v.string(), entry: v.string(), files: v.optional(v.string()) })),
    parse(read('.pre-commit-hooks.yaml'))
  )

  test('the hook looks at every ending that is read, and each entry is there', () => {
    const [, endings = ''] = /\\\.\(([^)]*)\)\$/.exec(hooks[0]?.files ?? '') ?? []
    const known = formats.flatMap(({ extensions }) => extensions.map((own) => own.toLowerCase()))
    expect(endings.split('|').sort()).toEqual([...new Set(known)].sort())
    for (const { entry } of hooks) expect(existsSync(projectPath(entry))).toBe(true)
  })

  const isHere = spawnSync('pre-commit', ['--version']).status === 0

  test.skipIf(!isHere)('a commit with a finding is stopped, in a file and in its message, and others are not', () => {
    const folder = temporaryFolder({
      'a.md': 'Two people came.\n',
      'b.js': '// addicts\n',
      '.pre-commit-config.yaml': `repos:
  - repo: ${clonable()}
    rev: main
    hooks:
      - id: stigmalint
      - id: stigmalint-commit-message
`
    })
    const environment = { ...process.env, PRE_COMMIT_HOME: join(folder, '.git/pre-commit') }
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '.')
    const hook = (...words: string[]): { status: number | null; stdout: string } =>
      spawnSync('pre-commit', ['run', '--color', 'never', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: environment
      })
    expect(hook()).toMatchObject({ status: 0 })
    execFileSync('sh', ['-c', 'printf "Two addicts came.\\n" > a.md && git add a.md'], { cwd: folder })
    const { status, stdout } = hook()
    expect([status, stdout]).toEqual([1, expect.stringContaining('drug-use/addict')])
    expect(stdout).not.toContain('b.js')
    execFileSync('sh', ['-c', 'printf "Help addicts\\n" > .git/COMMIT_EDITMSG'], { cwd: folder })
    const message = hook('--hook-stage', 'commit-msg', '--commit-msg-filename', '.git/COMMIT_EDITMSG')
    expect([message.status, message.stdout]).toEqual([1, expect.stringContaining('.git/COMMIT_EDITMSG')])
  })
})

describe('GitLab', () => {
  const [spec, jobs] = parseAllDocuments(read('templates/stigmalint.yml')).map((document): unknown => document.toJS())
  const { inputs } = v.parse(
    v.object({
      spec: v.object({
        inputs: v.record(
          v.string(),
          v.object({ default: v.union([v.string(), v.boolean()]), description: v.pipe(v.string(), v.nonEmpty()) })
        )
      })
    }),
    spec
  ).spec
  const job = v.parse(
    v.object({
      stigmalint: v.object({
        stage: v.string(),
        image: v.string(),
        variables: v.record(v.string(), v.union([v.string(), v.number()])),
        script: v.tuple([v.string()]),
        artifacts: v.object({ when: v.literal('always'), reports: v.object({ codequality: v.string() }) })
      })
    }),
    jobs
  ).stigmalint

  test('every input is used, and what is used is an input', () => {
    const used = [...read('templates/stigmalint.yml').matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name)
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)))
  })

  /** The script as a runner starts it. */
  const runJob = (folder: string, given: Record<string, string>, own: NodeJS.ProcessEnv = {}) => {
    const value = (name: string): string => given[name] ?? String(inputs[name]?.default ?? '')
    const variables = Object.entries(job.variables).map(([name, text]) => [
      name,
      String(text).replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_all, input: string) => value(input))
    ])
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', job.script[0]], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...Object.fromEntries(variables), ...own }
    })
    return { status, stdout }
  }

  test.skipIf(process.platform === 'win32')('the job fails for a finding, and its report has it', () => {
    const folder = temporaryFolder({
      'docs/a.md': 'Two addicts came.\n',
      'my notes.md': 'An alcoholic came.\n',
      'b.md': 'Two addicts came.\n'
    })
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'Old pages')
    const source = clonable()
    const { status, stdout } = runJob(folder, { source, paths: 'docs,my notes.md' })
    expect([status, stdout]).toEqual([1, expect.stringContaining('2 files checked')])
    const report = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8'))
    expect(report.map(({ location }: { location: { path: string } }) => location.path)).toEqual([
      'docs/a.md',
      'my notes.md'
    ])
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim()
    const changed = { source, 'only-changed': 'true' }
    expect(runJob(folder, changed, { CI_MERGE_REQUEST_DIFF_BASE_SHA: head }).status).toBe(0)
    expect(runJob(folder, { source, 'fail-on': 'none' }).status).toBe(0)
  })
})
