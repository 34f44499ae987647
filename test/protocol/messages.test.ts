/** Messages that are broken, that come too early or too late, or that name what is not there. */
import { describe, expect, it } from 'vitest'
import type { Client } from './client.js'
import { serverProcess, type ServerProcess } from './process.js'
import { place, range, server } from './servers.js'

const uri = 'file:///nowhere/draft.md'
const at = { textDocument: { uri }, position: place(0, 0) }

const isAlive = async (client: Client): Promise<void> => {
  client.open('file:///nowhere/alive.md', 'The addicts came.\n')
  expect(await client.published('file:///nowhere/alive.md', 1)).toHaveLength(1)
}

describe('requests and their answers', () => {
  const requests: [what: string, method: string, params: unknown, answer: object][] = [
    ['unknown method', 'textDocument/fly', {}, { error: { code: -32601 } }],
    ['unknown method of the protocol itself', '$/fly', {}, { error: { code: -32601 } }],
    ['a second initialize', 'initialize', { capabilities: {} }, { error: { code: -32600 } }],
    ['hover in an unknown document', 'textDocument/hover', at, { result: null }],
    [
      'diagnostics of an unknown document',
      'textDocument/diagnostic',
      { textDocument: { uri } },
      { result: { kind: 'full', items: [] } }
    ],
    [
      'code action in an unknown document',
      'textDocument/codeAction',
      { textDocument: { uri }, range: range(0, 0, 1), context: { diagnostics: [] } },
      { result: [] }
    ],
    ['completion in an unknown document', 'textDocument/completion', at, { result: [] }],
    ['hover without a document', 'textDocument/hover', {}, { error: { code: -32603 } }],
    ['hover with a list for parameters', 'textDocument/hover', [1, 2], { error: {} }],
    ['an unknown command', 'workspace/executeCommand', { command: 'stigmalint.fly' }, { error: { code: -32602 } }],
    [
      'fix all without a document',
      'workspace/executeCommand',
      { command: 'stigmalint.fixAll' },
      { error: { code: -32602 } }
    ],
    [
      'fix all of an unknown document',
      'workspace/executeCommand',
      { command: 'stigmalint.fixAll', arguments: [uri] },
      { result: { edits: 0, fixes: 0 } }
    ],
    ['explain of an unknown rule', 'stigmalint/explain', { ruleId: 'no/such' }, { error: { code: -32602 } }],
    ['explain of nothing', 'stigmalint/explain', {}, { error: { code: -32602 } }],
    [
      'explain',
      'stigmalint/explain',
      { ruleId: 'drug-use/addict' },
      { result: { title: expect.any(String), markdown: expect.stringContaining('## Why') } }
    ]
  ]

  it.each(requests)('%s', async (_, method, params, answer) => {
    const client = server()
    await client.initialize()
    expect(await client.ask(method, params)).toMatchObject(answer)
    await isAlive(client)
  })
})

describe('order', () => {
  it('nothing is answered before initialize', async () => {
    const client = server()
    expect((await client.ask('textDocument/hover', at)).error?.code).toBe(-32002)
    expect((await client.ask('shutdown', null)).error?.code).toBe(-32002)
    client.open(uri, 'The addicts came.\n')
    await client.initialize()
    await isAlive(client)
    expect(client.received.some(({ params }) => params?.uri === uri)).toBe(false)
  })

  it('nothing is answered after shutdown, and exit ends with 0', async () => {
    const client = serverProcess()
    await client.initialize()
    await client.request('shutdown', null)
    expect((await client.ask('textDocument/hover', at)).error?.code).toBe(-32600)
    client.open(uri, 'The addicts came.\n')
    client.notify('exit')
    expect(await client.closed).toEqual({ code: 0, signal: null })
    expect(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false)
  })

  const ends: [what: string, end: (client: ServerProcess) => unknown, code: number][] = [
    ['exit without shutdown', (client) => client.notify('exit'), 1],
    ['its input closed', (client) => client.end(), 1],
    [
      'its input closed after shutdown',
      async (client) => {
        await client.request('shutdown', null)
        client.end()
      },
      0
    ],
    [
      'its input closed in the middle of a message',
      (client) => {
        client.raw('Content-Length: 100\r\n\r\n{"jsonrpc"')
        client.end()
      },
      1
    ]
  ]

  it.each(ends)('%s ends the server', async (_, end, code) => {
    const client = serverProcess()
    await client.initialize()
    await end(client)
    expect((await client.closed).code).toBe(code)
  })

  it('what came before the input closed is answered', async () => {
    const client = serverProcess()
    client.send({ jsonrpc: '2.0', id: 'first', method: 'initialize', params: { capabilities: {} } })
    client.send({ jsonrpc: '2.0', id: 'last', method: 'shutdown' })
    client.end()
    expect((await client.closed).code).toBe(0)
    expect(client.received.map(({ id }) => id)).toEqual(['first', 'last'])
  })

  it('exit before initialize ends it', async () => {
    const client = serverProcess()
    client.notify('exit')
    expect((await client.closed).code).toBe(1)
  })

  it('documents closed twice, changed when closed, opened twice', async () => {
    const client = server()
    await client.initialize()
    client.notify('textDocument/didClose', { textDocument: { uri } })
    client.change(uri, 2, [{ text: 'The addicts.\n' }])
    client.open(uri, 'One.\n')
    client.open(uri, 'The addicts came.\n', 'markdown', 5)
    expect(await client.published(uri, 5)).toHaveLength(1)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    client.notify('textDocument/didSave', { textDocument: { uri } })
    await isAlive(client)
  })

  it('notifications of the protocol that nobody knows, and answers that nobody asked for, are left out', async () => {
    const client = server()
    await client.initialize()
    client.notify('$/fly', {})
    client.notify('textDocument/fly', {})
    client.send({ jsonrpc: '2.0', id: 999, result: null })
    client.notify('$/cancelRequest', { id: 999 })
    await isAlive(client)
  })

  it('notifications without what they need are left out', async () => {
    const client = server()
    await client.initialize()
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didSave',
      'textDocument/didClose'
    ])
      client.notify(method, {})
    client.notify('workspace/didChangeConfiguration', {})
    client.notify('workspace/didChangeWatchedFiles', {})
    await isAlive(client)
  })
})

describe('broken bytes', () => {
  const hover = JSON.stringify({ jsonrpc: '2.0', id: 'late', method: 'textDocument/hover', params: at })
  const broken: [what: string, bytes: string, isAnswered: boolean][] = [
    ['no JSON', 'Content-Length: 5\r\n\r\n{"a":', true],
    ['a length that is too short', `Content-Length: 10\r\n\r\n${hover}`, true],
    ['a length that is no number', `Content-Length: x\r\n\r\n${hover}`, false],
    ['a negative length', `Content-Length: -1\r\n\r\n${hover}`, false],
    ['no length', `Content-Type: text\r\n\r\n${hover}`, false],
    ['noise', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', false],
    ['no object', 'Content-Length: 2\r\n\r\n[]', true],
    ['another protocol', `Content-Length: 16\r\n\r\n{"id":1,"a":"b"}`, true]
  ]

  it.each(broken)('%s: the next message is read', async (_, bytes, isAnswered) => {
    const client = server()
    await client.initialize()
    client.raw(bytes)
    await isAlive(client)
    expect(client.received.some(({ id, error }) => id === null && error !== undefined)).toBe(isAnswered)
  })

  it('a length that is too long costs its message only', async () => {
    const client = server()
    await client.initialize()
    client.raw(`Content-Length: ${hover.length + 40}\r\n\r\n${hover}`)
    await isAlive(client)
  })

  it('says on standard error what it left out', async () => {
    const client = serverProcess()
    await client.initialize()
    client.raw('Content-Length: x\r\n\r\n')
    await isAlive(client)
    expect(client.errors).toContain('a header without a usable Content-Length')
  })
})
