/** `stigmalint/status`: what a status bar shows of a document, after each check. */
import { NotificationType } from 'vscode-languageserver/node'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { NotChecked, CheckOutcome } from '../documents/checker.js'
import { safeFixes } from '../findings/fixes.js'
import { withoutLeft } from '../silence/leaves.js'
import type { OpenDocument } from '../documents/documents.js'
import type { Host } from './host.js'

/** Of a document that was not checked: no count, and no claim about what is in force. */
type Unchecked = { uri: string; checked: false } & NotChecked

interface Checked {
  uri: string
  checked: true
  errors: number
  warnings: number
  informations: number
  /** how many fixes may be applied unseen */
  safeFixes: number
  /** how many places are left as they are by the writer's choice, without a mark in the text */
  left: number
  profile: string
  /** the path of the configuration in force; null where there is none */
  configuration: string | null
}

const statusNotification = new NotificationType<Checked | Unchecked>('stigmalint/status')

/** `messages` are those that are shown. */
export function sendStatus(
  { client, connection, leaves, background }: Host,
  document: OpenDocument,
  outcome: CheckOutcome | null,
  messages: readonly PlacedFinding[]
): void {
  if (!client.status) return
  const { uri } = document
  const notChecked = outcome === null ? failed : outcome.notChecked
  if (outcome === null || notChecked !== null) {
    const unchecked: Unchecked = { uri, checked: false, ...(notChecked ?? failed) }
    background(uri, () => connection.sendNotification(statusNotification, unchecked))
    return
  }
  const { configuration } = outcome
  const count = (severity: string): number => messages.filter((finding) => finding.severity === severity).length
  const safe = safeFixes(messages).map(({ id }) => id)
  const status: Checked = {
    uri,
    checked: true,
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    safeFixes: new Set(safe).size,
    left: outcome.result.findings.length - withoutLeft(outcome.result.findings, leaves, uri).length,
    profile: configuration?.settings(document.path ?? '').profile ?? '',
    configuration: configuration?.path ?? null
  }
  background(uri, () => connection.sendNotification(statusNotification, status))
}

const failed: NotChecked = { because: 'failed', path: null, line: 1, column: 1 }
