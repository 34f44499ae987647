/** A part of a run, for `stigmalint merge`: all that its reports have to know. */
import { recordsOf } from '@stigmalint/core/trusted'
import { locatedIn } from '../check/look.js'
import type { Reporter, SelectedReport } from '../reporters/reporter.js'
import { blobVersion, type BlobEnd, type BlobFile, type BlobHeader } from './schema.js'

export const blobReporter = (program: string): Reporter =>
  function* (reports, { names, problems, passedOver, flags: { shard } }) {
    const header: BlobHeader = { stigmalint: 'blob', version: blobVersion, program, names: [...names], shard }
    yield line(header)
    for (const report of reports) yield line(blobFile(report))
    const end: BlobEnd = { files: reports.length, problems: [...problems], passedOver: [...passedOver] }
    yield line(end)
  }

const line = (value: object): string => `${JSON.stringify(value)}\n`

/** Typed by what a reader accepts; plain data by how it is made. */
function blobFile({ path, messages, silenced, locate, lines, ...rest }: SelectedReport): object {
  const { suppressed, skippedBlocks, accepted } = rest
  return {
    path,
    findings: recordsOf(messages),
    silenced: {
      findings: recordsOf(silenced.map(({ finding }) => finding)),
      by: silenced.map(({ by, reason }) => ({ by, reason }))
    },
    located: locatedIn({ locate }, { findings: messages, silenced }),
    ...{ lines, suppressed, skippedBlocks, accepted }
  } satisfies Record<keyof BlobFile, unknown>
}
