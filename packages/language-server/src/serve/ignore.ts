/** Code actions that leave a wording as it is: here, in this file, everywhere. Only what was tried out is offered. */
import { applyEdits, type Comments, type Edit, type Format } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { isInside } from '@stigmalint/files'
import { optionsFor } from '@stigmalint/project'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CodeActionKind, type Command, type WorkspaceEdit } from 'vscode-languageserver/node'
import { allowTerms, newConfiguration } from '../settings/allow-term.js'
import type { CheckOutcome } from '../documents/checker.js'
import type { Offer } from '../answers/code-actions.js'
import { isRule } from '../findings/diagnostics.js'
import type { OpenDocument } from '../documents/documents.js'
import { formsOf } from '../silence/forms.js'
import { leaveOf } from '../silence/leaves.js'
import { linesOf } from '../text/lines.js'
import { isSilencedBy, isSilencedByTerm, type Trial } from '../silence/silencing.js'
import { ignoreInFile, marksBefore, waysToIgnore, windowAround } from '../silence/suppressions.js'
import { uriOf } from '../text/uris.js'
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
  { configuration, result }: CheckOutcome,
  at: readonly PlacedFinding[]
): Promise<IgnoreOffer[]> {
  const { format, path, lines, uri } = document
  if (configuration === null || format === null) return []
  const { ownCommands } = host.client
  const offers: IgnoreOffer[] = []
  for (const finding of at.slice(0, mostFindings)) {
    const { ruleId } = finding
    if (!isRule(ruleId)) continue
    const trial: Trial = {
      text: lines.text,
      finding,
      ...optionsFor(configuration, path ?? '', format),
      openText: host.openText
    }
    const offer = { kind: CodeActionKind.QuickFix, isPreferred: false, finding, command: null, edits: [] }
    const words = `"${finding.excerpt.words}"`
    const here = await ignoreHere(trial, ruleId)
    const title = `Leave ${words} as it is here`
    if (here) offers.push({ ...offer, title, edits: here, command: reasonCommand(host, document, here) })
    const leave = ownCommands ? leaveOf(finding, result.findings, uri) : null
    if (leave) {
      const own = here ? `${title}, without a comment in the text` : title
      offers.push({
        ...offer,
        title: own,
        command: { title: own, command: 'stigmalint.leaveHere', arguments: [leave] }
      })
    }
    const inFile = await ignoreHereInFile(lines.text, format, ruleId)
    if (inFile)
      offers.push({
        ...offer,
        title: `Leave ${at.length === 1 ? 'this word' : words} as it is in this document`,
        edits: inFile,
        command: reasonCommand(host, document, inFile)
      })
    const allowed = await allow(host, document, trial, configuration.path)
    if (allowed) offers.push({ ...offer, ...allowed })
  }
  return offers.filter((offer, index) => offers.findIndex(({ title }) => title === offer.title) === index)
}

/** The reason that the writer is to give, selected: else it stays "say why" in the document. */
function reasonCommand({ client }: Host, { uri, lines }: OpenDocument, edits: readonly Edit[]): Command | null {
  if (!client.ownCommands) return null
  const [first] = edits
  const place = lines.positionAt(first?.start ?? 0)
  return { title: 'Say why', command: 'stigmalint.sayWhy', arguments: [uri, place.line] }
}

async function ignoreHere(trial: Trial, ruleId: string): Promise<Edit[] | null> {
  const {
    text,
    format: { comments }
  } = trial
  if (!comments?.isHidden) return null
  const place = trial.finding
  for (const edits of waysToIgnore(text, place, ruleId, comments))
    if ((await isReadTheSame(text, comments, edits, place)) && (await isSilencedBy(trial, edits))) return edits
  return null
}

async function ignoreHereInFile(text: string, { comments }: Format, ruleId: string): Promise<Edit[] | null> {
  if (!comments?.isHidden) return null
  const edits = ignoreInFile(text, ruleId, comments)
  const at = edits[0]?.start ?? 0
  return (await isReadTheSame(text, comments, edits, { start: 0, end: at })) ? edits : null
}

async function isReadTheSame(
  text: string,
  { readsTheSame }: Comments,
  edits: readonly Edit[],
  place: { start: number; end: number }
): Promise<boolean> {
  const around = windowAround(text, place.start, place.end)
  const from = Math.max(around.from, marksBefore(text))
  const to = Math.max(from, around.to)
  if (edits.some((edit) => edit.start < from)) return false
  const before = text.slice(from, to)
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return readsTheSame(before, applyEdits(before, shifted))
}

/** In the configuration in force, or in a new one; the wording with all its forms. */
async function allow(
  host: Host,
  { path }: OpenDocument,
  trial: Trial,
  configuration: string | null
): Promise<Pick<IgnoreOffer, 'title' | 'written' | 'command'> | null> {
  if (path === null) return null
  const { words } = trial.finding.excerpt
  // Small letters, but where they are more than the start of a sentence: "HIV".
  const term = /^\p{Lu}\P{Lu}*$/u.test(words) ? words.toLowerCase() : words
  if (!(await isSilencedByTerm(trial, term))) return null
  const terms = formsOf(term, trial.finding.ruleId ?? '', await trial.ruleSet.rules())
  const folder = host.folders.find((own) => isInside(own, path))
  const target = configuration ?? join(folder ?? dirname(path), 'stigmalint.config.yml')
  if (configuration === null && existsSync(target)) return null
  const before = configuration === null ? null : host.readText(configuration)
  if (configuration !== null && before === null) return null
  const after = before === null ? newConfiguration(terms) : allowTerms(target, before, terms)
  if (after === null) return null
  const title = `Never mark "${term}" in this folder again`
  // The extension saves the file, says what it did, and takes it back.
  if (host.client.ownCommands) {
    const change = { term, uri: uriOf(target), before, after }
    return { title, command: { title, command: 'stigmalint.allow', arguments: [change] } }
  }
  if (before === null) {
    if (!host.client.createsFiles || !host.client.documentChanges) return null
    return { title, command: null, written: writeNewFile(uriOf(target), after) }
  }
  const open = host.documents.all().find((other) => other.path === target)
  const edited = {
    uri: open?.uri ?? uriOf(target),
    version: open?.version ?? null,
    lines: open?.lines ?? linesOf(before, host.client.encoding)
  }
  return { title, command: null, written: writeEdit(host.client, edited, [changeBetween(before, after)]) }
}

/** The one edit that makes a text of another. */
function changeBetween(before: string, after: string): Edit {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let [end, endAfter] = [before.length, after.length]
  while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1])
    [end, endAfter] = [end - 1, endAfter - 1]
  return { start, end, text: after.slice(start, endAfter) }
}
