/** Code actions: what may be done about the findings at a place. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node'
import {
  everywhereKind,
  explanations,
  findingsAt,
  fixAll,
  fixAllKind,
  isWanted,
  mendsOfComments,
  replacements,
  toCodeAction,
  writeKind,
  type Offer
} from '../answers/code-actions.js'
import { commentsToTakeBack, leavesToTakeBack } from '../answers/mark-again.js'
import { writeEdit } from './edits.js'
import { allSafeEdits } from './fix-all.js'
import type { Host } from './host.js'
import { ignoreOffers, type IgnoreOffer } from './ignore.js'

/** Of a whole document that is selected, no menu could show them all. */
const mostFindings = 20

export function serveActions(host: Host): void {
  const { client, connection, documents } = host

  connection.onCodeAction(async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
    const document = documents.get(textDocument.uri)
    if (document?.format == null) return []
    const outcome = await host.outcomeOf(document, token)
    if (outcome === null || token.isCancellationRequested) return []
    const findings = await host.shownOf(document, outcome.result.findings)
    const { lines, version } = document
    const offers: (Offer | IgnoreOffer)[] = []
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)]
    const at = findingsAt(findings, start, end).slice(0, mostFindings)
    if ([writeKind, everywhereKind].some((kind) => isWanted(kind, context.only)))
      offers.push(...replacements(at, findings).filter(({ kind }) => isWanted(kind, context.only)))
    if (isWanted(CodeActionKind.QuickFix, context.only)) {
      offers.push(...mendsOfComments(at, lines.text, document.format))
      if (at.length > 0) offers.push(...(await ignoreOffers(host, document, outcome, at)))
      offers.push(...explanations(at, document.uri))
      offers.push(...commentsToTakeBack(lines.text, document.format, start, end, at))
      if (client.ownCommands)
        offers.push(
          ...leavesToTakeBack(
            findingsAt(outcome.result.findings, start, end),
            outcome.result.findings,
            host.leaves,
            document.uri
          )
        )
    }
    if (isWanted(fixAllKind, context.only))
      for (const offer of fixAll(findings, document.uri))
        // Worked out only where it is asked for by name: it takes checks of its own.
        offers.push(
          context.only ? { ...offer, command: null, edits: (await allSafeEdits(host, document, outcome)).edits } : offer
        )
    const diagnostics = await host.convert(findings, document)
    // What was worked out for another text may not be offered for this one.
    if (document.version !== version) return []
    const diagnosticOf = (finding: PlacedFinding): Diagnostic | undefined => diagnostics[findings.indexOf(finding)]
    return offers.map((offer) => {
      const written = 'written' in offer ? offer.written : undefined
      const edit = written ?? (offer.edits.length > 0 ? writeEdit(client, document, offer.edits) : null)
      return toCodeAction(offer, edit, diagnosticOf)
    })
  })
}
