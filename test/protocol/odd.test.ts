/** Checks that fail, and checks that do not end by themselves: called off, overtaken, closed. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { expect, it } from 'vitest'
import { inProcess } from '../../packages/language-server/test/in-process.js'
import { projectPath } from '../command.js'
import type { Client } from './client.js'
import { openText } from './odd-core.mjs'
import { serverProcess } from './process.js'
import { place, pulling, range } from './servers.js'

const uri = 'file:///nowhere/draft.md'
const other = 'file:///nowhere/other.md'
const odd = (): Client => inProcess({ builtIn: loadRuleSet, openText })
const found = 'The addicts came.\n'

it('a crash in one document is shown once, says nothing of the text, and leaves the others alone', async () => {
  const client = odd()
  await client.initialize()
  client.open(uri, `CRASH ${found}`)
  expect(await client.published(uri, 1)).toEqual([])
  client.change(uri, 2, [{ text: `CRASH again ${found}` }])
  expect(await client.published(uri, 2)).toEqual([])
  client.open(other, found)
  expect(await client.published(other, 1)).toHaveLength(1)
  client.change(uri, 3, [{ text: found }])
  expect(await client.published(uri, 3)).toHaveLength(1)
  const shown = client.received.filter(({ method }) => method === 'window/showMessage')
  expect(shown).toHaveLength(1)
  expect(shown[0]?.params.message).toMatch(
    /^\/nowhere\/draft\.md: .*please report it with these lines[^]*\nError\n +at /
  )
  // Errors quote what they stumbled over.
  expect(shown[0]?.params.message).not.toContain('addicts')
})

it('requests about a document whose check fails are answered', async () => {
  const client = odd()
  await client.initialize(pulling)
  client.open(uri, 'CRASH')
  const at = { textDocument: { uri }, position: place(0, 0) }
  expect(await client.request('textDocument/diagnostic', { textDocument: { uri } })).toMatchObject({ items: [] })
  expect(await client.request('textDocument/hover', at)).toBeNull()
  expect(
    await client.request('textDocument/codeAction', { ...at, range: range(0, 0, 1), context: { diagnostics: [] } })
  ).toEqual([])
})

it('a request that is called off ends its check', async () => {
  const client = odd()
  // one that is not told to pull again waits for the whole
  await client.initialize({ textDocument: { diagnostic: {} } })
  client.open(uri, 'SLOW')
  const asked = client.ask('textDocument/diagnostic', { textDocument: { uri } }, 'slow')
  client.open(other, found)
  // Others have their turn meanwhile.
  expect((await client.request('textDocument/diagnostic', { textDocument: { uri: other } })).items).toHaveLength(1)
  client.notify('$/cancelRequest', { id: 'slow' })
  expect((await asked).error?.code).toBe(-32800)
})

it('an edit ends the check that it overtakes', async () => {
  const client = odd()
  await client.initialize()
  client.open(uri, 'SLOW')
  client.change(uri, 2, [{ text: found }])
  expect(await client.published(uri, 2)).toHaveLength(1)
})

it('a request that waits when an edit comes is answered for the newer text', async () => {
  const client = odd()
  await client.initialize(pulling)
  client.open(uri, 'SLOW')
  const asked = client.request('textDocument/diagnostic', { textDocument: { uri } })
  client.change(uri, 2, [{ text: found }])
  expect((await asked).items).toHaveLength(1)
})

it('a document closed in the middle of a check is answered and forgotten', async () => {
  const client = odd()
  await client.initialize(pulling)
  client.open(uri, 'SLOW')
  const asked = client.request('textDocument/diagnostic', { textDocument: { uri } })
  client.notify('textDocument/didClose', { textDocument: { uri } })
  expect(await asked).toMatchObject({ kind: 'full', items: [] })
  client.open(uri, found)
  expect((await client.request('textDocument/diagnostic', { textDocument: { uri } })).items).toHaveLength(1)
})

it('shuts down in the middle of a check', async () => {
  const client = serverProcess({ words: [projectPath('test/protocol/odd-server.mjs'), '--stdio'] })
  await client.initialize()
  client.open(uri, 'SLOW')
  expect(await client.stop()).toEqual({ code: 0, signal: null })
})

const long = `LONG\n\n${found}\n${'The committee met in May.\n\n'.repeat(2500)}${found}`

it('the first findings of a long document are sent before the rest', async () => {
  const client = odd()
  await client.initialize()
  client.open(uri, long)
  expect(await client.published(uri, 1)).toHaveLength(1)
  const isWhole = ({ params }: { params?: { diagnostics?: unknown[] } }): boolean => params?.diagnostics?.length === 2
  expect((await client.find(isWhole)).params.version).toBe(1)
})

it('a client that pulls is asked to pull again when the rest is there', async () => {
  const client = odd()
  await client.initialize(pulling)
  client.open(uri, long)
  const asked = { textDocument: { uri } }
  let { items } = await client.request('textDocument/diagnostic', asked)
  expect(items).toHaveLength(1)
  for (let from = 0; items.length === 1;) {
    const refresh = await client.find(({ method }) => method === 'workspace/diagnostic/refresh', from)
    from = client.received.indexOf(refresh) + 1
    items = (await client.request('textDocument/diagnostic', asked)).items
  }
  expect(items).toHaveLength(2)
})
