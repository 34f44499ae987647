/** The server: its tools, its resources and its prompt, each a line of what it is for, and what does it. */
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult, ListResourcesResult } from '@modelcontextprotocol/sdk/types.js'
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js'
import { isProfileName } from '@stigmalint/configuration/names'
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { checkFiles, checkText, rewriteSentence } from './check.js'
import { reviewDraft } from './prompt.js'
import { foldersOf } from './roots.js'
import { explainRule, listRules, rulePage, rulesIn } from './rules.js'
import * as schemas from './schemas.js'
import { Refused, type Workspace } from './workspace.js'

export interface ServerOptions {
  version: string
  /** the folders that may be read, whatever the client says; none: those that it names, or else `folder` */
  roots: readonly string[]
  folder: string
  configuration: string | false | undefined
}

/** Nothing is changed, the same question has the same answer, and nothing outside of this machine is asked. */
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

const instructions =
  'stigmalint finds words in drafts that stigmatize people (people who use drugs, people in prison, people with a disorder …), ' +
  'says why by the guides that say so, and offers wording that puts the person first. Check what you write about people ' +
  'with check_text before you show it, and take the wording from the findings and from explain_rule rather than from ' +
  'memory. Wordings that are not safe are a choice of the writer: say what the choice is. No tool changes a file.'

export function createMcpServer(options: ServerOptions): McpServer {
  const server = new McpServer({ name: 'stigmalint', version: options.version }, { instructions })
  const workspace: Workspace = { roots: rootsOf(server, options), configuration: options.configuration }

  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description: 'Finds stigmatizing words in a text, says why, and offers wording that puts the person first.',
      inputSchema: schemas.checkText.input,
      outputSchema: schemas.checkText.output,
      annotations: readOnly
    },
    (asked) => answered(() => checkText(workspace, asked))
  )
  server.registerTool(
    'check_files',
    {
      title: 'Check files',
      description:
        'The same for files and folders within the roots, by their configuration. Nothing is changed in them.',
      inputSchema: schemas.checkFiles.input,
      outputSchema: schemas.checkFiles.output,
      annotations: readOnly
    },
    (asked) => answered(() => checkFiles(workspace, asked))
  )
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description: 'Why a rule is there, what to write instead, with examples, and which guides say so.',
      inputSchema: schemas.explainRule.input,
      outputSchema: schemas.explainRule.output,
      annotations: readOnly
    },
    (asked) => answered(() => explainRule(workspace, asked))
  )
  server.registerTool(
    'list_rules',
    {
      title: 'List the rules',
      description: 'The rules in force here, with their packs.',
      inputSchema: schemas.listRules.input,
      outputSchema: schemas.listRules.output,
      annotations: readOnly
    },
    (asked) => answered(() => listRules(workspace, asked))
  )
  server.registerTool(
    'rewrite_sentence',
    {
      title: 'Rewrite a sentence',
      description: 'A sentence as each profile would write it, with every other wording that could stand there.',
      inputSchema: schemas.rewriteSentence.input,
      outputSchema: schemas.rewriteSentence.output,
      annotations: readOnly
    },
    (asked) => answered(() => rewriteSentence(workspace, asked))
  )

  server.registerResource(
    'rules',
    'stigmalint://rules',
    { title: 'The rules in force here', mimeType: 'application/json' },
    async (uri) => ({
      contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(await rulesIn(workspace)) }]
    })
  )
  server.registerResource(
    'rule',
    new ResourceTemplate('stigmalint://rules/{pack}/{name}', {
      list: async (): Promise<ListResourcesResult> => ({
        resources: (await rulesIn(workspace)).map(({ id, title, uri }) => ({
          uri,
          name: id,
          title,
          mimeType: 'text/markdown'
        }))
      }),
      complete: {
        pack: async (begun) =>
          beginning(
            begun,
            (await rulesIn(workspace)).map(({ pack }) => pack)
          ),
        name: async (begun, context) =>
          beginning(
            begun,
            (await rulesIn(workspace))
              .filter(({ pack }) => [undefined, pack].includes(context?.arguments?.['pack']))
              .map(({ id }) => id.slice(id.indexOf('/') + 1))
          )
      }
    }),
    { title: 'A rule explained', mimeType: 'text/markdown' },
    async (uri, { pack, name }) => {
      const text = await rulePage(workspace, `${String(pack)}/${String(name)}`)
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] }
    }
  )

  server.registerPrompt(
    'review_draft',
    {
      title: 'Review a draft for stigmatizing language',
      description: 'Goes through a draft, finding by finding, and leaves each choice to its writer.',
      argsSchema: reviewDraft.input
    },
    ({ draft, path, profile }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: reviewDraft.text(draft, path, profileOf(profile)) } }]
    })
  )
  return server
}

const profileOf = (name: string | undefined): string | undefined =>
  name !== undefined && isProfileName(name) ? name : undefined

const beginning = (begun: string, all: readonly string[]): string[] =>
  [...new Set(all)].filter((own) => own.startsWith(begun))

/** What a tool found, as data and as the text of it; what was refused, in a line. */
async function answered(use: () => Promise<object>): Promise<CallToolResult> {
  try {
    const found = await use()
    return { structuredContent: { ...found }, content: [{ type: 'text', text: JSON.stringify(found) }] }
  } catch (error) {
    const text = error instanceof Refused ? error.message : crashLine(crashOf(error))
    return { isError: true, content: [{ type: 'text', text }] }
  }
}

/** Asked of the client once, and again when it says that they have changed. */
function rootsOf({ server }: McpServer, { roots, folder }: ServerOptions): Workspace['roots'] {
  let known: Promise<readonly string[]> | null = null
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    known = null
  })
  const ask = async (): Promise<readonly string[]> => {
    if (server.getClientCapabilities()?.roots === undefined) return [folder]
    return foldersOf((await server.listRoots()).roots.map(({ uri }) => uri))
  }
  return () => (roots.length > 0 ? Promise.resolve(roots) : (known ??= ask()))
}
