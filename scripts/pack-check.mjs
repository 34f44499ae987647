#!/usr/bin/env node
/**
 * Packs the published packages, installs the tarballs into an empty folder and uses them there as a stranger would:
 * the command on a sample, the library from TypeScript. publint and attw judge the packages.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const published = ['core', 'cli', 'language-server-program', 'textlint-rule']
const sample = 'The clinic sees addicts from the whole region.\n'
const consumer = `import { check } from '@stigmalint/core'
import { compileRules, type Problem } from '@stigmalint/core/compile'
import { loadRuleSet } from '@stigmalint/core/rules'

const { messages } = await check(${JSON.stringify(sample)}, { ruleSet: await loadRuleSet(), format: 'text' })
const [first] = messages
if (!first?.fixes[0]) throw new Error('no finding with a fix')
const problems: Problem[] = compileRules([]).problems
export const summary = \`\${first.ruleId ?? ''}: \${first.fixes[0].title}; \${String(problems.length)} problems\`
`

/** Declarations are checked too: nothing may be missing that a stranger has not installed. */
const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  strict: true,
  skipLibCheck: false,
  types: []
}

const folder = mkdtempSync(join(tmpdir(), 'stigmalint-pack-'))
try {
  packAndUse()
  console.log('pack-check: the packages install, run, and resolve')
} catch (error) {
  console.error(`pack-check: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

function packAndUse() {
  const tarballs = published.map(pack)
  for (const name of published)
    node([
      join(root, 'node_modules/publint/src/cli.js'),
      'run',
      '--strict',
      '--pack',
      'npm',
      join(root, 'packages', name)
    ])
  node([
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarballs[0],
    '--profile',
    'esm-only',
    '--format',
    'table-flipped'
  ])

  const place = join(folder, 'consumer')
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  writeFileSync(join(place, 'sample.txt'), sample)
  writeFileSync(join(place, 'consumer.ts'), consumer)
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  npm(['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], place)

  const found = npm(['exec', '--no', '--', 'stigmalint', 'sample.txt'], place, [1])
  if (!found.includes('drug-use/addict'))
    throw new Error(`the installed command did not report drug-use/addict, but:\n${found}`)
  npm(['exec', '--no', '--', 'stigmalint', '--version'], place)
  npm(['exec', '--no', '--', 'stigmalint-language-server', '--version'], place)
  for (const words of [['stigmalint', 'lsp'], ['stigmalint-language-server']]) serve(words, place)

  const rule = "console.log(Object.keys((await import('textlint-rule-stigmalint')).default).join(' '))"
  if (node(['--input-type=module', '--eval', rule], place).trim() !== 'linter fixer')
    throw new Error('textlint-rule-stigmalint is no rule with a fixer')

  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  node([tsc, '-p', '.'], place)
  console.log(
    node(['--input-type=module', '--eval', "console.log((await import('./consumer.js')).summary)"], place).trim()
  )
}

function pack(name) {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], join(root, 'packages', name)))
  const paths = packed.files.map(({ path }) => path)
  console.log(
    `${packed.name} ${packed.version}: ${paths.length} files, ${Math.round(packed.size / 1024)} KB packed, ${Math.round(packed.unpackedSize / 1024)} KB unpacked`
  )
  for (const wanted of ['LICENSE', 'README.md', 'package.json'])
    if (!paths.includes(wanted)) throw new Error(`${packed.name} has no ${wanted}`)
  const stray = paths.filter((path) => /(\.map|\.tsbuildinfo|\.test\.[jt]s)$/.test(path) || path.startsWith('src/'))
  if (stray.length > 0) throw new Error(`${packed.name} carries ${stray.slice(0, 3).join(', ')}`)
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  const local = Object.entries(dependencies).filter(([, version]) => /^(workspace|catalog|link|file):/.test(version))
  if (local.length > 0)
    throw new Error(`${packed.name} depends on ${local[0].join(' ')}, which nothing outside the workspace can install`)
  return join(folder, packed.filename)
}

/** An installed server greets its client and ends. */
function serve(words, place) {
  const message = (content) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...content })
    return `Content-Length: ${body.length}\r\n\r\n${body}`
  }
  const input = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { id: 2, method: 'shutdown' },
    { method: 'exit' }
  ]
  const answered = npm(['exec', '--no', '--', ...words, '--stdio'], place, [0], input.map(message).join(''))
  if (!answered.includes('codeActionProvider'))
    throw new Error(`${words.join(' ')} did not greet, but said:\n${answered}`)
}

/** npm through the npm that started this script, else through the shell. */
function npm(words, cwd, codes = [0], input = '') {
  const caller = process.env.npm_execpath
  return caller?.endsWith('npm-cli.js')
    ? node([caller, ...words], cwd, codes, input)
    : spawn('npm', words, cwd, codes, process.platform === 'win32', input)
}

function node(words, cwd = root, codes = [0], input = '') {
  return spawn(process.execPath, words, cwd, codes, false, input)
}

function spawn(program, words, cwd, codes, shell, input) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    shell,
    input,
    stdio: ['pipe', 'pipe', 'pipe']
  })
  if (!codes.includes(status))
    throw new Error(`\`${[program, ...words].join(' ')}\` ended with ${status}\n${stdout}${stderr}`)
  return stdout
}
