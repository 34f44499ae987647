/** `stigmalint/pause`: nothing is marked until the client says so; what is in force stays as it is. */
import { NotificationType } from 'vscode-languageserver/node'
import * as v from 'valibot'
import type { DiagnosticsService } from './diagnostics.js'
import type { Host } from './host.js'
import type { WorkspaceCheck } from './workspace-check.js'

const schema = v.object({ isPaused: v.boolean() })

/** `initial` is what the client sent when it started the server. */
export function servePause(
  host: Host,
  diagnostics: DiagnosticsService,
  workspaceCheck: WorkspaceCheck,
  initial: unknown
): void {
  const take = (sent: unknown): boolean => {
    const read = v.safeParse(schema, sent)
    if (!read.success || read.output.isPaused === host.isPaused) return false
    host.isPaused = read.output.isPaused
    return true
  }
  take(initial)
  host.connection.onNotification(new NotificationType<unknown>('stigmalint/pause'), (sent) => {
    if (!take(sent)) return
    for (const document of host.documents.all()) {
      document.checker.restart()
      diagnostics.changed(document, 'in-force')
    }
    workspaceCheck.again()
  })
}
