/** The server with a core that fails on CRASH and never comes to an end on SLOW until it is called off. */
import { openDocument } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { serveStreams } from '../../packages/language-server/dist/modules/index.js'

const soon = () => new Promise((resolve) => setImmediate(resolve))

function openText(text, options) {
  const document = openDocument(text, options)
  return {
    get text() {
      return document.text
    },
    edit: (edit) => document.edit(edit),
    check: async (pause) => {
      if (document.text.includes('CRASH')) throw new Error('boom')
      while (document.text.includes('SLOW')) {
        await pause?.()
        await soon()
      }
      return document.check(pause)
    }
  }
}

serveStreams({ builtIn: loadRuleSet, openText })
