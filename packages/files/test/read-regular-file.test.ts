import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRegularFile } from '../src/read-regular-file.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

const most = 1024 * 1024 // bytes
const noFile = 'not a file; remove it, or put a file in its place'

test.each([
  ['an empty file', 0],
  ['a small file', 5],
  ['a file as large as it may be', most]
])('%s is read whole', (_, size) => {
  const path = join(temporaryFolder({ 'a.md': 'x'.repeat(size) }), 'a.md')
  const read = readRegularFile(path, most)
  expect(read.ok && read.bytes.length).toBe(size)
})

test('a file that says that it has no bytes, and has some, is read up to the limit', () => {
  const path = '/proc/self/status'
  const read = readRegularFile(path, most)
  expect(read.ok && read.stats.size).toBe(0n)
  expect(read.ok && read.bytes.length > 100).toBe(true)
  expect(readRegularFile(path, 512)).toEqual({
    ok: false,
    message: 'more than the 0.5 KB that one file may have, split it'
  })
})

describe('what is no file of a fitting size is one line, without waiting', () => {
  const folder = temporaryFolder({
    'folder/': '',
    'loop.md': '→ loop.md',
    'to-pipe.md': '→ pipe',
    'zero.md': '→ /dev/zero',
    'random.md': '→ /dev/urandom',
    'a.md': 'x'
  })
  execFileSync('mkfifo', [join(folder, 'pipe')])
  writeFileSync(join(folder, 'sparse.md'), '')
  truncateSync(join(folder, 'sparse.md'), 300 * most)

  test.each([
    ['pipe', `a pipe, ${noFile}`],
    ['to-pipe.md', `a pipe, ${noFile}`],
    ['zero.md', `a device, ${noFile}`],
    ['random.md', `a device, ${noFile}`],
    ['folder', `a folder, ${noFile}`],
    ['loop.md', 'a link that leads back to itself, remove it or name the file it was meant for'],
    ['nowhere.md', 'no such file or folder, check the path'],
    ['a.md/b.md', 'a part of the path is a file and no folder, check the path'],
    [`${'n'.repeat(300)}.md`, 'the name is too long'],
    ['a\0.md', 'a name with a NUL character, which no file can have'],
    ['sparse.md', '300 MB is more than the 1 MB that one file may have, split it']
  ])('%j', (name, message) => {
    expect(readRegularFile(join(folder, name), most)).toEqual({ ok: false, message })
  })

  test('a socket', async () => {
    const path = join(folder, 'socket.md')
    const server = createServer().listen(path)
    await new Promise((resolve) => server.once('listening', resolve))
    expect(readRegularFile(path, most)).toEqual({ ok: false, message: `a socket, ${noFile}` })
    server.close()
  })
})
