/** Messages to bytes. The diagnostics of a document are sent at every key: what is known as JSON is not written again. */
import { Message, type Diagnostic } from 'vscode-languageserver/node'

/** A message with its header, as one piece: two would be two writes, and wake the client twice. */
export function encode(message: Message): Buffer {
  const body = jsonOf(message)
  const length = Buffer.byteLength(body)
  const header = `Content-Length: ${length}\r\n\r\n`
  // joined as bytes: as a string, a long body would be there twice
  const bytes = Buffer.allocUnsafe(header.length + length)
  bytes.write(header)
  bytes.write(body, header.length)
  return bytes
}

const written = new WeakMap<Diagnostic, string>()

function jsonOf(message: Message): string {
  if (!Message.isNotification(message) || message.method !== 'textDocument/publishDiagnostics')
    return JSON.stringify(message)
  const { params } = message
  if (!isPublished(params)) return JSON.stringify(message)
  const { diagnostics, ...others } = params
  const whole = JSON.stringify({ ...message, params: { ...others, diagnostics: [] } })
  // The empty list is the last thing in it.
  return `${whole.slice(0, -3)}${diagnostics.map(diagnosticJson).join(',')}]}}`
}

function diagnosticJson(diagnostic: Diagnostic): string {
  const known = written.get(diagnostic)
  if (known !== undefined) return known
  const json = JSON.stringify(diagnostic)
  written.set(diagnostic, json)
  return json
}

function isPublished(params: unknown): params is { diagnostics: Diagnostic[] } {
  return typeof params === 'object' && params !== null && 'diagnostics' in params && Array.isArray(params.diagnostics)
}
