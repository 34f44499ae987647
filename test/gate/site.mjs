#!/usr/bin/env node
/**
 * `npm run gate`: a site of 300 pages with a history, gated from nothing to green to red to fixed, with the packed command
 * and the steps of the Action. Prints each step and what it came to; ends with 1 if one comes to something else.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stigmalint-gate-')))
const site = join(folder, 'site')
const pages = 300
let failed = 0

try {
  const { bin, action } = install()
  makeSite()
  gate(bin, action)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'Every step came to what it should.' : `${failed} steps came to something else.`)
process.exitCode = failed === 0 ? 0 : 1

/** The packed command, installed as a user does, and the Action over it. */
function install() {
  const made = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: join(root, 'packages/cli'),
    encoding: 'utf8'
  }).trim()
  const home = join(folder, 'home')
  mkdirSync(home)
  execFileSync(
    'npm',
    ['install', '--silent', '--offline', '--no-audit', '--no-fund', '--prefix', home, join(folder, made)],
    { cwd: home }
  )
  const action = join(folder, 'action')
  mkdirSync(join(action, 'packages'), { recursive: true })
  symlinkSync(join(home, 'node_modules/stigmalint'), join(action, 'packages/cli'))
  step(`npm install ${made}`, 'one package, nothing else', 0, 0)
  return { bin: join(home, 'node_modules/.bin/stigmalint'), action }
}

/** Pages of three years, each with a commit. */
function makeSite() {
  mkdirSync(site)
  git('init', '-q', '-b', 'main')
  for (const year of [2019, 2021, 2023]) {
    for (let page = 0; page < pages / 3; page++)
      write(
        `pages/${year}/${page}.md`,
        `# Day ${page}\n\nThe clinic sees addicts on day ${page}.\n\nThe team meets at noon.\n`
      )
    commit(`The pages of ${year}`)
  }
}

function gate(bin, action) {
  const run = (...words) => spawnSync(bin, words, { cwd: site, encoding: 'utf8' })
  const last = ({ stdout }) => stdout.trimEnd().split('\n').at(-1)
  let ran = run('pages')
  step(
    'stigmalint pages',
    ran.stdout.split('\n').find((line) => line.includes('checked:')),
    ran.status,
    1
  )
  ran = run('stats', 'pages')
  step('stigmalint stats pages', last(ran).trim(), ran.status, 0)
  ran = run('baseline', 'pages')
  step('stigmalint baseline pages', last(ran), ran.status, 0)
  commit('Accept what is there')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  ran = runAction(action, {})
  step('the Action on main: green', said(ran), ran.status, 0)

  git('switch', '-qc', 'change')
  write('pages/2023/7.md', `${read('pages/2023/7.md')}\nTwo alcoholics came.\n`)
  renameSync(join(site, 'pages/2019/1.md'), join(site, 'pages/2019/one.md'))
  write('pages/2021/3.md', read('pages/2021/3.md').replaceAll('\n', '\r\n'))
  commit('A new paragraph, a page renamed, line ends changed')
  ran = runAction(action, {})
  step('the Action on a pull request with one new finding: red', said(ran), ran.status, 1)
  ran = runAction(action, { BASELINE: '', ONLY_CHANGED: 'true' })
  step('the same by changed lines, without a baseline', said(ran), ran.status, 1)
  ran = runAction(action, { SARIF: 'no/such/folder.sarif' })
  step('a report that cannot be written: told before the work', ran.stderr.trim(), ran.status, 2)

  write('pages/2023/7.md', read('pages/2023/7.md').replace('alcoholics', 'people'))
  write('pages/2023/8.md', read('pages/2023/8.md').replace('addicts', 'people'))
  commit('Mend it, and an old page')
  ran = runAction(action, {})
  step('the Action on the mended change: green', `${said(ran)}; ${ran.stderr.trim()}`, ran.status, 0)
  ran = run('baseline', '--shrink', 'pages')
  step('stigmalint baseline --shrink pages', last(ran), ran.status, 0)
  const left = execFileSync('git', ['status', '--short', '--ignored'], { cwd: site, encoding: 'utf8' })
    .trim()
    .split('\n')
  step('what is left in the working tree', left.join(', '), left.some((line) => line.endsWith('.tmp')) ? 1 : 0, 0)
}

/** The step of the Action that checks, as a runner starts it. */
function runAction(path, environment) {
  const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const given = Object.entries(inputs).map(([name, input]) => [name.toUpperCase().replaceAll('-', '_'), input.default])
  const env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(given),
    ...{
      PATHS: 'pages',
      BASELINE: 'stigmalint-baseline.tsv',
      SARIF: join(folder, 'out.sarif'),
      GITHUB_BASE_REF: 'main'
    },
    ...{ GITHUB_ACTION_PATH: path, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
    ...environment
  }
  const script = runs.steps.find(({ name }) => name === 'Check').run
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: site,
    encoding: 'utf8',
    env
  })
}

/** What a run of the Action left: annotations, and results in its SARIF log. */
function said({ stdout }) {
  const path = join(folder, 'out.sarif')
  const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).runs[0].results.length : 0
  const lines = stdout.split('\n').filter((line) => line.startsWith('::'))
  return `${lines.length} annotations${lines.map((line) => ` (${/file=[^,]*,line=\d+/.exec(line)[0]})`).join('')}, ${results} results in SARIF`
}

function step(what, came, code, wanted) {
  if (code !== wanted) failed++
  console.log(
    `${code === wanted ? 'ok' : 'NOT OK'}  ${what}\n    exit code ${code}${code === wanted ? '' : `, not ${wanted}`}: ${came}`
  )
}

function write(name, text) {
  mkdirSync(dirname(join(site, name)), { recursive: true })
  writeFileSync(join(site, name), text)
}

function read(name) {
  return readFileSync(join(site, name), 'utf8')
}

function git(...words) {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: site, stdio: 'ignore' })
}

function commit(message) {
  git('add', '-A')
  git('commit', '-qm', message)
}
