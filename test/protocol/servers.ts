/** Servers of one test, ended with it. */
import { afterEach } from 'vitest'
import { start, type Client, type StartOptions } from './client.js'

let running: Client[] = []

afterEach(() => {
  for (const client of running) client.kill()
  running = []
})

/** A server that has not been greeted yet. */
export function server(options: StartOptions = {}): Client {
  const client = start(options)
  running.push(client)
  return client
}

/** What a client that asks for diagnostics can. */
export const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }

export const place = (line: number, character: number): { line: number; character: number } => ({ line, character })

export const range = (line: number, from: number, to: number): object => ({
  start: place(line, from),
  end: place(line, to)
})
