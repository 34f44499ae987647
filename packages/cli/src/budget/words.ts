/** How many words the files of a run have: counted only where a limit asks for them, when all findings are known. */
import { countWords } from '@stigmalint/core/count-words'
import type { OpenedDocument } from '@stigmalint/core'
import { formatNamed, formatOf, maxBytes, openBytes, readRegularFile } from '@stigmalint/files'
import type { Run } from '../check/run.js'
import type { FileReport } from '../reporters/file-report.js'
import { pathOf } from './path-of.js'

/** Words of prose; a file that has gone by now has none. */
export const wordsOf = async (reports: readonly FileReport[], run: Run): Promise<number> =>
  [...(await wordsByPath(reports, run)).values()].reduce((sum, words) => sum + words, 0)

/** Words of prose of each file, by its path as it is told; a file that has gone by now is not there. */
export async function wordsByPath(
  reports: readonly FileReport[],
  run: Pick<Run, 'loader' | 'standardInput' | 'workingFolder' | 'flags'>
): Promise<Map<string, number>> {
  const words = new Map<string, number>()
  for (const report of reports) {
    const path = pathOf(report, run)
    const document = run.standardInput ?? (await opened(path, run.flags.readAs))
    if (document === null) continue
    const configuration = await run.loader.load(path)
    const { frontMatter } = configuration.settings(path)
    words.set(report.path, await countWords(document.text, document.format, frontMatter))
  }
  return words
}

async function opened(path: string, readAs: string | undefined): Promise<OpenedDocument | null> {
  const format = formatNamed(readAs) ?? formatOf(path)
  const file = readRegularFile(path, maxBytes)
  if (format === null || !file.ok) return null
  const opening = await openBytes(file.bytes, format)
  return opening.ok ? opening.document : null
}
