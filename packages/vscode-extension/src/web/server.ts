/** The language server in a worker of a browser: the same server, whose rules lie in the bundle. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { createServer } from '@stigmalint/language-server/server'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection
} from 'vscode-languageserver/browser'

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self)
)
createServer(connection, { builtIn: loadRuleSet })
