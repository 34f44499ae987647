/** `stigmalint/status`: what a status bar shows of a document, after each check. */
import { NotificationType } from 'vscode-languageserver/node'
import type { Finding } from '@stigmalint/core'
import type { Outcome } from '../checker.js'
import type { OpenDocument } from '../documents.js'
import type { Host } from './host.js'

interface Status {
  uri: string
  errors: number
  warnings: number
  informations: number
  /** how many fixes may be applied unseen */
  safeFixes: number
  profile: string
  /** the path of the configuration in force; null where there is none */
  configuration: string | null
}

const statusNotification = new NotificationType<Status>('stigmalint/status')

/** `messages` are those that are shown. */
export function sendStatus(
  { client, connection }: Host,
  document: OpenDocument,
  outcome: Outcome | null,
  messages: readonly Finding[]
): void {
  if (!client.status) return
  const configuration = outcome?.configuration ?? null
  const count = (severity: string): number => messages.filter((finding) => finding.severity === severity).length
  const safe = messages.flatMap(({ fixes }) => fixes.find(({ applicability }) => applicability === 'safe')?.id ?? [])
  void connection.sendNotification(statusNotification, {
    uri: document.uri,
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    safeFixes: new Set(safe).size,
    profile: configuration?.settings(document.path ?? '').profile ?? '',
    configuration: configuration?.path ?? null
  })
}
