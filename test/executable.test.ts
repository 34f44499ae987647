/**
 * What the executable carries, begun by the same first lines as in it, but in this Node: `npm run executable-check` tries the
 * real one.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assetsOfCommand, mostOwnBytes } from '../scripts/executable/assets.mjs'
import { projectPath, runCommand, type Run } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

/** Gives the first lines what an executable would: the module that reads its assets exists in an executable alone. */
const standIn = `
const assets = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'))
process.argv.splice(1, 2, process.execPath)
const need = (name) => (name === 'node:sea' ? { getAsset: (path) => assets[path] } : require(name))
new Function('require', assets['start.cjs'])(need)
`

describe('the executable', () => {
  let assets = new Map<string, string>()
  let folder = ''
  beforeAll(async () => {
    ;({ assets } = await assetsOfCommand())
    const files = { 'assets.json': JSON.stringify(Object.fromEntries(assets)), 'start.cjs': standIn }
    folder = temporaryFolder(files)
  })

  const begin = (...words: readonly string[]): Run => {
    const all = [join(folder, 'start.cjs'), join(folder, 'assets.json'), ...words]
    const options = { cwd: projectPath('.'), encoding: 'utf8' } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, all, options)
    return { code: status, out: stdout, error: stderr }
  }

  test('carries no more than its budget beside Node', () => {
    const size = [...assets.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(size).toBeLessThan(mostOwnBytes)
  })

  test('carries every file that one of its files asks for', () => {
    const asked = [...assets].flatMap(([path, code]) =>
      path.endsWith('.cjs')
        ? [...code.matchAll(/require\([`"']\.\/([^`"']+)[`"']\)/g)].map(([, name]) => `dist/${name}`)
        : []
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((path) => !assets.has(path))).toEqual([])
  })

  test.each([
    ['the sample', ['samples/draft.md']],
    ['a rule', ['explain', 'drug-use/addict']],
    ['a page with the address of the project', ['--format', 'html', 'samples/draft.md']],
    ['its version', ['--version']],
    ['a mistake of the command line', ['--fromat', 'json']]
  ])('prints what the command in Node prints: %s', (_, words) => {
    expect(begin(...words)).toEqual(runCommand(words))
  })
})
