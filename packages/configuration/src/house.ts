/** A house folder to rules: its files on top of the built-in ones, compiled by the same code. */
import { compileRules, type CompileResult, type Problem, type RuleFile } from '@stigmalint/core/compile'
import { loadAuthored } from '@stigmalint/core/rules'
import { sep } from 'node:path'
import type { FileAccess } from './find.js'

/** What a house folder came to. */
export interface House {
  compiled: CompileResult
  problems: readonly Problem[]
  /** what is no mistake and hardly meant */
  notices: readonly Problem[]
  /** the rules with `status: draft`: they are off, and what they still miss is no mistake yet */
  drafts: readonly RuleFile[]
  /** the files that were read */
  paths: readonly string[]
}

/** Reads and compiles a house folder; null if it is not there. */
export async function loadHouse(folder: string, files: FileAccess): Promise<House | null> {
  if (!files.isFolder(folder)) return null
  const problems: Problem[] = []
  const attempt = <Value>(path: string, read: () => Value): Value | null => {
    try {
      return read()
    } catch (error) {
      problems.push({ path, line: 1, column: 1, message: `cannot be read (${codeOf(error)}), check its permissions` })
      return null
    }
  }
  const paths = (attempt(folder, () => files.listFiles(folder)) ?? []).filter(
    (path) => /\.ya?ml$/.test(path) && !/stigmalint\.config\.ya?ml$/.test(path)
  )
  if (paths.length === 0 && problems.length === 0)
    problems.push({
      path: folder,
      line: 1,
      column: 1,
      message: 'no rule file (.yml) in this house folder, add one or name another folder'
    })
  const ruleFiles = paths.flatMap((path): RuleFile[] => {
    const text = attempt(path, () => files.readText(path))
    return text === null ? [] : [{ path: sep === '/' ? path : path.replaceAll(sep, '/'), text }]
  })
  const compiled = compileRules(ruleFiles, await loadAuthored())
  // What is wrong in the built-in rules was told when they were built.
  const own = compiled.problems.filter((problem) =>
    ruleFiles.some(({ path }) => path === problem.path || path.endsWith(`/${problem.path}`))
  )
  const drafts = ruleFiles.filter(isDraft)
  return {
    compiled,
    problems: [...problems, ...own.filter(({ path }) => !drafts.some((draft) => draft.path === path))],
    notices: compiled.notices,
    drafts,
    paths
  }
}

const draftStatus = /^(status:\s*['"]?)draft\b/m

/** Asked of the text, for a draft need not be complete enough to be read as a rule. */
function isDraft({ text }: RuleFile): boolean {
  return draftStatus.test(text)
}

/** What would be wrong with the drafts of a house folder if they were stable. */
export function missingInDrafts({ drafts, compiled }: House): Problem[] {
  const files = drafts.map(({ path, text }) => ({ path, text: text.replace(draftStatus, '$1stable') }))
  const paths = new Set(drafts.map(({ path }) => path))
  return compileRules(files, compiled.authored).problems.filter(({ path }) => paths.has(path))
}

/** The code of a failed file operation. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
