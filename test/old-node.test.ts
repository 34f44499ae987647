/** An unsupported Node is told in one line, before anything is loaded, built or installed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { unsupportedNode } from '../packages/cli/bin/require-node.js'
import { projectPath } from './command.js'

const textOf = (path: string): string => readFileSync(projectPath(path), 'utf8')

test.each([
  ['v12.22.12', false],
  ['v18.20.8', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v20.20.1', true],
  ['v22.0.0', true],
  ['v24.1.0-nightly', true],
  ['another runtime', true]
])('%s will do: %s', (version, willDo) => {
  expect(unsupportedNode(version) === null).toBe(willDo)
})

const programs = [
  'scripts/run.mjs',
  'packages/cli/bin/stigmalint.js',
  'packages/language-server-program/bin/stigmalint-language-server.js'
]

describe.each(programs)('%s', (program) => {
  it('says so in one line on Node 18', () => {
    const older = `data:text/javascript,Object.defineProperty(process, 'version', { value: 'v18.20.8' })`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, projectPath(program), 'start'], {
      encoding: 'utf8'
    })
    expect(stderr).toMatch(/^(?:\S+: )?Node v18\.20\.8 is too old, install Node 20\.19 or later [^\n]*\n$/)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it('imports nothing else before it has asked, in the syntax of an old Node', () => {
    const imports = [...textOf(program).matchAll(/^(?:import .* from |const .* require\()'(.*)'\)?$/gm)]
    expect(imports.map(([, from]) => from)).toEqual([expect.stringMatching(/require-node\.js$/)])
    for (const source of [textOf(program), textOf('packages/cli/bin/require-node.js')])
      expect(source).not.toMatch(/\?\?|\?\.|^await|from 'node:/m)
  })
})

it('is the same in both packages, and what their manifests say', () => {
  expect(textOf('packages/language-server-program/bin/require-node.js')).toBe(
    textOf('packages/cli/bin/require-node.js')
  )
  const oldest = unsupportedNode('v0.0.0')?.match(/Node (\d+\.\d+) or later/)?.[1]
  for (const folder of ['.', 'packages/cli', 'packages/core', 'packages/language-server-program']) {
    const manifest: unknown = JSON.parse(textOf(`${folder}/package.json`))
    expect(manifest).toMatchObject({ engines: { node: `>=${String(oldest)}` } })
  }
})
