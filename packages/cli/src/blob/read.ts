/** Blobs to what they were written of. */
import { findingsOf } from '@stigmalint/core/trusted'
import { describeFileError } from '@stigmalint/files'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { locator } from '../check/look.js'
import type { FileReport } from '../reporters/file-report.js'
import {
  blobVersion,
  endSchema,
  fileSchema,
  headerSchema,
  type BlobEnd,
  type BlobFile,
  type BlobHeader
} from './schema.js'

export interface Blob {
  header: BlobHeader
  reports: FileReport[]
  end: BlobEnd
}

/** `message` starts as that of a file does: `:3: …` or `: …`. */
export type BlobRead = { ok: true; blob: Blob } | { ok: false; message: string }

/** Reads a blob line by line. It never throws for what a file holds. */
export async function readBlob(path: string): Promise<BlobRead> {
  let number = 0
  let header: BlobHeader | null = null
  let end: BlobEnd | null = null
  const reports: FileReport[] = []
  const refuse = (message: string): BlobRead => ({ ok: false, message: `:${number}: ${message}` })
  try {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number++
      const value = parsed(text)
      if (header === null) {
        if (v.is(headerSchema, value)) header = value
        else return refuse(whyNoBlob(value))
      } else if (end !== null) return refuse(`a line behind the last, ${anew}`)
      else if (v.is(endSchema, value)) end = value
      else if (v.is(fileSchema, value)) reports.push(reportOf(value))
      else return refuse(`not as it was written, ${anew}`)
    }
  } catch (error) {
    // a record that names none
    if (error instanceof RangeError) return refuse(`not as it was written, ${anew}`)
    return { ok: false, message: `: ${describeFileError(error)}` }
  }
  if (header === null) return { ok: false, message: ': empty, write it with --format blob=FILE' }
  if (end?.files !== reports.length) return { ok: false, message: `: cut off, ${anew}` }
  return { ok: true, blob: { header, reports, end } }
}

const anew = 'write the blob anew'

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function whyNoBlob(value: unknown): string {
  const other = v.safeParse(v.object({ stigmalint: v.literal('blob'), version: v.number() }), value)
  return other.success
    ? `a blob of version ${other.output.version}, this stigmalint reads ${blobVersion}; use the same version for all parts`
    : 'no blob, write it with --format blob=FILE'
}

const reportOf = ({ findings, silenced, located, ...rest }: BlobFile): FileReport => ({
  ...rest,
  messages: findingsOf(findings),
  silenced: findingsOf(silenced.findings).flatMap((finding, index) => {
    const by = silenced.by[index]
    return by ? [{ finding, ...by }] : []
  }),
  locate: locator(located),
  ...{ applied: 0, changes: [], writtenAs: null }
})
