/** Standard input to text. */
import { badEncoding, decode, maxBytes, type Source, type SourceResult } from '@stigmalint/files'

export async function readStandardInput(): Promise<
  { ok: true; source: Source } | Extract<SourceResult, { ok: false }>
> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > maxBytes)
      return { ok: false, message: `: more than the ${maxBytes / 1024 / 1024} MB that one text may have, split it` }
    chunks.push(bytes)
  }
  const bytes = Buffer.concat(chunks)
  const source = decode(bytes)
  return source ? { ok: true, source } : { ok: false, message: badEncoding(bytes) }
}
