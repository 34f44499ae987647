/** The mistakes in configurations and house folders, as diagnostics of their files. */
import type { Diagnostic } from 'vscode-languageserver/node'
import { problemDiagnostics, type Told } from '../settings/problems.js'
import { linesOf } from '../text/lines.js'
import { uriOf } from '../text/uris.js'
import type { Host } from './host.js'
import type { Publisher } from './publish.js'

/** What tells the mistakes that are known now, and takes back those that are mended. */
export function createProblems(host: Host, { setFile, refresh }: Publisher): () => void {
  const { client, configurations, documents } = host
  let told = new Set<string>()

  function byUri(): Map<string, Diagnostic[]> {
    const byPath = new Map<string, Told[]>()
    for (const problem of configurations.problems())
      byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem])
    return new Map(
      [...byPath].map(([path, problems]) => [
        documents.all().find((document) => document.path === path)?.uri ?? uriOf(path),
        problemDiagnostics(problems, linesOf(host.readText(path) ?? '', client.encoding))
      ])
    )
  }

  return () => {
    const now = byUri()
    for (const uri of told) if (!now.has(uri)) setFile(uri, [])
    for (const [uri, diagnostics] of now) setFile(uri, diagnostics)
    told = new Set(now.keys())
    refresh()
  }
}
