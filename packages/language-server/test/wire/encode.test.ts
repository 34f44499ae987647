import { expect, it } from 'vitest'
import { encode } from '../../src/wire/encode.js'

const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } }
const one = { range, message: 'é 😀 "quoted"' }
const two = { range, message: 'two' }
const publish = (params: object): object => ({ jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params })

const messages: [what: string, message: object][] = [
  ['a response', { jsonrpc: '2.0', id: 1, result: { a: 'é😀' } }],
  ['an error without an id', { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'x' } }],
  ['another notification', { jsonrpc: '2.0', method: 'x', params: { diagnostics: [one] } }],
  ['no diagnostics', publish({ uri: 'file:///x', diagnostics: [] })],
  ['one', publish({ uri: 'file:///x', version: 3, diagnostics: [one] })],
  ['one again', publish({ uri: 'file:///x', version: 4, diagnostics: [one] })],
  ['several, named first', publish({ diagnostics: [two, one, two], uri: 'file:///x' })],
  ['no parameters', { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics' }]
]

it.each(messages)('%s is read back as it was', (_, message) => {
  const [header = '', body = ''] = encode({ jsonrpc: '2.0', ...message })
    .toString('utf8')
    .split('\r\n\r\n')
  expect(JSON.parse(body)).toEqual(message)
  expect(header).toBe(`Content-Length: ${Buffer.byteLength(body)}`)
})
