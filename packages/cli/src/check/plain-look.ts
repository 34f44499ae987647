/** What a report says of a file, as plain data: so it lies in a cache, and comes from another thread. */
import { findingsOf, recordsOf, type FindingRecords } from '@stigmalint/core/trusted'
import type { FileCheck } from '@stigmalint/project'
import type { FileLook, Look } from './look.js'

interface PlainFound extends Omit<Look, 'findings' | 'silenced'> {
  findings: FindingRecords
  silenced: FindingRecords
  /** of each that is silenced */
  reasons: readonly (string | null)[]
}

export type PlainLook = FileCheck<PlainFound>

export const plainLook = (look: FileLook): PlainLook =>
  look.is === 'checked' ? { ...look, checked: plainFound(look.checked) } : look

export const lookOf = (plain: PlainLook): FileLook =>
  plain.is === 'checked' ? { ...plain, checked: foundOf(plain.checked) } : plain

const plainFound = ({ findings, silenced, ...rest }: Look): PlainFound => ({
  ...rest,
  findings: recordsOf(findings),
  silenced: recordsOf(silenced.map(({ finding }) => finding)),
  reasons: silenced.map(({ reason }) => reason)
})

const foundOf = ({ findings, silenced, reasons, ...rest }: PlainFound): Look => ({
  ...rest,
  findings: findingsOf(findings),
  silenced: findingsOf(silenced).map((finding, index) => ({ finding, reason: reasons[index] ?? null }))
})
