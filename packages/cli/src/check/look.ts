/** What a report says of a file: the same whether it was checked here, in another thread, or is known from before. */
import type { Location, OpenedDocument } from '@stigmalint/core'
import type { Checked, Silenced } from '@stigmalint/core/trusted'
import { checkDocument, checkRead, type FileCheck, type ReadFile } from '@stigmalint/project'
import type { FileReport } from '../reporters/file-report.js'
import { sourceLines, type SourceLine } from '../reporters/source-lines.js'

/** What reports have to know beside the findings. */
export interface Wanted {
  /** the lines that findings stand in */
  needsLines: boolean
  /** what comments switch off */
  silenced: boolean
}

export interface Look extends Checked {
  /** what comments switch off, where that is wanted */
  silenced: readonly Silenced[]
  /** where findings stand that are at no line and column of their file */
  located: readonly Located[]
  /** the lines with findings, as far as a reporter has to know them */
  lines: readonly SourceLine[]
}

type Located = readonly [start: number, end: number, location: Location]

/** What became of a file that was only to be looked at. */
export type FileLook = FileCheck<Look>

/** Checks a file that was read. */
export const lookAt = (read: ReadFile, { needsLines, silenced }: Wanted): Promise<FileLook> =>
  checkRead(read, async (document, options) => {
    const { found } = await checkDocument(document, { ...options, silenced }, null)
    return {
      ...found,
      silenced: found.silenced ?? [],
      located: locatedIn(document, found),
      lines: needsLines ? sourceLines(document.text, found.findings) : []
    }
  })

/** What is told of a file at `path`, as the user would write it. */
export function reportOfLook(
  path: string,
  { findings, silenced, located, lines, suppressed, skippedBlocks }: Look
): FileReport {
  return {
    ...{ path, messages: findings, locate: locator(located), suppressed, skippedBlocks, lines },
    silenced: silenced.map(({ finding, reason }) => ({ finding, by: 'comment', reason })),
    ...{ accepted: 0, applied: 0, changes: [], writtenAs: null }
  }
}

type Found = Pick<Checked, 'findings' | 'silenced'>

/** Where findings stand that are at no line and column of their file. */
export function locatedIn({ locate }: Pick<OpenedDocument, 'locate'>, { findings, silenced = [] }: Found): Located[] {
  return [...findings, ...silenced.map(({ finding }) => finding)].flatMap(({ start, end }): Located[] => {
    const location = locate(start, end)
    return location ? [[start, end, location]] : []
  })
}

/** By the very offsets of the findings. */
export function locator(located: readonly Located[]): FileReport['locate'] {
  if (located.length === 0) return () => null
  const known = new Map(located.map(([start, end, location]) => [`${start}-${end}`, location]))
  return (start, end) => known.get(`${start}-${end}`) ?? null
}
