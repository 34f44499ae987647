/** What git says has changed since a revision, in the working tree: committed or not, and files that it does not know yet. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { changedLines, type ChangedLines, type LineRange } from './diff.js'

export type Changes = { ok: true; lines: ChangedLines } | { ok: false; message: string }

const everyLine: readonly LineRange[] = [[1, Infinity]]
/** A diff of a hundred thousand pages. */
const mostBytes = 1 << 30

/** The lines by the whole paths of files. A failure in one line that says how to mend it. */
export function changedSince(revision: string, folder: string): Changes {
  // what the user of the machine has set (colours, tools, prefixes) is no part of what is asked
  const git = (...words: string[]): { status: number | null; stdout: string; code: string | undefined } => {
    const { status, stdout, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: mostBytes,
      env: { ...process.env, GIT_EXTERNAL_DIFF: '', LC_ALL: 'C' }
    })
    return { status, stdout, code: error && 'code' in error ? String(error.code) : undefined }
  }
  const fail = (message: string): Changes => ({ ok: false, message: `--changed-since ${revision}: ${message}` })

  const root = git('rev-parse', '--show-toplevel')
  if (root.code === 'ENOENT') return fail('git is not there, install it or hand over a diff with --changed-lines FILE')
  if (root.status !== 0) return fail('this folder is in no git repository, leave the option out')
  const top = root.stdout.replace(/\r?\n$/, '')
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true'
  const deepen =
    'the clone is shallow, fetch its history first (`git fetch --unshallow`; for actions/checkout, `fetch-depth: 0`)'
  if (revision.startsWith('-') || git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).status !== 0)
    return fail(isShallow ? `no such revision; ${deepen}` : 'no such revision, name a commit, a branch or a tag')
  const base = git('merge-base', revision, 'HEAD')
  if (base.status !== 0)
    return fail(isShallow ? `no common history; ${deepen}` : 'it shares no history with what is checked out')

  const diff = git(
    ...['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames', '--no-relative'],
    ...['--src-prefix=a/', '--dst-prefix=b/', base.stdout.trim(), '--']
  )
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', `:/`)
  const changed = diff.status === 0 ? changedLines(diff.stdout) : null
  if (!changed || untracked.status !== 0) return fail('git could not tell what changed, try `git diff` by hand')
  const lines = new Map<string, readonly LineRange[]>()
  for (const [path, own] of changed) lines.set(join(top, path), own)
  for (const path of untracked.stdout.split('\0')) if (path !== '') lines.set(join(top, path), everyLine)
  return { ok: true, lines }
}
