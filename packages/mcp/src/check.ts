/** The tools that check: a text, files, a sentence. Nothing is written. */
import { applyFixes } from '@stigmalint/core'
import type { ProfileId } from '@stigmalint/core/compile'
import { formats } from '@stigmalint/core/formats'
import { check } from '@stigmalint/core/trusted'
import { findInputs, textFormats } from '@stigmalint/files'
import { checkDocument, checkFile, optionsFor, type FileCheck } from '@stigmalint/project'
import { crashLine } from '@stigmalint/project/crash'
import { profileNames } from '@stigmalint/configuration/names'
import { relative } from 'node:path'
import { listed, type Listed } from './findings.js'
import { resolveIn } from './roots.js'
import type { Finding } from './schemas.js'
import { configurationFor, loaderIn, Refused, textPath, type Workspace } from './workspace.js'

/** So many files are checked in one call. */
const mostFiles = 1000

export async function checkText(
  workspace: Workspace,
  asked: { text: string; format: string; profile?: ProfileId | undefined; notes: boolean }
): Promise<Listed> {
  const path = await textPath(workspace)
  const configuration = await configurationFor(workspace, path, asked.profile)
  const format = textFormats.find(({ id }) => id === asked.format) ?? formats.markdown
  const found = await check(asked.text, optionsFor(configuration, path, format))
  return listed(found, { locate: () => null }, asked.notes)
}

export interface CheckedFiles {
  files: (Listed & { path: string })[]
  checked: number
  notChecked: string[]
}

export async function checkFiles(
  workspace: Workspace,
  asked: { paths: readonly string[]; profile?: ProfileId | undefined; notes: boolean }
): Promise<CheckedFiles> {
  const roots = await workspace.roots()
  const notChecked: string[] = []
  const named: string[] = []
  for (const name of asked.paths) {
    const resolved = resolveIn(roots, name)
    if (resolved.ok) named.push(resolved.path)
    else notChecked.push(resolved.message)
  }
  const first = roots[0] ?? process.cwd()
  const { files, notices } = named.length === 0 ? { files: [], notices: [] } : await findInputs(named, first)
  notChecked.push(...notices.map(({ message }) => message))
  if (files.length > mostFiles)
    throw new Refused(`${files.length} files are too many for one call, name folders with at most ${mostFiles}`)
  const loader = await loaderIn(workspace, asked.profile)
  const result: CheckedFiles = { files: [], checked: 0, notChecked }
  for (const { path } of files) {
    // a link in a folder may lead out of it
    const resolved = resolveIn(roots, path)
    if (!resolved.ok) {
      notChecked.push(resolved.message)
      continue
    }
    const shown = relative(first, path).replaceAll('\\', '/')
    const look = await checkFile(path, loader, async (document, options) =>
      listed((await checkDocument(document, options, null)).found, document, asked.notes)
    )
    if (look.is !== 'checked') {
      notChecked.push(`${shown}${whyNot(look)}`)
      continue
    }
    result.checked++
    if (look.checked.findings.length > 0 || look.checked.notes > 0) result.files.push({ path: shown, ...look.checked })
  }
  return result
}

function whyNot(look: Exclude<FileCheck<Listed>, { is: 'checked' }>): string {
  switch (look.is) {
    case 'unusable':
      return ': its configuration has mistakes that have to be mended first'
    case 'left-out':
      return `: left out by ${look.by ?? 'the configuration'}`
    case 'no-format':
      return ': not a kind of file that is read'
    case 'data':
      return `: ${look.data}, and no prose`
    case 'unreadable':
      return look.message
    case 'crashed':
      return `: ${crashLine(look.crash)}`
  }
}

export interface Rewrite {
  profile: ProfileId
  text: string
  changed: boolean
  findings: Finding[]
}

/** A sentence as each profile would write it: the first wording of each finding, and all of them to choose from. */
export async function rewriteSentence(
  workspace: Workspace,
  { sentence, profiles = profileNames }: { sentence: string; profiles?: readonly ProfileId[] | undefined }
): Promise<{ rewrites: Rewrite[] }> {
  const path = await textPath(workspace)
  const rewrites: Rewrite[] = []
  for (const profile of profiles) {
    const configuration = await configurationFor(workspace, path, profile)
    const found = await check(sentence, optionsFor(configuration, path, formats.markdown))
    const { findings } = listed(found, { locate: () => null }, false)
    const toMend = found.findings.filter(({ severity }) => severity !== 'information')
    const { text } = applyFixes(sentence, toMend, 'suggested')
    rewrites.push({ profile, text, changed: text !== sentence, findings })
  }
  return { rewrites }
}
