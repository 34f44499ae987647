/** A house folder to rules: its files on top of the built-in ones, compiled by the same code. */
import { compileRules, type CompileResult, type Problem, type RuleFile } from '@stigmalint/core/compile'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { sep } from 'node:path'
import { borderOf, isWithin, whyNot, type FileAccess } from './find.js'

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

/** So many bytes may the files of a house folder have together, and so many mistakes of it are told. */
const most = { bytes: 16 * 1024 * 1024, problems: 200 }

/**
 * Reads and compiles a house folder; null if it is not there. Files that lie outside of `border`, by a link, are not read:
 * a folder that somebody named is its own border. Never throws for what is written in them.
 */
export async function loadHouse(
  folder: string,
  files: FileAccess,
  border = borderOf(folder, files)
): Promise<House | null> {
  if (!files.isFolder(folder)) return null
  const problems: Problem[] = []
  const tell = (path: string, message: string): void => {
    problems.push({ path, line: 1, column: 1, message })
  }
  const attempt = <Value>(path: string, read: () => Value): Value | null => {
    try {
      return read()
    } catch (error) {
      tell(path, whyNot(error))
      return null
    }
  }
  const paths = (attempt(folder, () => files.listFiles(folder)) ?? []).filter(
    (path) => /\.ya?ml$/.test(path) && !/stigmalint\.config\.ya?ml$/.test(path)
  )
  if (paths.length === 0 && problems.length === 0)
    tell(folder, 'no rule file (.yml) in this house folder, add one or name another folder')
  let bytes = 0
  const ruleFiles = paths.flatMap((path): RuleFile[] => {
    if (bytes > most.bytes) return []
    if (!isWithin(border, path, files)) {
      tell(path, 'a link to a file outside of this folder and its repository, put the file itself here')
      return []
    }
    const text = attempt(path, () => files.readText(path))
    bytes += text?.length ?? 0
    if (bytes > most.bytes)
      tell(folder, `has more than ${most.bytes / 1024 / 1024} MB of rules, of which the first are used; split it`)
    return text === null ? [] : [{ path: sep === '/' ? path : path.replaceAll(sep, '/'), text }]
  })
  const authored = await loadAuthored()
  const builtIn = await (await loadRuleSet()).rules()
  const compiled =
    attempt(folder, () => compileRules(ruleFiles, authored, builtIn)) ?? compileRules([], authored, builtIn)
  // What is wrong in the built-in rules was told when they were built.
  const names = new Set(ruleFiles.flatMap(({ path }) => [path, ...endsOf(path)]))
  const own = compiled.problems.filter(({ path }) => names.has(path))
  const drafts = ruleFiles.filter(isDraft)
  const draftPaths = new Set(drafts.map(({ path }) => path))
  const all = [...problems, ...own.filter(({ path }) => !draftPaths.has(path))]
  return {
    compiled,
    problems: [
      ...all.slice(0, most.problems),
      ...(all.length > most.problems
        ? [
            {
              path: folder,
              line: 1,
              column: 1,
              message: `${all.length - most.problems} more mistakes in this folder, mend the first ones and look again`
            }
          ]
        : [])
    ],
    notices: compiled.notices,
    drafts,
    paths
  }
}

/** A path without the folders at its beginning: the compiler names some files by their ends. */
function endsOf(path: string): string[] {
  const names = path.split('/')
  return names.slice(1).map((_, index) => names.slice(index + 1).join('/'))
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
  return compileRules(files, compiled.authored, compiled.rules).problems.filter(({ path }) => paths.has(path))
}
