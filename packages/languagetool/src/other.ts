/** A LanguageTool of this machine that is asked as well, since stigmalint stands in its place: grammar from there, words from here. */
import { Agent, request } from 'node:http'
import * as v from 'valibot'
import type { Answer } from './answer.js'
import type { Parameters } from './parameters.js'

export interface Other {
  /** The answer with the other's matches between its own; as it is, and marked as not whole, where the other does not answer. */
  merge: (answer: Answer, theirs: string | null) => Answer
  /** What the other answers, null where it does not. Never fails. */
  ask: (parameters: Parameters) => Promise<string | null>
}

/** The longest that LibreOffice waits is ten seconds. */
const patience = 8000
const mostBytes = 32 * 1024 * 1024

const matchSchema = v.looseObject({ offset: v.number(), length: v.number() })
const answerSchema = v.looseObject({ matches: v.array(matchSchema) })

/** The address of another LanguageTool, or why it is none to be asked: nothing leaves the machine. */
export function readOther(address: string): { ok: true; url: URL } | { ok: false; message: string } {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return { ok: true, url }
  return {
    ok: false,
    message: `--also is the address of a LanguageTool on this machine, such as http://localhost:8082/v2; found \`${address}\``
  }
}

export function otherAt(url: URL): Other {
  // without the settings of a proxy, which would stand elsewhere
  const agent = new Agent()
  const path = `${url.pathname.replace(/\/+$/, '').replace(/\/check$/, '')}/check`
  return {
    ask: (parameters) =>
      new Promise((resolve) => {
        const body = new URLSearchParams({ language: 'auto', ...parameters }).toString()
        const end = (): void => {
          resolve(null)
        }
        const headers = {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body)
        }
        const asked = request(new URL(path, url), { method: 'POST', agent, headers }, (response) => {
          if (response.statusCode !== 200) {
            response.resume()
            end()
            return
          }
          const chunks: Buffer[] = []
          let size = 0
          response.on('data', (chunk: Buffer) => {
            size += chunk.length
            if (size > mostBytes) asked.destroy()
            else chunks.push(chunk)
          })
          response.on('end', () => {
            resolve(Buffer.concat(chunks).toString('utf8'))
          })
          response.on('error', end)
        })
        asked.setTimeout(patience, () => asked.destroy())
        asked.on('error', end).on('close', end)
        asked.end(body)
      }),
    merge: (answer, theirs) => (answer.status === 200 ? { status: 200, body: merged(answer.body, theirs) } : answer)
  }
}

function merged(own: string, theirs: string | null): string {
  const answer = v.parse(answerSchema, JSON.parse(own))
  const other = theirs === null ? null : parsed(theirs)
  if (!other)
    return JSON.stringify({
      ...answer,
      warnings: { incompleteResults: true, incompleteResultsReason: 'the other LanguageTool did not answer' }
    })
  return JSON.stringify({ ...answer, matches: between(answer.matches, other.matches) })
}

function parsed(text: string): v.InferOutput<typeof answerSchema> | null {
  try {
    const result = v.safeParse(answerSchema, JSON.parse(text))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

type Placed = v.InferOutput<typeof matchSchema>

/** Both in the order of the text; where both say something of the same words, stigmalint's stays. */
function between(own: readonly Placed[], others: readonly Placed[]): Placed[] {
  const ordered = own.toSorted((a, b) => a.offset - b.offset)
  let at = 0
  const apart = others
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset, length }) => {
      for (let next = ordered[at]; next && next.offset + next.length <= offset; next = ordered[++at]);
      const next = ordered[at]
      return next === undefined || next.offset >= offset + length
    })
  return [...own, ...apart].sort((a, b) => a.offset - b.offset)
}
