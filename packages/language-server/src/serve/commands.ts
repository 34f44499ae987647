/** The commands of workspace/executeCommand. */
import {
  ErrorCodes,
  MessageType,
  ResponseError,
  type CancellationToken,
  type WorkDoneProgressReporter
} from 'vscode-languageserver/node'
import * as v from 'valibot'
import { editsOf } from '../findings/fixes.js'
import { plain } from '../answers/hover.js'
import { writeEdit } from './edits.js'
import { pathOf } from '../text/uris.js'
import { explainWhole } from './explain.js'
import { allSafeEdits } from './fix-all.js'
import type { Host } from './host.js'
import type { WorkspaceCheck, WorkspaceSummary } from './workspace-check.js'

export const commandNames = [
  'stigmalint.checkWorkspace',
  'stigmalint.fixAll',
  'stigmalint.write',
  'stigmalint.explain',
  'stigmalint.reviewFile'
] as const

const reviewArguments = v.tuple([v.string()])
const fixAllArguments = v.tuple([v.string()])
const writeArguments = v.tuple([v.string(), v.number(), v.number()])
const explainArguments = v.union([v.tuple([v.string()]), v.tuple([v.string(), v.nullish(v.string())])])

export function serveCommands(host: Host, workspaceCheck: WorkspaceCheck): void {
  const { connection, client, documents } = host

  async function checkWorkspace(
    token: CancellationToken,
    given: WorkDoneProgressReporter,
    hasToken: boolean
  ): Promise<WorkspaceSummary> {
    if (hasToken || !client.workDoneProgress) return workspaceCheck.run(token, given)
    const progress = await connection.window.createWorkDoneProgress()
    return workspaceCheck.run(eitherToken(token, progress.token), progress)
  }

  async function fixAll(uri: string): Promise<{ edits: number; fixes: number }> {
    const document = documents.get(uri)
    const outcome = document ? await host.outcomeOf(document) : null
    if (!document || !outcome) return { edits: 0, fixes: 0 }
    const version = document.version
    const { edits, fixes } = await allSafeEdits(host, document, outcome)
    if (edits.length === 0) return { edits: 0, fixes: 0 }
    // The text was edited meanwhile: the edits would stand at wrong places.
    if (document.version !== version) return fixAll(uri)
    const label = 'stigmalint: all safe fixes'
    const { applied } = await connection.workspace.applyEdit({ label, edit: writeEdit(client, document, edits) })
    return applied ? { edits: edits.length, fixes } : { edits: 0, fixes: 0 }
  }

  /** Writes the first wording of a finding, which a hover showed for this version of the text. */
  async function write(uri: string, version: number, index: number): Promise<{ edits: number }> {
    const document = documents.get(uri)
    const outcome = document ? await host.outcomeOf(document) : null
    const fix = outcome?.result.findings[index]?.fixes[0]
    if (!document || !fix || document.version !== version) return { edits: 0 }
    const edit = writeEdit(client, document, editsOf([fix]))
    const { applied } = await connection.workspace.applyEdit({ label: fix.title, edit })
    return { edits: applied ? fix.edits.length : 0 }
  }

  async function explain(ruleId: string, uri: string | null): Promise<string | ResponseError> {
    const whole = await explainWhole(host, ruleId, uri)
    if (!whole) return new ResponseError(ErrorCodes.InvalidParams, `unknown rule \`${ruleId}\``)
    const { url, markdown } = whole
    if (client.showDocument && url !== null) await connection.window.showDocument({ uri: url, external: true })
    else host.show(MessageType.Info, plain(markdown).split('\n').filter(Boolean).slice(0, 4).join('\n'))
    return markdown
  }

  connection.onExecuteCommand(async (params, token, progress): Promise<unknown> => {
    const { command, workDoneToken } = params
    const given: unknown = params.arguments ?? []
    switch (command) {
      case 'stigmalint.checkWorkspace':
        return checkWorkspace(token, progress, workDoneToken !== undefined)
      case 'stigmalint.fixAll': {
        const read = v.safeParse(fixAllArguments, given)
        return read.success ? fixAll(read.output[0]) : wrong(`${command} takes the address of an open document`)
      }
      case 'stigmalint.write': {
        const read = v.safeParse(writeArguments, given)
        return read.success ? write(...read.output) : wrong(`${command} takes an address, a version and a number`)
      }
      case 'stigmalint.explain': {
        const read = v.safeParse(explainArguments, given)
        if (!read.success) return wrong(`${command} takes the name of a rule, such as "drug-use/addict"`)
        const [ruleId, uri] = read.output
        return explain(ruleId, uri ?? null)
      }
      case 'stigmalint.reviewFile': {
        const read = v.safeParse(reviewArguments, given)
        const path = read.success ? pathOf(read.output[0]) : null
        if (path === null) return wrong(`${command} takes the address of a file`)
        const { reviewFile } = await import('./review-file.js')
        return reviewFile(host, path)
      }
      default:
        return wrong(`unknown command ${command}, known are ${commandNames.join(', ')}`)
    }
  })
}

const wrong = (message: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, message)

const eitherToken = (one: CancellationToken, other: CancellationToken): CancellationToken => ({
  get isCancellationRequested() {
    return one.isCancellationRequested || other.isCancellationRequested
  },
  onCancellationRequested: one.onCancellationRequested
})
