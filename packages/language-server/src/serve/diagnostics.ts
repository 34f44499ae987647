/** Diagnostics to the client: sent after each check, or given when asked for; never both for one client. */
import type { OpenDocument } from '../documents/documents.js'
import type { Host } from './host.js'
import { createProblems } from './problems.js'
import { createPublisher, type Publisher } from './publish.js'
import { servePull } from './pull.js'
import { createPush } from './push.js'
import { sendStatus } from './status.js'

export interface DiagnosticsService extends Pick<Publisher, 'setFile' | 'refresh'> {
  /** the text of a document is another one, or what is in force for it */
  changed: (document: OpenDocument, why: 'opened' | 'edited' | 'saved' | 'in-force') => void
  closed: (document: OpenDocument) => void
  /** the mistakes in configurations and house folders, after they were read */
  problemsChanged: () => void
}

export function serveDiagnostics(host: Host): DiagnosticsService {
  const { client, background } = host
  const publisher = createPublisher(host)
  const push = createPush(host, publisher)
  const pull = servePull(host, publisher)
  const { setFile, refresh } = publisher

  return {
    changed: (document, why) => {
      const { uri } = document
      if (document.format === null) {
        if (why === 'opened')
          background(uri, async () => sendStatus(host, document, await host.outcomeOf(document), []))
        return
      }
      background(uri, async () => {
        const { run } = await host.settings.settingsFor(uri)
        if (run === 'onSave' && why === 'edited') return
        pull.due(uri)
        if (client.pulls) {
          if (why === 'in-force' || (why === 'saved' && run === 'onSave')) refresh()
        } else if (why === 'edited') push.soon(document)
        else await push.now(document)
      })
    },
    closed: ({ uri, format }) => {
      push.closed(uri)
      pull.closed(uri)
      if (format !== null) publisher.withdraw(uri)
    },
    problemsChanged: createProblems(host, publisher),
    setFile,
    refresh
  }
}
