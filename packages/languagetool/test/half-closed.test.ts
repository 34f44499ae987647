/** A client that has closed its half waits for its answer, or is gone: what goes ahead of an answer tells which. */
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Checking } from '../src/checking.js'
import { sendAndClose, serveChecks } from './server.js'

const form = 'text=The+addicts+came.'
const asked = `POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${form.length}\r\n\r\n${form}`

async function served(check: Checking['check']): Promise<number> {
  const { port, end } = await serveChecks(check)
  onTestFinished(end)
  return port
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

// before anything goes ahead, between its parts, and behind them
test.each([0, 400, 700])('one that waits gets a whole answer and nothing else, after %i ms', async (milliseconds) => {
  const port = await served(async () => {
    await after(milliseconds)
    return { status: 503, body: 'Error: said at length' }
  })
  const answer = await sendAndClose(port, asked)
  const [head = '', body] = answer.split('\r\n\r\n')
  const [line, ...headers] = head.split('\r\n').map((own) => own.toLowerCase())
  expect(line).toBe('http/1.1 503 service unavailable')
  expect(headers).toContain('content-length: 21')
  expect(body).toBe('Error: said at length')
})

test('one that is gone ends its check', async () => {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const port = await served(
    (_, signal) =>
      new Promise((resolve) => {
        client.destroy()
        signal.addEventListener('abort', () => {
          resolve(null)
          end()
        })
      })
  )
  const client = connect({ port, host: '127.0.0.1' })
  client.write(asked)
  await ended
})
