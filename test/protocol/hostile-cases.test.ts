/**
 * The cases of an attempt to break the program, through the language server: each is opened, checked and told about, and so is
 * the workspace that it is. Skipped where the cases are absent; our own small ones are in `hostile.test.ts`.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { canRun, cases, casesPath, copyOf, isFolder, isPiped, most, type Case } from '../hostile-cases.js'
import { within, type Cost } from '../metered.js'
import { inTurn, type InTurn } from './in-turn.js'
import { startMetered, type MeteredProcess } from './process.js'

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

/** Serves one workspace after the other. */
const servers = (): InTurn<MeteredProcess> =>
  inTurn(startMetered, { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } })

/** What a server had cost when it was greeted: every case pays for a start. */
const starts = new WeakMap<MeteredProcess, number>()

/** Opens the documents of a case, whose folder is the workspace, and has the workspace checked. */
async function opened(hostile: Case, { serve }: InTurn<MeteredProcess>): Promise<Seen> {
  const { at } = copyOf(hostile)
  const client = await serve(isFolder(hostile) ? at : dirname(at))
  const before = await client.cost()
  const start = starts.get(client) ?? before.seconds
  starts.set(client, start)
  const status: Seen['status'] = []
  const uris = documentsIn(at).map((path) => [path, pathToFileURL(path).href] as const)
  for (const [path, uri] of uris) {
    client.open(uri, readFileSync(path, 'utf8'), languages[extname(path)])
    const { params } = await client.find(({ method, params }) => method === 'stigmalint/status' && params.uri === uri)
    status.push(params)
  }
  const { isCancelled, notices } = await client.request('workspace/executeCommand', {
    command: 'stigmalint.checkWorkspace'
  })
  for (const [, uri] of uris) client.notify('textDocument/didClose', { textDocument: { uri } })
  const { seconds, megabytes } = await client.cost()
  const sent = client.received.filter(({ method }) => method !== undefined)
  const messages = sent.flatMap(({ params }) => [
    ...(params.message === undefined ? [] : [params.message]),
    ...(params.diagnostics ?? []).map(({ message }: { message: string }) => message)
  ])
  const links = JSON.stringify(sent).matchAll(/"href":"([^"]*)"/g)
  return {
    ...{ seconds: start + seconds - before.seconds, megabytes },
    status,
    isCancelled,
    shown: [...messages, ...notices],
    links: [...links].map(([, link = '']) => link)
  }
}

async function end({ running }: InTurn<MeteredProcess>): Promise<void> {
  const client = running()
  if (client) expect([(await client.stop()).code, client.errors]).toEqual([0, ''])
}

const together = servers()
afterAll(() => end(together))

async function openedAlone(hostile: Case): Promise<Seen> {
  const own = servers()
  const seen = await opened(hostile, own)
  await end(own)
  return seen
}

/** A large text fills the memory, which the next one would be blamed for. */
const isLarge = ({ name }: Case): boolean => (statSync(casesPath(name), { throwIfNoEntry: false })?.size ?? 0) > 20_000

const fits = (seen: Cost, bounds: Cost): boolean => seen.seconds <= bounds.seconds && seen.megabytes <= bounds.megabytes

describe.each(cases.filter((own) => !isPiped(own)))('$name: $expected', (hostile) => {
  test.skipIf(!canRun(hostile))('opened, and the workspace checked', async () => {
    const bounds = hostile.mostInServer ?? most
    // What does not fit into its bounds behind others is tried once more by itself.
    const first = isLarge(hostile) ? null : await opened(hostile, together)
    const seen = first && fits(first, bounds) ? first : await within(bounds, () => openedAlone(hostile))
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
