import { describe, expect, it } from 'vitest'
import { frameReader } from '../../src/wire/frames.js'

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

function readAll(chunks: readonly (string | Buffer)[]): { messages: unknown[]; broken: string[] } {
  const messages: unknown[] = []
  const broken: string[] = []
  const take = frameReader({
    onMessage: (value) => messages.push(value),
    onBroken: ({ reason, isBody }) => broken.push(`${isBody ? 'body' : 'header'}: ${reason}`)
  })
  for (const chunk of chunks) take(Buffer.from(chunk))
  return { messages, broken }
}

const whole = frame('{"a":"é😀"}') + frame('[2]')

it('reads messages however they are cut', () => {
  const bytes = Buffer.from(whole)
  for (let size = 1; size <= bytes.length; size++) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size)
    )
    expect(readAll(chunks)).toEqual({ messages: [{ a: 'é😀' }, [2]], broken: [] })
  }
})

const good = frame('{"ok":1}')
const bad: [what: string, bytes: string, broken: number][] = [
  ['a body that is no JSON', frame('{"a":'), 1],
  ['a header without a length', 'Content-Type: text\r\n\r\n{}', 1],
  ['a length that is no number', 'Content-Length: many\r\n\r\n{}', 1],
  ['a negative length', 'Content-Length: -5\r\n\r\n{}', 1],
  ['a length beyond all bounds', 'Content-Length: 999999999999\r\n\r\n{}', 1],
  ['a length that is too short', `Content-Length: 3\r\n\r\n{"a":1}`, 2],
  ['noise', 'hello there\r\n\r\n', 1],
  ['much noise', 'x'.repeat(40_000), 1],
  ['a header with no name', ': 5\r\n\r\n{}', 1]
]

describe('after broken bytes the next message is read', () => {
  it.each(bad)('%s', (_, bytes, count) => {
    const { messages, broken } = readAll([bytes, good, good])
    expect(messages).toEqual([{ ok: 1 }, { ok: 1 }])
    expect(broken).toHaveLength(count)
  })

  it('a length that is too long costs the message, not the next one', () => {
    const { messages, broken } = readAll(['Content-Length: 30\r\n\r\n{"a":1}', good, good])
    expect(messages).toEqual([{ ok: 1 }, { ok: 1 }])
    expect(broken).toHaveLength(1)
  })

  it('takes other headers, and names in any letter case', () => {
    expect(readAll(['content-length: 2\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n[]']).messages).toEqual([[]])
  })
})
