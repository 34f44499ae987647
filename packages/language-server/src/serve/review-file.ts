/** A document that editors show no text of, with what is proposed in it: a copy beside its file. */
import type { Author } from '@stigmalint/core'
import { remarksOf } from '@stigmalint/core/remarks'
import { isCopy, nameBeside, writeFile } from '@stigmalint/files/replace'
import { checkDocument, checkFile } from '@stigmalint/project'
import { existsSync } from 'node:fs'
import { describeCrash } from '../wire/crash.js'
import type { Host } from './host.js'

export type ReviewedFile =
  /** where the copy is, and what is in it; null: nothing was found, and none was written */
  | { is: 'reviewed'; copy: string | null; changes: number; comments: number }
  /** one line for people, without the path */
  | { is: 'not-reviewed'; message: string }

const not = (message: string): ReviewedFile => ({ is: 'not-reviewed', message })

const author = (now = new Date()): Author => ({
  name: 'stigmalint',
  initials: 'sl',
  date: `${now.toISOString().slice(0, 19)}Z`
})

/** Checks a file as its configuration says, notes left out, and writes the copy; one that is there is never touched. */
export async function reviewFile(host: Host, path: string): Promise<ReviewedFile> {
  const loader = {
    load: async (own: string) => (await host.inForce({ uri: host.folderUri(own), path: own })).configuration
  }
  const result = await checkFile(path, loader, async (document, options, file): Promise<ReviewedFile> => {
    const { review } = document
    if (review === null) return not('has no form for proposals')
    if (isCopy(path)) return not('is a copy with proposals itself')
    const copy = nameBeside(path, 'reviewed')
    if (existsSync(copy)) return not('has a copy; rename or remove it')
    const { found } = await checkDocument(document, options, null)
    const findings = found.findings.filter(({ severity }) => severity !== 'information')
    if (findings.length === 0) return { is: 'reviewed', copy: null, changes: 0, comments: 0 }
    const remarks = await remarksOf(findings, options.ruleSet, options.settings.profile)
    const reviewed = await review(remarks, author())
    if (!reviewed.ok) return not(reviewed.message)
    const mode = Number(file.stats.mode & 0o666n)
    const problem = writeFile(copy, reviewed.bytes, { mode, isOverwrite: false })
    if (problem !== null) return not(`has no copy, it ${problem}`)
    return { is: 'reviewed', copy, changes: reviewed.changes.length, comments: reviewed.comments }
  })
  switch (result.is) {
    case 'checked':
      return result.checked
    case 'unusable':
      return not('was not checked, its configuration has to be mended first')
    case 'left-out':
      return not('is left out by an ignore file or the configuration')
    case 'no-format':
    case 'data':
      return not('is of a kind that is not read')
    case 'unreadable':
      return not(result.message.replace(/^(?::\d+)?: /, ''))
    case 'crashed':
      return not(describeCrash(result.crash))
  }
}
