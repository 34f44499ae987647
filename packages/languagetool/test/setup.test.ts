/** The files that `setup` writes, for paths and names as they are met. */
import { strFromU8, unzipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { setupFiles, writeSetup } from '../src/setup.js'

const command = ['/opt/Node & Co/node', '/home/a b/100% "x"/stigmalint.js', 'languagetool']

const contentOf = (ending: string, words: readonly string[] = command, port = 8081): string => {
  const content = setupFiles(port, words).find(({ name }) => name.endsWith(ending))?.content
  return typeof content === 'string' ? content : ''
}

test('the extension of LibreOffice holds two settings, and no code', () => {
  const oxt = setupFiles(8085, command).find(({ name }) => name.endsWith('.oxt'))?.content
  const parts = unzipSync(oxt instanceof Uint8Array ? oxt : new Uint8Array())
  expect(Object.keys(parts).sort()).toEqual(['META-INF/manifest.xml', 'description.xml', 'stigmalint.xcu'])
  const settings = strFromU8(parts['stigmalint.xcu'] ?? new Uint8Array())
  expect(settings).toContain('<value>http://localhost:8085/v2</value>')
  expect(settings.match(/<prop /g)).toHaveLength(2)
})

describe('every word of the command is one word again', () => {
  test.each([
    ['.service', 'ExecStart="/opt/Node & Co/node" "/home/a b/100%% \\"x\\"/stigmalint.js" "languagetool"\n'],
    [
      '.plist',
      '<string>/opt/Node &amp; Co/node</string>\n    <string>/home/a b/100% &quot;x&quot;/stigmalint.js</string>'
    ],
    ['.desktop', 'Exec="/opt/Node & Co/node" "/home/a b/100%% \\\\"x\\\\"/stigmalint.js" "languagetool"\n']
  ])('%s', (ending, line) => {
    expect(contentOf(ending)).toContain(line)
  })
  test('.vbs', () => {
    expect(contentOf('.vbs', ['C:\\Program Files\\node.exe', 'C:\\x\\stigmalint.js', 'languagetool'])).toBe(
      'CreateObject("WScript.Shell").Run """C:\\Program Files\\node.exe"" ""C:\\x\\stigmalint.js"" ""languagetool""", 0, False\r\n'
    )
  })
  test('another port goes along', () => {
    for (const ending of ['.service', '.desktop', '.plist', '.vbs'])
      expect(contentOf(ending, command, 8085)).toContain('8085')
  })
})

test('files are written where they are asked for, and never over others', () => {
  const folder = join(temporaryFolder({}), 'new')
  expect(writeSetup(folder, 8081, command)).toMatchObject({ ok: true })
  expect(readdirSync(folder)).toHaveLength(5)
  const before = readFileSync(join(folder, 'stigmalint-languagetool.vbs'), 'utf8')
  expect(writeSetup(folder, 8085, command)).toEqual({
    ok: false,
    message: `${join(folder, 'stigmalint.oxt')} is there already, name an empty folder`
  })
  expect(readFileSync(join(folder, 'stigmalint-languagetool.vbs'), 'utf8')).toBe(before)
})

test('a folder that cannot be is a line', () => {
  const folder = join(temporaryFolder({ file: 'x' }), 'file', 'below')
  expect(writeSetup(folder, 8081, command)).toMatchObject({ ok: false, message: expect.stringContaining('ENOTDIR') })
})
