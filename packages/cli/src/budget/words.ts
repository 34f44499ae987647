/** How many words the files of a run have: counted only where a limit asks for them, when all findings are known. */
import { countWords } from '@stigmalint/core/count-words'
import type { OpenedDocument } from '@stigmalint/core'
import { formatOf, maxBytes, openBytes, readRegularFile } from '@stigmalint/files'
import type { Run } from '../check/run.js'
import type { FileReport } from '../reporters/file-report.js'
import { pathOf } from './path-of.js'

/** Words of prose; a file that has gone by now has none. */
export async function wordsOf(reports: readonly FileReport[], run: Run): Promise<number> {
  let words = 0
  for (const report of reports) {
    const path = pathOf(report, run)
    const document = run.standardInput ?? (await opened(path))
    if (document === null) continue
    const configuration = await run.loader.load(path)
    words += await countWords(document.text, document.format, configuration.settings(path).frontMatter)
  }
  return words
}

async function opened(path: string): Promise<OpenedDocument | null> {
  const format = formatOf(path)
  const file = readRegularFile(path, maxBytes)
  if (format === null || !file.ok) return null
  const opening = await openBytes(file.bytes, format)
  return opening.ok ? opening.document : null
}
