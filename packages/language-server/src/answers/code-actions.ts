/** What may be done about the findings at a place, from the findings of the server itself. */
import { commentsIn, fixesApart, fixesToApply, type Comments, type Edit, type Fix, type Format } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { CodeActionKind, type CodeAction, type Command, type Diagnostic } from 'vscode-languageserver/node'
import { editsOf, sameFixes } from '../findings/fixes.js'
import { removalOf } from '../silence/suppressions.js'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.stigmalint`
/** A wording at its place, and the same in all places: kinds of their own, so that a key can be for them alone. */
export const writeKind = `${CodeActionKind.QuickFix}.stigmalint.write`
export const everywhereKind = `${CodeActionKind.QuickFix}.stigmalint.everywhere`

/** A code action before its edits are written for the client. */
export interface Offer {
  title: string
  kind: string
  isPreferred: boolean
  finding: PlacedFinding | null
  edits: readonly Edit[]
  command: Command | null
}

/** Whether actions of a kind are wanted: kinds are named from the general to the particular. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))

/** The findings that touch a range. */
export function findingsAt(findings: readonly PlacedFinding[], start: number, end: number): PlacedFinding[] {
  return findings.filter((finding) => {
    return finding.start <= end && start <= finding.end
  })
}

/** Each replacement of the findings at a place, and the same wording everywhere. */
export function replacements(at: readonly PlacedFinding[], findings: readonly PlacedFinding[]): Offer[] {
  const offered = new Set<string>()
  const isOne = at.length === 1
  return at.flatMap((finding) =>
    finding.fixes.flatMap((fix, rank): Offer[] => {
      if (offered.has(fix.id)) return []
      offered.add(fix.id)
      const title = titleOf(fix, finding, isOne)
      const offer = { finding, command: null }
      const everywhere = fixesApart(sameFixes(finding, fix, findings))
      const count = everywhere.length
      return [
        { ...offer, title, kind: writeKind, isPreferred: rank === 0, edits: editsOf([fix]) },
        ...(count > 1
          ? [
              {
                ...offer,
                title: everywhereTitle(title, count),
                kind: everywhereKind,
                isPreferred: false,
                edits: editsOf(everywhere)
              }
            ]
          : [])
      ]
    })
  )
}

/** All that will stand there; and what it is for, where that is more than the words of the finding or more than one is meant. */
function titleOf({ title, wording, replaces }: Fix, { excerpt }: PlacedFinding, isOne: boolean): string {
  // An acronym is told with what else changes.
  if (isOne && ![`Write "${wording}"`, `Write "${wording}" for "${replaces}"`].includes(title)) return title
  return isOne && replaces === excerpt.words ? `Write "${wording}"` : `Write "${wording}" (for "${replaces}")`
}

const everywhereTitle = (title: string, count: number): string =>
  `${title} in ${count === 2 ? 'both' : `all ${count}`} places`

/** Comments that silence nothing: the directive that was meant, or the comment taken out, with its line where nothing else stands in it. */
export function mendsOfComments(
  at: readonly PlacedFinding[],
  text: string,
  { comments, frontMatterEnd }: Pick<Format, 'comments' | 'frontMatterEnd'>
): Offer[] {
  if (comments === null) return []
  return at
    .filter(({ ruleId }) => ruleId?.startsWith('stigmalint/'))
    .flatMap((finding) => {
      const span = { start: finding.start, end: finding.end }
      const comment = commentAround(text, span, comments)
      if (!comment) return []
      const offer = { kind: CodeActionKind.QuickFix, finding, command: null }
      const meant = (finding.expected ?? []).map((directive) => ({
        ...offer,
        title: `Write "${directive}"`,
        isPreferred: true,
        edits: [{ ...span, text: directive }]
      }))
      const removal = {
        ...offer,
        title: 'Remove this comment',
        edits: [removalOf(text, comment, { comments, frontMatterEnd })]
      }
      return [...meant, { ...removal, isPreferred: meant.length === 0 }]
    })
}

/** The comment that holds a place, with all that people write of it. */
function commentAround(
  text: string,
  { start, end }: { start: number; end: number },
  { written }: Pick<Comments, 'written'>
): { start: number; end: number } | null {
  for (const comment of commentsIn(text, written)) if (comment.start <= start && end <= comment.end) return comment
  return null
}

/** All safe fixes of the document, as one: as a command, since several passes may be needed. */
export function fixAll(findings: readonly PlacedFinding[], uri: string): Offer[] {
  const count = fixesToApply(findings, 'safe').length
  if (count === 0) return []
  const title = `Apply ${count === 1 ? 'the one fix that is safe' : `${count === 2 ? 'both' : `all ${count}`} fixes that are safe`}`
  const command = { title, command: 'stigmalint.fixAll', arguments: [uri] }
  return [{ title, kind: fixAllKind, isPreferred: false, finding: null, edits: [], command }]
}

/** Why the findings at a place are reported. */
export function explanations(at: readonly PlacedFinding[], uri: string): Offer[] {
  const rules = [...new Set(at.map(({ ruleId }) => ruleId))].flatMap((id) =>
    id === undefined || id.startsWith('stigmalint/') ? [] : [id]
  )
  return rules.map((ruleId) => {
    const finding = at.find((own) => own.ruleId === ruleId) ?? null
    const title = `Why${rules.length === 1 || !finding ? '' : ` not "${finding.excerpt.words}"`}? Examples and sources`
    return {
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: false,
      finding,
      edits: [],
      command: { title, command: 'stigmalint.explain', arguments: [ruleId, uri] }
    }
  })
}

/** An offer as the client reads it. */
export function toCodeAction(
  offer: Offer,
  edit: CodeAction['edit'] | null,
  diagnosticOf: (finding: PlacedFinding) => Diagnostic | undefined
): CodeAction {
  const diagnostic = offer.finding ? diagnosticOf(offer.finding) : undefined
  return {
    title: offer.title,
    kind: offer.kind,
    ...(offer.isPreferred && { isPreferred: true }),
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(edit && { edit }),
    ...(offer.command && { command: offer.command })
  }
}
