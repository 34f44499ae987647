/** The SDK's own client, with the command as the process that it starts, or with a server in the process of the test. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ListRootsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMcpServer } from '../src/server.js'

const command = fileURLToPath(new URL('../../cli/bin/stigmalint.js', import.meta.url))

export interface McpClient {
  client: Client
  /** Calls a tool; answers what it says as data, or the line that it refuses with. */
  call: (name: string, asked: Record<string, unknown>) => Promise<{ found?: Record<string, unknown>; refused?: string }>
  /** Changes the roots and tells so. */
  setRoots: (folders: readonly string[]) => Promise<void>
  close: () => Promise<void>
}

/** The folders that a client names; null: it knows of no roots. */
type Roots = readonly string[] | null

/** The command, as it is started in a folder. */
export const connectMcp = (folder: string, roots: Roots = null, words: readonly string[] = []): Promise<McpClient> =>
  connected(
    new StdioClientTransport({ command: process.execPath, args: [command, 'mcp', ...words], cwd: folder }),
    roots
  )

/** A server as the command makes it in a folder, with the rules that are loaded already. */
export async function connectHere(folder: string, roots: Roots = null): Promise<McpClient> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await createMcpServer({ version: '1', roots: [], folder, configuration: undefined }).connect(theirs)
  return connected(ours, roots)
}

async function connected(transport: Transport, roots: Roots): Promise<McpClient> {
  let folders = roots ?? []
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: roots === null ? {} : { roots: { listChanged: true } } }
  )
  if (roots !== null)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: folders.map((own) => ({ uri: pathToFileURL(own).href }))
    }))
  await client.connect(transport)
  return {
    client,
    call: async (name, asked) => {
      const result = (await client.callTool({ name, arguments: asked })) as CallToolResult
      const [content] = result.content
      if (result.isError === true) return { refused: content?.type === 'text' ? content.text : '' }
      return { ...(result.structuredContent && { found: result.structuredContent }) }
    },
    setRoots: async (changed) => {
      folders = changed
      await client.sendRootsListChanged()
    },
    close: () => client.close()
  }
}
