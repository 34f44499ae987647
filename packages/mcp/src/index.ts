/** `stigmalint mcp`: the evidence of stigmalint for assistants that draft, over the Model Context Protocol. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { version } from '@stigmalint/project/version'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createMcpServer } from './server.js'

const help = (name: string): string => `${name}: stigmalint for assistants that speak the Model Context Protocol

Usage
  ${name}    serve one client on standard input and output; clients start it so

  --root DIR       read files in this folder only, whatever the client says; may stand more than once
                   (default: the roots that the client names, or else the folder it starts in)
  --config FILE    this configuration instead of the nearest; --no-config: none
  --help, -h       this text

No file is changed, and nothing leaves this machine but by the client itself.
`

const options = {
  root: { type: 'string', multiple: true },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const

const parseWords = (words: readonly string[]) => parseArgs({ args: [...words], options, allowPositionals: false })

/** Serves until the client ends it. Answers the exit code where there was nothing to serve, else null. */
export async function main(words: readonly string[], name: string): Promise<number | null> {
  const fail = (line: string): number => {
    process.stderr.write(`${name}: ${line}\n`)
    return 2
  }
  const parsed = parse(words)
  if (typeof parsed === 'string') return fail(parsed)
  const { root = [], config, help: isHelp, 'no-config': isNone } = parsed.values
  if (isHelp === true) {
    process.stdout.write(help(name))
    return 0
  }
  if (isNone === true && config !== undefined)
    return fail('--config and --no-config contradict each other, leave one out')
  const roots = root.map((own) => resolve(own))
  const missing = roots.find((own) => !statSync(own, { throwIfNoEntry: false })?.isDirectory())
  if (missing !== undefined) return fail(`--root ${missing} is no folder`)
  // what else is printed would stand between the messages
  console.log = console.info = console.debug = console.error
  const server = createMcpServer({
    version: version(),
    roots,
    folder: process.cwd(),
    configuration: isNone === true ? false : config === undefined ? undefined : resolve(config)
  })
  process.stdin.on('end', () => void server.close())
  process.stdout.on('error', () => process.exit(0))
  await server.connect(new StdioServerTransport())
  return null
}

/** What stands on the line, or the line that says what is wrong with it. */
function parse(words: readonly string[]): ReturnType<typeof parseWords> | string {
  try {
    return parseWords(words)
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}, see --help` : 'see --help'
  }
}
