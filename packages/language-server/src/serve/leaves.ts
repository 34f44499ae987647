/** `stigmalint/leaves`: the places that the writer leaves as they are, which the client keeps. */
import { NotificationType } from 'vscode-languageserver/node'
import * as v from 'valibot'
import { leaveSchema } from '../silence/leaves.js'
import type { DiagnosticsService } from './diagnostics.js'
import type { Host } from './host.js'
import type { WorkspaceCheck } from './workspace-check.js'

const schema = v.object({ leaves: v.array(leaveSchema) })

/** `initial` is what the client sent when it started the server. */
export function serveLeaves(
  host: Host,
  diagnostics: DiagnosticsService,
  workspaceCheck: WorkspaceCheck,
  initial: unknown
): void {
  const take = (sent: unknown): boolean => {
    const read = v.safeParse(schema, sent)
    if (read.success) host.leaves = read.output.leaves
    return read.success
  }
  take(initial)
  host.connection.onNotification(new NotificationType<unknown>('stigmalint/leaves'), (sent) => {
    if (!take(sent)) return
    for (const document of host.documents.all()) diagnostics.changed(document, 'in-force')
    workspaceCheck.again()
  })
}
