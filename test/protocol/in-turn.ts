/** One server for many workspaces, each in its turn: a start costs more than most of them. */
import { pathToFileURL } from 'node:url'
import { onTestFailed } from 'vitest'
import type { ServerProcess } from './process.js'

export interface InTurn<Server> {
  /** The server, with this folder for its workspace; another one where the last did not pass its test. */
  serve: (folder: string) => Promise<Server>
  /** the one that runs */
  running: () => Server | null
}

/** `capabilities` of the client, beside that of changing its folders. */
export function inTurn<Server extends ServerProcess>(
  start: () => Server,
  { workspace, ...others }: { workspace?: object; textDocument?: object } = {}
): InTurn<Server> {
  let running: Server | null = null
  let last: object[] = []

  async function begin(): Promise<Server> {
    const client = start()
    running = client
    last = []
    await client.initialize(
      { ...others, workspace: { ...workspace, workspaceFolders: true } },
      { workspaceFolders: [], initializationOptions: { status: true } }
    )
    return client
  }

  return {
    serve: async (folder) => {
      onTestFailed(() => {
        running?.kill()
        running = null
      })
      const client = running ?? (await begin())
      const added = [{ uri: pathToFileURL(folder).href, name: 'x' }]
      client.forget()
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: last } })
      last = added
      return client
    },
    running: () => running
  }
}
