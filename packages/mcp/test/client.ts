/** The SDK's own client, and the command as the process that it starts. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ListRootsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { fileURLToPath, pathToFileURL } from 'node:url'

const command = fileURLToPath(new URL('../../cli/bin/stigmalint.js', import.meta.url))

export interface McpClient {
  client: Client
  /** Calls a tool; answers what it says as data, or the line that it refuses with. */
  call: (name: string, asked: Record<string, unknown>) => Promise<{ found?: Record<string, unknown>; refused?: string }>
  /** Changes the roots and tells so. */
  setRoots: (folders: readonly string[]) => Promise<void>
  close: () => Promise<void>
}

/** `roots`: the folders that the client names; null: it knows of no roots. */
export async function connectMcp(
  folder: string,
  { roots = null, words = [] }: { roots?: readonly string[] | null; words?: readonly string[] } = {}
): Promise<McpClient> {
  let folders = roots ?? []
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: roots === null ? {} : { roots: { listChanged: true } } }
  )
  if (roots !== null)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: folders.map((own) => ({ uri: pathToFileURL(own).href }))
    }))
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [command, 'mcp', ...words], cwd: folder })
  )
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
