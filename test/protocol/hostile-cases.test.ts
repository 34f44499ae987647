/**
 * The cases of an attempt to break the program, through the language server: each is opened, checked and told about, and so is
 * the workspace that it is. Skipped where the cases are absent; our own small ones are in `hostile.test.ts`.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { canRun, cases, copyOf, isFolder, isPiped, most, type Case } from '../hostile-cases.js'
import { meter, within, type Cost } from '../metered.js'
import { serverPath } from './client.js'
import { server } from './servers.js'

const languages: Readonly<Record<string, string>> = { '.md': 'markdown', '.mdx': 'mdx', '.txt': 'plaintext' }

/** The documents of a case that an editor can open: what is no pipe, no device and not endless. */
function documentsIn(at: string): string[] {
  if (!statSync(at).isDirectory()) return [at]
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in languages)
    .map((entry) => join(entry.parentPath, entry.name))
}

interface Seen extends Cost {
  /** all that was sent to be shown to somebody */
  shown: string[]
  /** addresses that one may click at */
  links: string[]
  status: { checked: boolean; because?: string }[]
  isCancelled: boolean
}

/** Opens the documents of a case in a server of its own, whose workspace it is, and has the workspace checked. */
async function opened(hostile: Case): Promise<Seen> {
  const { at } = copyOf(hostile)
  const { words, read } = meter()
  const client = server({ words: [...words, serverPath, '--stdio'] })
  const folder = pathToFileURL(isFolder(hostile) ? at : dirname(at)).href
  await client.initialize(
    { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    { workspaceFolders: [{ uri: folder, name: 'x' }], initializationOptions: { status: true } }
  )
  const status: Seen['status'] = []
  for (const path of documentsIn(at)) {
    const uri = pathToFileURL(path).href
    client.open(uri, readFileSync(path, 'utf8'), languages[extname(path)])
    const { params } = await client.find(({ method, params }) => method === 'stigmalint/status' && params.uri === uri)
    status.push(params)
  }
  const { isCancelled, notices } = await client.request('workspace/executeCommand', {
    command: 'stigmalint.checkWorkspace'
  })
  const { code } = await client.stop()
  expect([code, client.errors]).toEqual([0, ''])
  const sent = client.received.filter(({ method }) => method !== undefined)
  const messages = sent.flatMap(({ params }) => [
    ...(params.message === undefined ? [] : [params.message]),
    ...(params.diagnostics ?? []).map(({ message }: { message: string }) => message)
  ])
  const links = JSON.stringify(sent).matchAll(/"href":"([^"]*)"/g)
  return {
    ...read(),
    status,
    isCancelled,
    shown: [...messages, ...notices],
    links: [...links].map(([, link = '']) => link)
  }
}

describe.each(cases.filter((own) => !isPiped(own)))('$name: $expected', (hostile) => {
  test.skipIf(!canRun(hostile))('opened, and the workspace checked', async () => {
    const bounds = hostile.mostInServer ?? most
    const seen = await within(bounds, () => opened(hostile))
    expect.soft(seen.seconds, 'seconds of the processor').toBeLessThanOrEqual(bounds.seconds)
    expect.soft(seen.megabytes, 'megabytes').toBeLessThanOrEqual(bounds.megabytes)

    expect(seen.isCancelled).toBe(false)
    // A document is checked, or left out, or its configuration is to be mended first: never a fault of the program.
    for (const { checked, because = '' } of seen.status)
      expect(checked || ['configuration', 'ignored'].includes(because)).toBe(true)
    for (const line of seen.shown) expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F]|^ {4}at |the program itself/)
    for (const link of seen.links) expect(link).toMatch(/^https?:/)
    expect(seen.shown.join('\n')).not.toContain('hunter2')
  })
})
