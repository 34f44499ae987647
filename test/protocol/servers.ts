/** What the tests of the protocol share: a server, and what is said to it. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { inProcess } from '../../packages/language-server/test/in-process.js'
import type { Answers, Client } from './client.js'

/** A server that has not been greeted yet, in the process of the tests: it has the rules that those before it have loaded. */
export const server = (answers: Answers = {}): Client => inProcess({ builtIn: loadRuleSet }, answers)

/** What a client that asks for diagnostics can. */
export const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }

export const place = (line: number, character: number): { line: number; character: number } => ({ line, character })

export const range = (line: number, from: number, to: number): object => ({
  start: place(line, from),
  end: place(line, to)
})
