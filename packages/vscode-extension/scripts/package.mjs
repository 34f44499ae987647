#!/usr/bin/env node
/**
 * Packages the extension as dist/stigmalint-VERSION.vsix, and checks what is inside. The packager is fetched through
 * npm when it is first needed: it is large, and nothing else needs it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../../scripts/build-state.mjs'
import { mostPackaged as most, stage } from './stage.mjs'

const packager = '@vscode/vsce@3.9.2'
const wanted = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-LICENSES.txt',
  'dist/extension.cjs'
]

process.exitCode = await main()

async function main() {
  const folder = await stage()
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const target = join(root, `packages/vscode-extension/dist/stigmalint-${version}.vsix`)
  mkdirSync(join(target, '..'), { recursive: true })
  const words = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository']
  const { status, stdout, stderr } = npm(
    [
      'exec',
      '--yes',
      '--ignore-scripts',
      '--package',
      packager,
      '--',
      'vsce',
      ...words,
      '--skip-license',
      '--out',
      target
    ],
    folder
  )
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}extension: packaging failed, see above`)
    return 2
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
  const { size } = statSync(target)
  console.log(`${relative(root, target)}: ${paths.length} files, ${Math.round(size / 1024)} KB`)
  const problems = [
    ...(size < most ? [] : [`it is larger than ${most / 1024} KB`]),
    ...paths
      .filter((path) => /node_modules|\.(?:ts|map|tsbuildinfo)$/.test(path))
      .map((path) => `${path} has no place in it`),
    ...wanted.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`)
  ]
  for (const problem of problems) console.error(`extension: ${problem}`)
  return problems.length > 0 ? 1 : 0
}

/** npm through the npm that started this script, else through the shell. */
function npm(words, cwd) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  const caller = process.env.npm_execpath
  return caller?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [caller, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
}
