/** How the bundled server is started: as a process of its own. In a browser `web/server-options.ts` stands in this one's place. */
import type { ExtensionContext } from 'vscode'
import { TransportKind, type ServerOptions } from 'vscode-languageclient/node'

export function serverOptions({ asAbsolutePath }: Pick<ExtensionContext, 'asAbsolutePath'>): ServerOptions {
  const start = { module: asAbsolutePath('server/dist/main.cjs'), transport: TransportKind.stdio }
  return { run: start, debug: { ...start, options: { execArgv: ['--nolazy', '--inspect=6017'] } } }
}
