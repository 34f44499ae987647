/** `stigmalint/profile`: whose wording comes first by the configuration alone, whatever the editor has chosen. */
import { RequestType, ErrorCodes, ResponseError } from 'vscode-languageserver/node'
import { join } from 'node:path'
import * as v from 'valibot'
import { pathOf } from '../text/uris.js'
import type { Host } from './host.js'

const profileParams = v.object({ uri: v.optional(v.string()) })

interface Configured {
  profile: string
  /** the path of the configuration; null where there is none */
  configuration: string | null
}

export function serveProfile({ connection, configurations, documents, folders }: Host): void {
  connection.onRequest(new RequestType<unknown, Configured, void>('stigmalint/profile'), async (params) => {
    const read = v.safeParse(profileParams, params ?? {})
    if (!read.success) return new ResponseError(ErrorCodes.InvalidParams, 'stigmalint/profile takes {} or {"uri": …}')
    const { uri } = read.output
    const own = uri === undefined ? null : (documents.get(uri)?.path ?? pathOf(uri))
    const path = own ?? (folders[0] === undefined ? null : join(folders[0], 'untitled'))
    const configuration = await (path === null ? configurations.builtIn({}) : configurations.inForce(path, {}))
    return { profile: configuration.settings(path ?? '').profile, configuration: configuration.path }
  })
}
