/** What a report says of a file, as plain data: so it lies in a cache, and comes from another thread. */
import { findingsOf, recordsOf, type FindingRecords } from '@stigmalint/core/trusted'
import type { FileCheck } from '@stigmalint/project'
import type { FileLook, Look } from './look.js'

export type PlainLook = FileCheck<Omit<Look, 'findings'> & { findings: FindingRecords }>

export const plainLook = (look: FileLook): PlainLook =>
  look.is === 'checked' ? { ...look, checked: { ...look.checked, findings: recordsOf(look.checked.findings) } } : look

export const lookOf = (plain: PlainLook): FileLook =>
  plain.is === 'checked'
    ? { ...plain, checked: { ...plain.checked, findings: findingsOf(plain.checked.findings) } }
    : plain
