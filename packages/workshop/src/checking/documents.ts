/** The document that was read last, until its text is opened: a page has one text, and asks for it by a number. */
import type { OpenedDocument } from '@stigmalint/core'

export interface Documents {
  add: (document: OpenedDocument) => number
  /** null where another one was read since */
  get: (id: number | null) => OpenedDocument | null
}

export function createDocuments(): Documents {
  let id = 0
  let last: OpenedDocument | null = null
  return {
    add(document) {
      last = document
      return ++id
    },
    get: (own) => (own === id ? last : null)
  }
}
