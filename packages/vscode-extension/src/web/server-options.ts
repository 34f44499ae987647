/** How the bundled server is started in a browser: as a worker. */
import { Uri, type ExtensionContext } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, type ServerOptions } from 'vscode-languageclient/browser'

let last: Worker | null = null

/**
 * Each start has a worker of its own, and ends the one before it. The client is handed its channels: a worker that an
 * extension starts is no `Worker` to it, since VS Code puts a class of its own in the place of that of the browser.
 */
export const serverOptions =
  ({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): ServerOptions =>
  () => {
    last?.terminate()
    last = new Worker(Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true))
    return Promise.resolve({ reader: new BrowserMessageReader(last), writer: new BrowserMessageWriter(last) })
  }
