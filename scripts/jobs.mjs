/**
 * The root commands on a machine with nothing but Node and npm: installs what is missing, builds what is stale, then
 * does the job. Uses no dependency, because at its start there may be none.
 *
 *   node scripts/run.mjs start | test | JOB [ARGUMENT]...   (which asks first whether this Node will do)
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildFingerprint, isBuilt, root } from './build-state.mjs'

const bin = (name) => join(root, 'node_modules', name)
const command = join(root, 'packages/cli/bin/stigmalint.js')

/** What each job runs, as arguments to this Node. `built`: only after a build. `codes`: exit codes that are a success. */
const jobs = {
  start: { built: true, steps: [[command, 'samples/draft.md']], codes: [0, 1] },
  test: { built: true, steps: [[bin('vitest/vitest.mjs'), 'run']] },
  'test:quick': { built: true, steps: [[bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.quick.config.ts']] },
  fuzz: { steps: [['scripts/fuzz.mjs']] },
  'kill-test': { built: true, steps: [['scripts/kill-test.mjs']] },
  gate: { built: true, steps: [['test/gate/site.mjs']] },
  engines: { built: true, steps: [['scripts/engines.mjs']] },
  trace: { built: true, steps: [['scripts/trace.mjs']] },
  build: { steps: [['scripts/build.mjs']] },
  format: { steps: [[bin('prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn', '.']] },
  lint: { built: true, steps: [['scripts/check-borders.mjs'], [bin('eslint/bin/eslint.js'), '.']] },
  typecheck: {
    steps: [
      [bin('typescript/bin/tsc'), '-b'],
      [bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json']
    ]
  },
  generate: { built: true, steps: [['scripts/generate.mjs']] },
  'bench-growth': { steps: [[bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.growth.config.ts']] },
  'bench-pairs': { built: true, steps: [['scripts/line-pairs.mjs']] },
  'bench-editor': { built: true, steps: [['scripts/bench-editor.mjs']] },
  'bench-documents': { built: true, steps: [['scripts/bench-documents.mjs']] },
  bench: { built: true, steps: [['scripts/bench.mjs']] },
  eval: { built: true, steps: [['scripts/eval.mjs']] },
  'eval-grammar': { built: true, steps: [['scripts/eval-grammar.mjs']] },
  coverage: { built: true, steps: [['scripts/coverage.mjs']] },
  sources: { built: true, steps: [['scripts/sources.mjs']] },
  compare: { built: true, steps: [['scripts/compare.mjs']] },
  documents: { built: true, steps: [['scripts/documents.mjs']] },
  editors: { built: true, steps: [['test/editors/all.mjs']] },
  libreoffice: { built: true, steps: [['test/libreoffice/main.mjs']] },
  mcp: { built: true, steps: [['test/mcp/main.mjs']] },
  'test-rules': { steps: [['scripts/test-rules.mjs']] },
  mutate: { built: true, steps: [['scripts/mutate.mjs']] },
  'mutate-examples': { built: true, steps: [['scripts/mutate-examples.mjs']] },
  pack: { built: true, steps: [['scripts/pack.mjs']] },
  'pack-check': { built: true, steps: [['scripts/pack-check.mjs']] },
  extension: { built: true, steps: [['packages/vscode-extension/scripts/package.mjs']] },
  kit: { built: true, steps: [['test/kit/main.mjs']] },
  workbench: { built: true, steps: [['test/workbench/main.mjs']] },
  'workbench-web': { built: true, steps: [['test/workbench/web.mjs']] },
  page: { built: true, steps: [['test/page/main.mjs']] },
  executable: { built: true, steps: [['scripts/executable/build.mjs']] },
  'executable-check': { built: true, steps: [['test/executable/main.mjs']] },
  debian: { built: true, steps: [['scripts/debian/build.mjs'], ['test/debian/main.mjs']] },
  check: {
    built: true,
    steps: [
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
      ['scripts/check-borders.mjs'],
      [bin('typescript/bin/tsc'), '-b'],
      [bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json'],
      [bin('eslint/bin/eslint.js'), '.'],
      [bin('knip/bin/knip.js')],
      ['scripts/generate.mjs', '--check']
    ]
  }
}

function main([name, ...rest]) {
  const job = Object.hasOwn(jobs, name ?? '') ? jobs[name] : undefined
  if (!job) return fail(`Unexpected job \`${name ?? ''}\`, expected one of: ${Object.keys(jobs).join(', ')}`)
  const ready = install() && (!job.built || build())
  if (!ready) return 2
  for (const [index, step] of job.steps.entries()) {
    const last = index === job.steps.length - 1
    const code = node([...step, ...(last ? rest : [])])
    if (!(job.codes ?? [0]).includes(code)) return code
  }
  return 0
}

function install() {
  const stamp = join(root, 'node_modules/.cache/stigmalint/installed')
  const wanted = installFingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.error('Installing the dependencies …')
  const done = pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--config.confirm-modules-purge=false'])
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
    fail('The installation failed: see above; a network connection to the package registry is needed')
    return false
  }
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

/** Changes with whatever an installation depends on. */
function installFingerprint() {
  const hash = createHash('sha256')
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`)
  for (const path of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...packages.sort()])
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)))
  return hash.update(process.platform).digest('hex')
}

/** pnpm in the version that package.json names, through the npm that came with Node. */
function pnpm(words) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  const caller = process.env.npm_execpath
  if (caller && basename(caller).startsWith('pnpm')) return spawnSync(process.execPath, [caller, ...words], options)
  const through = ['exec', '--yes', '--', packageManager, ...words]
  if (caller && basename(caller) === 'npm-cli.js') return spawnSync(process.execPath, [caller, ...through], options)
  // Called without npm. On Windows npm is a script that only a shell can start.
  return spawnSync('npm', through, { ...options, shell: process.platform === 'win32' })
}

function build() {
  if (isBuilt(buildFingerprint())) return true
  console.error('Building …')
  return node(['scripts/build.mjs']) === 0
}

function node(words) {
  const { status, signal } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  return status ?? (signal ? 1 : 2)
}

function fail(message) {
  console.error(message)
  return 2
}

process.exitCode = main(process.argv.slice(2))
