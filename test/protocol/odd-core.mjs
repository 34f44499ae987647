/** A core that fails on CRASH, never comes to an end on SLOW until it is called off, and on LONG only when it has told what it has found so far. */
import { openDocument } from '@stigmalint/core/trusted'

const soon = () => new Promise((resolve) => setImmediate(resolve))

/** @type {typeof openDocument} */
export function openText(text, options) {
  const document = openDocument(text, options)
  let isAsked = false
  return {
    get text() {
      return document.text
    },
    edit: (edit) => document.edit(edit),
    check: async (pause) => {
      if (document.text.includes('CRASH')) throw new Error(`boom in ${document.text}`)
      while (document.text.includes('SLOW')) {
        await pause?.()
        await soon()
      }
      return document.check(async () => {
        await pause?.()
        while (document.text.includes('LONG') && document.found().findings.length > 0 && !isAsked) {
          await pause?.()
          await soon()
        }
      })
    },
    found: () => {
      const result = document.found()
      // On a busy machine it is asked before there is anything.
      isAsked ||= result.findings.length > 0
      return result
    }
  }
}
