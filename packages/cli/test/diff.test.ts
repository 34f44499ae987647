import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unifiedDiff } from '../src/fix/diff.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

test.each([
  ['lines', 'one\ntwo\nthree\n', 'one\n2\nthree\n'],
  ['Windows line ends', 'one\r\ntwo\r\n', 'one\r\n2\r\n'],
  ['no line end at the end', 'one\ntwo', 'one\n2'],
  ['a byte-order mark', '\uFEFFone\n', '\uFEFF1\n']
])('git applies it: %s', (_, before, after) => {
  const folder = temporaryFolder({ 'docs/a.md': before })
  const { status, stderr } = spawnSync('git', ['apply', '-'], {
    cwd: folder,
    input: unifiedDiff('docs/a.md', before, after),
    encoding: 'utf8'
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(after)
})
