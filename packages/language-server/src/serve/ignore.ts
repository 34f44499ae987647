/** Code actions that leave a wording as it is: here, in this file, everywhere. Only what was tried out is offered. */
import { applyEdits, maskMdx, type Edit, type Finding } from '@stigmalint/core'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver/node'
import { allowTerm, newConfiguration } from '../allow-term.js'
import type { Outcome } from '../checker.js'
import { shown, type Offer } from '../code-actions.js'
import { spanOf } from '../diagnostics.js'
import type { OpenDocument } from '../documents.js'
import { linesOf } from '../lines.js'
import { isSilencedBy, isSilencedByTerm, type Trial } from '../silencing.js'
import { ignoreInFile, waysToIgnore, waysToIgnoreInCommit, windowAround } from '../suppressions.js'
import { isInside, uriOf } from '../uris.js'
import { writeEdit, writeNewFile } from './edits.js'
import type { Host } from './host.js'

/** An offer whose edit is of another file is written already. */
export interface IgnoreOffer extends Offer {
  written?: WorkspaceEdit
}

const mostFindings = 3

export async function ignoreOffers(
  host: Host,
  document: OpenDocument,
  outcome: Outcome,
  at: readonly Finding[]
): Promise<IgnoreOffer[]> {
  const { configuration } = outcome
  const { format, path, lines } = document
  if (configuration === null || format === null) return []
  const offers: IgnoreOffer[] = []
  for (const finding of at.slice(0, mostFindings)) {
    const { ruleId } = finding
    if (ruleId === undefined || ruleId.startsWith('stigmalint/')) continue
    const trial: Trial = {
      text: lines.text,
      finding,
      format,
      ruleSet: configuration.ruleSet,
      settings: configuration.settings(path ?? ''),
      openText: host.openText
    }
    const offer = { kind: CodeActionKind.QuickFix, isPreferred: false, finding, command: null, edits: [] }
    const here = await ignoreHere(document, trial, ruleId)
    if (here) offers.push({ ...offer, title: `Ignore ${ruleId} here`, edits: here })
    const inFile = await ignoreHereInFile(document, ruleId)
    if (inFile) offers.push({ ...offer, title: `Ignore ${ruleId} in this file`, edits: inFile })
    const allowed = await allow(host, document, trial, configuration.path)
    if (allowed) offers.push({ ...offer, title: allowed.title, written: allowed.edit })
  }
  return offers.filter((offer, index) => offers.findIndex(({ title }) => title === offer.title) === index)
}

const isCommit = ({ format }: OpenDocument): boolean => format === 'commit-message'

/** In plain text a comment would be read by everybody: there is none in it. */
const hasComments = ({ format }: OpenDocument): boolean => format === 'markdown' || format === 'mdx'

/** The comments of a format, written for Markdown. */
const inCommentsOf = ({ format }: OpenDocument, edits: readonly Edit[]): Edit[] =>
  format === 'mdx'
    ? edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('<!--', '{/*').replaceAll('-->', '*/}') }))
    : [...edits]

async function ignoreHere(document: OpenDocument, trial: Trial, ruleId: string): Promise<Edit[] | null> {
  const { text } = trial
  const { start, end } = spanOf(trial.finding)
  const ways = isCommit(document)
    ? waysToIgnoreInCommit(text, start, ruleId)
    : hasComments(document)
      ? waysToIgnore(text, start, end, ruleId)
      : []
  for (const way of ways) {
    const edits = inCommentsOf(document, way)
    if (!isCommit(document) && !(await isReadTheSame(document, edits, start, end))) continue
    if (await isSilencedBy(trial, edits)) return edits
  }
  return null
}

async function ignoreHereInFile(document: OpenDocument, ruleId: string): Promise<Edit[] | null> {
  const { text } = document.lines
  if (isCommit(document)) return ignoreInFile(text, ruleId, true)
  if (!hasComments(document)) return null
  const edits = inCommentsOf(document, ignoreInFile(text, ruleId, false))
  const at = edits[0]?.start ?? 0
  return (await isReadTheSame(document, edits, 0, at)) ? edits : null
}

async function isReadTheSame(
  { format, lines: { text } }: OpenDocument,
  edits: readonly Edit[],
  start: number,
  end: number
): Promise<boolean> {
  const { readsTheSame } = await import('../same-reading.js')
  const read = format === 'mdx' ? maskMdx : (own: string): string => own
  const { from, to } = windowAround(text, start, end)
  if (edits.some((edit) => edit.start < from)) return false
  const before = text.slice(from, to)
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return readsTheSame(read(before), read(applyEdits(before, shifted)))
}

/** In the configuration in force, or in a new one. */
async function allow(
  host: Host,
  document: OpenDocument,
  trial: Trial,
  configuration: string | null
): Promise<{ title: string; edit: WorkspaceEdit } | null> {
  const { path } = document
  if (path === null) return null
  const written = shown(trial.finding)
  let term: string | null = null
  for (const candidate of new Set([written, written.replace(/[*_`~\\]/g, '')]))
    if (term === null && (await isSilencedByTerm(trial, candidate))) term = candidate
  if (term === null) return null

  if (configuration === null) {
    const folder = host.folders.find((own) => isInside(own, path))
    const fresh = join(folder ?? dirname(path), 'stigmalint.config.yml')
    if (!host.client.createsFiles || !host.client.documentChanges || existsSync(fresh)) return null
    return {
      title: `Allow "${term}" in a new configuration, ${basename(fresh)}`,
      edit: writeNewFile(uriOf(fresh), newConfiguration(term))
    }
  }
  const text = host.readText(configuration)
  const edits = text === null ? null : allowTerm(configuration, text, term)
  if (text === null || edits === null) return null
  const open = host.documents.all().find((other) => other.path === configuration)
  return {
    title: `Allow "${term}" in the configuration, ${basename(configuration)}`,
    edit: writeEdit(
      host.client,
      {
        uri: open?.uri ?? uriOf(configuration),
        version: open?.version ?? null,
        lines: open?.lines ?? linesOf(text, host.client.encoding)
      },
      edits
    )
  }
}
