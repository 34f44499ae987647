#!/usr/bin/env node
/**
 * Makes the command one file that runs where there is no Node: dist/executable/TARGET/stigmalint, and an archive of it with
 * its licences beside it.
 *
 *   node scripts/executable/build.mjs [--no-archive] [TARGET]...
 *
 * TARGET is `linux-x64` or `linux-arm64`, of a Node that is fetched through npm (default on Linux: both), or `own`, of the
 * Node that runs this (default elsewhere). Exits with 1 where one is larger than it may be.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../build-state.mjs'
import { assetsOfCommand, mostOwnBytes } from './assets.mjs'
import { here, ownNode, packaged, packagedNode } from './node-binary.mjs'

/** So large an executable for Linux may be, and its archive, in bytes. */
const most = { executable: 120_000_000, archive: 32_000_000 }

const folder = join(root, 'dist/executable')
const postject = join(root, 'node_modules/postject/dist/cli.js')

async function main(words) {
  const asked = words.filter((word) => !word.startsWith('--'))
  const unknown = asked.find((name) => name !== 'own' && !packaged.includes(name))
  if (unknown !== undefined)
    return fail(`Unexpected target \`${unknown}\`, expected one of: ${packaged.join(', ')}, own`)
  const targets = asked.length > 0 ? asked : process.platform === 'linux' ? packaged : ['own']
  const command = await assetsOfCommand()
  const own = [...command.assets.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  console.log(`stigmalint's own part: ${megabytes(own)} MB in ${command.assets.size} files`)
  const problems = own > mostOwnBytes ? [`its own part is larger than ${megabytes(mostOwnBytes)} MB`] : []
  for (const target of targets) problems.push(...make(target, command, !words.includes('--no-archive')))
  for (const problem of problems) fail(problem)
  return problems.length > 0 ? 1 : 0
}

function make(target, { assets, version, licences }, isArchived) {
  const isOwn = target === 'own'
  const node = isOwn ? ownNode() : packagedNode(target)
  const name = isOwn ? here : target
  const place = join(folder, name)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  const executable = join(place, name.startsWith('win') ? 'stigmalint.exe' : 'stigmalint')
  copyFileSync(node.binary, executable)
  chmodSync(executable, 0o755)
  const isBare = strip(executable, name)
  if (process.platform === 'darwin') run('codesign', ['--remove-signature', executable])
  put(assets, executable, isOwn ? process.execPath : runnable(target))
  if (process.platform === 'darwin') run('codesign', ['--sign', '-', executable])
  writeFileSync(join(place, 'THIRD-PARTY-LICENSES.txt'), licences)
  copyFileSync(join(root, 'LICENSE'), join(place, 'LICENSE'))
  if (node.licence) copyFileSync(node.licence, join(place, 'NODE-LICENSE.txt'))
  const size = statSync(executable).size
  console.log(`${relative(root, executable)}: ${megabytes(size)} MB`)
  const problems = []
  if (!isOwn && !isBare) problems.push(`${target}: the symbols are still in it; install binutils for ${target}`)
  if (!isOwn && size > most.executable) problems.push(`${target}: larger than ${megabytes(most.executable)} MB`)
  if (!node.licence) console.error(`executable: no licence of Node beside ${node.binary}: do not pass this file on`)
  if (isArchived && node.licence) problems.push(...archive(place, `stigmalint-${version}-${name}`, name))
  return problems
}

/** The Node of a package that this machine can run, in the version that all of them have. */
const runnable = (target) => packagedNode(packaged.includes(here) ? here : target).binary

/** Puts all that it carries into an executable. `node`, of the same version, makes one text of it, which holds nothing of a processor. */
function put(assets, executable, node) {
  const work = mkdtempSync(join(tmpdir(), 'stigmalint-executable-'))
  try {
    for (const [path, text] of assets) {
      mkdirSync(dirname(join(work, path)), { recursive: true })
      writeFileSync(join(work, path), text)
    }
    const configuration = {
      main: join(work, 'start.cjs'),
      output: join(work, 'blob'),
      disableExperimentalSEAWarning: true,
      // what NODE_OPTIONS says is meant for other programs
      execArgvExtension: 'none',
      assets: Object.fromEntries([...assets.keys()].map((path) => [path, join(work, path)]))
    }
    writeFileSync(join(work, 'sea.json'), JSON.stringify(configuration))
    run(node, ['--experimental-sea-config', join(work, 'sea.json')])
    const segment = process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : []
    const fuse = ['--sentinel-fuse', 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2']
    // as a program of its own: it warns of names of sections that no Node has
    run(process.execPath, [postject, executable, 'NODE_SEA_BLOB', join(work, 'blob'), ...fuse, ...segment])
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** Takes out the symbols, a sixth of a Node for Linux. Answers whether it could. */
function strip(executable, name) {
  const tool = { 'linux-x64': 'x86_64-linux-gnu-strip', 'linux-arm64': 'aarch64-linux-gnu-strip' }[name]
  return tool !== undefined && spawnSync(tool, [executable]).status === 0
}

/** The folder in the form that its system unpacks by itself, under a name with the version. */
function archive(place, name, target) {
  const [ending, words] = target.startsWith('linux') ? ['tar.xz', ['-cJf']] : ['zip', ['-a', '-cf']]
  const path = join(folder, `${name}.${ending}`)
  const owners = target.startsWith('linux') ? ['--owner=0', '--group=0', `--transform=s,^${target},${name},`] : []
  run('tar', [...words, path, '-C', folder, ...owners, target], { XZ_OPT: '-6 -T0' })
  const { size } = statSync(path)
  console.log(`${relative(root, path)}: ${megabytes(size)} MB`)
  return target.startsWith('linux') && size > most.archive
    ? [`${target}: its archive is larger than ${megabytes(most.archive)} MB`]
    : []
}

function run(program, words, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env }
  })
  if (status !== 0) throw new Error(`${program} ${words[0]}: ${error?.message ?? `${stdout}${stderr}`.trim()}`)
}

const megabytes = (bytes) => (bytes / 1_000_000).toFixed(1)

function fail(message) {
  console.error(`executable: ${message}`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
