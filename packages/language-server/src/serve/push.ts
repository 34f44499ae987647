/** Diagnostics for a client that listens: sent after each check, not at each key where a check takes long. */
import { firstOrAll, type OpenDocument } from '../documents/documents.js'
import type { Host } from './host.js'
import type { Publisher } from './publish.js'

export interface Push {
  /** Checks and sends until nothing newer is there. */
  now: (document: OpenDocument) => Promise<void>
  /** The same, after a pause where the last check of the document took long. */
  soon: (document: OpenDocument) => void
  closed: (uri: string) => void
}

/** Checks that take longer than this are not started at each key, in milliseconds. */
const fast = 100
const longestWait = 250

export function createPush({ documents, outcomeOf, background }: Host, { show }: Publisher): Push {
  const pushing = new Map<OpenDocument, { isAgain: boolean }>()
  const timers = new Map<string, NodeJS.Timeout>()
  const lastTook = new Map<string, number>()

  async function now(document: OpenDocument): Promise<void> {
    const { uri } = document
    const isOpen = (): boolean => documents.get(uri) === document
    const busy = pushing.get(document)
    if (busy) {
      busy.isAgain = true
      return
    }
    const own = { isAgain: true }
    pushing.set(document, own)
    try {
      while (own.isAgain && isOpen()) {
        own.isAgain = false
        const all = outcomeOf(document)
        const first = await firstOrAll(document, all)
        if (isOpen()) await show(document, first)
        const complete = await all
        if (complete !== first && isOpen()) await show(document, complete)
        if (isOpen()) lastTook.set(uri, complete === null || complete.isOpening ? 0 : complete.took)
      }
    } finally {
      pushing.delete(document)
    }
  }

  return {
    now,
    soon: (document) => {
      const { uri } = document
      const took = lastTook.get(uri) ?? 0
      clearTimeout(timers.get(uri))
      if (took < fast) background(uri, () => now(document))
      else
        timers.set(
          uri,
          setTimeout(() => background(uri, () => now(document)), Math.min(took / 2, longestWait))
        )
    },
    closed: (uri) => {
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      lastTook.delete(uri)
    }
  }
}
