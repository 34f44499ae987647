/** Rules explained: for hovers, the command, and the requests of the extension. */
import { explainRule, explanationPage, strongestFirst, type Explanation } from '@stigmalint/core/explain'
import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver/node'
import * as v from 'valibot'
import { pathOf } from '../text/uris.js'
import type { Host } from './host.js'

interface Explained {
  title: string
  markdown: string
}

interface ListedRule {
  id: string
  title: string
  severity: string
  pack: string
}

const explainParams = v.object({ ruleId: v.string(), uri: v.optional(v.string()) })
const rulesParams = v.object({ uri: v.optional(v.string()) })

/** The rule as it is in force for a document, and the profile there; null: no such rule. */
export async function explain(
  host: Host,
  ruleId: string,
  uri: string | null
): Promise<{ explanation: Explanation; profile: string } | null> {
  const { ruleSet, profile } = await rulesFor(host, uri)
  const explanation = await explainRule(ruleId, ruleSet)
  return explanation && { explanation, profile }
}

/** The page of a rule, and the address that says most about it. */
export async function explainWhole(
  host: Host,
  ruleId: string,
  uri: string | null
): Promise<(Explained & { url: string | null }) | null> {
  const found = await explain(host, ruleId, uri)
  if (!found) return null
  const { explanation, profile } = found
  return {
    title: explanation.title,
    markdown: explanationPage(explanation, { profile }),
    url:
      strongestFirst(explanation.references, profile).find(({ url }) => url !== null && /^https?:/.test(url))?.url ??
      null
  }
}

export async function rulesFor(
  host: Host,
  uri: string | null
): Promise<{ ruleSet: Awaited<ReturnType<Host['builtIn']>>; profile: string }> {
  const path = uri === null ? null : (host.documents.get(uri)?.path ?? pathOf(uri))
  const { configuration } = await host.inForce({ uri, path })
  return { ruleSet: configuration.ruleSet, profile: configuration.settings(path ?? '').profile }
}

export function serveExplain(host: Host): void {
  const { connection } = host
  connection.onRequest(new RequestType<unknown, Explained, void>('stigmalint/explain'), async (params) => {
    const read = v.safeParse(explainParams, params)
    if (!read.success)
      return new ResponseError(ErrorCodes.InvalidParams, 'stigmalint/explain takes {"ruleId": "drug-use/addict"}')
    const { ruleId, uri } = read.output
    const whole = await explainWhole(host, ruleId, uri ?? null)
    if (!whole) return new ResponseError(ErrorCodes.InvalidParams, `unknown rule \`${ruleId}\``)
    return { title: whole.title, markdown: whole.markdown }
  })
  connection.onRequest(new RequestType<unknown, ListedRule[], void>('stigmalint/rules'), async (params) => {
    const read = v.safeParse(rulesParams, params ?? {})
    if (!read.success) return new ResponseError(ErrorCodes.InvalidParams, 'stigmalint/rules takes {} or {"uri": …}')
    const { ruleSet } = await rulesFor(host, read.output.uri ?? null)
    const { rules } = await ruleSet.rules()
    return rules.map(({ id, title, severity, pack }) => ({ id, title, severity, pack }))
  })
}
