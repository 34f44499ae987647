/** All that the page shows, as plain data, and what each thing that happens makes of it. */
import type {
  ChangedRow,
  ChosenSettings,
  ConceptCount,
  Delta,
  ExportKind,
  Known,
  ShownExplanation,
  ShownFinding
} from '../checking/protocol.js'
import { applyDelta } from '../checking/delta.js'
import { withSentence, type Preview } from '../workshop/preview.js'
import { after as sessionAfter, type Session, type SessionEvent } from '../workshop/session.js'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export type View = 'write' | 'compare' | 'counts'
export type DialogName = 'settings' | 'save' | 'keys' | 'about' | 'preview'
export type Dialog = DialogName | null

/** As what a text is taken away; `reviewed`: a copy of the Word document that it came out of, `word`: a new one. */
export type SaveKind = ExportKind | 'reviewed' | 'word'

export interface Notice {
  text: string
  isProblem: boolean
}

export interface Counts {
  words: number
  concepts: readonly ConceptCount[]
}

export interface Changes {
  rows: readonly ChangedRow[]
  more: number
}

export interface Model {
  /** null until the engine is there */
  known: Known | null
  findings: readonly ShownFinding[]
  /** they are of the text before this one: what changes is told against them, and nothing is shown of them */
  isStale: boolean
  /** the first check of this text is through */
  isComplete: boolean
  skippedBlocks: number
  /** the number of the finding that the panel speaks of */
  current: number | null
  /** of findings that were asked about */
  explanations: ReadonlyMap<number, ShownExplanation>
  settings: ChosenSettings
  theme: Theme
  showsNotes: boolean
  view: View
  dialog: Dialog
  /** what comes on the wall, once somebody has asked for a workshop */
  preview: Preview | null
  session: Session | null
  counts: Counts | null
  changes: Changes | null
  notice: Notice | null
  /** what takes a while: "Reading the file …" */
  busy: string | null
  /** whether the writer wants the text kept in this browser */
  isKept: boolean
  /** what the text is read as, and what it is called */
  format: string
  name: string
  hasText: boolean
  /** the text came out of a document, of which a copy can be written */
  hasDocument: boolean
  save: { kind: SaveKind; marked: boolean }
}

export type Happening =
  | { kind: 'ready'; known: Known }
  | { kind: 'checked'; delta: Delta; isStale: boolean; isComplete: boolean; skippedBlocks: number }
  | { kind: 'opened'; format: string; name: string; hasText: boolean; hasDocument: boolean }
  | { kind: 'typed'; hasText: boolean }
  | { kind: 'current'; id: number | null }
  | { kind: 'explained'; id: number; explanation: ShownExplanation }
  | { kind: 'settings'; settings: ChosenSettings }
  | { kind: 'theme'; theme: Theme }
  | { kind: 'notes'; showsNotes: boolean }
  | { kind: 'view'; view: View }
  | { kind: 'dialog'; dialog: Dialog }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'leave-out'; sentence: number }
  | { kind: 'session'; session: Session | null }
  | { kind: 'in-session'; event: SessionEvent }
  | { kind: 'counts'; counts: Counts }
  | { kind: 'changes'; changes: Changes }
  | { kind: 'notice'; notice: Notice | null }
  | { kind: 'busy'; busy: string | null }
  | { kind: 'kept'; isKept: boolean }
  | { kind: 'save'; save: Model['save'] }

export const firstModel: Model = {
  known: null,
  findings: [],
  isStale: false,
  isComplete: false,
  skippedBlocks: 0,
  current: null,
  explanations: new Map(),
  settings: { profile: 'un', packs: null },
  theme: 'system',
  showsNotes: true,
  view: 'write',
  dialog: null,
  preview: null,
  session: null,
  counts: null,
  changes: null,
  notice: null,
  busy: null,
  isKept: false,
  format: 'markdown',
  name: '',
  hasText: false,
  hasDocument: false,
  save: { kind: 'word', marked: false }
}

export function after(model: Model, happening: Happening): Model {
  switch (happening.kind) {
    case 'ready':
      return { ...model, known: happening.known }
    case 'checked': {
      const { delta, isStale, isComplete, skippedBlocks } = happening
      const findings = applyDelta(model.findings, delta)
      const isThere = model.current !== null && findings.some(({ id }) => id === model.current)
      return {
        ...model,
        findings,
        isStale,
        isComplete: isComplete && !isStale,
        skippedBlocks,
        current: isThere ? model.current : null
      }
    }
    case 'opened': {
      const { format, name, hasText, hasDocument } = happening
      return {
        ...model,
        ...{ format, name, hasText, hasDocument },
        save: { ...model.save, kind: kindFor(model.save.kind, happening) },
        ...{ isStale: true, isComplete: false, current: null, changes: null, counts: null }
      }
    }
    case 'typed':
      return model.hasText === happening.hasText ? model : { ...model, hasText: happening.hasText }
    case 'current':
      return model.current === happening.id ? model : { ...model, current: happening.id }
    case 'explained':
      return { ...model, explanations: new Map(model.explanations).set(happening.id, happening.explanation) }
    case 'settings':
      // who says so, and what to write, depends upon the profile
      return { ...model, settings: happening.settings, explanations: new Map() }
    case 'theme':
      return { ...model, theme: happening.theme }
    case 'notes':
      return { ...model, showsNotes: happening.showsNotes }
    case 'view':
      return { ...model, view: happening.view }
    case 'dialog':
      return { ...model, dialog: happening.dialog }
    case 'preview':
      return { ...model, preview: happening.preview, dialog: 'preview' }
    case 'leave-out':
      return model.preview ? { ...model, preview: withSentence(model.preview, happening.sentence) } : model
    case 'session':
      return { ...model, session: happening.session }
    case 'in-session':
      return model.session ? { ...model, session: sessionAfter(model.session, happening.event) } : model
    case 'counts':
      return { ...model, counts: happening.counts }
    case 'changes':
      return { ...model, changes: happening.changes }
    case 'notice':
      return { ...model, notice: happening.notice }
    case 'busy':
      return { ...model, busy: happening.busy }
    case 'kept':
      return { ...model, isKept: happening.isKept }
    case 'save':
      return { ...model, save: happening.save }
  }
}

/** As what a text is taken away that was just opened: a document as a document, and else as the last one was, if it can be. */
function kindFor(kind: SaveKind, { format, hasDocument }: { format: string; hasDocument: boolean }): SaveKind {
  if (hasDocument) return 'reviewed'
  if (kind === 'reviewed') return 'word'
  return kind === 'own' && !hasOwnKind({ format, hasDocument }) ? firstModel.save.kind : kind
}

/** Whether it is saved as the kind of file that it was, and this is none of those that all texts are saved as. */
export const hasOwnKind = ({ format, hasDocument }: Pick<Model, 'format' | 'hasDocument'>): boolean =>
  !hasDocument && !['markdown', 'text'].includes(format)

/** Those that the writer wants to see. */
export const shownFindings = ({
  findings,
  isStale,
  showsNotes
}: Pick<Model, 'findings' | 'isStale' | 'showsNotes'>): readonly ShownFinding[] =>
  isStale ? [] : showsNotes ? findings : findings.filter(({ severity }) => severity !== 'information')

export const currentFinding = ({ findings, current }: Pick<Model, 'findings' | 'current'>): ShownFinding | null =>
  current === null ? null : (findings.find(({ id }) => id === current) ?? null)

/** The finding that a place of the text is in or touches; null: none. */
export const findingAt = (findings: readonly ShownFinding[], offset: number): ShownFinding | null =>
  findings.find(({ start, end }) => start <= offset && offset <= end) ?? null

/** From one finding to the next, round: from the one that is shown where the cursor is at it, else from the cursor. */
export function neighbour(
  findings: readonly ShownFinding[],
  from: { current: number | null; offset: number },
  step: 1 | -1
): ShownFinding | null {
  const { current, offset } = from
  const index = findings.findIndex(({ id, start, end }) => id === current && start <= offset && offset <= end)
  if (index >= 0) return findings.at((index + step) % findings.length) ?? null
  const next = findings.findIndex(({ start }) => start >= offset)
  if (step === 1) return findings[next < 0 ? 0 : next] ?? null
  return findings.at((next < 0 ? findings.length : next) - 1) ?? null
}

/** Whether what is marked stays as it is, apart from where it moved with the text: an edit beside it had its paragraph read again. */
export const haveSameMarks = (gone: readonly ShownFinding[], came: readonly ShownFinding[]): boolean =>
  gone.length === came.length &&
  gone.every(({ id, severity, start, end }, index) => {
    const own = came[index]
    return own?.id === id && own.severity === severity && own.end - own.start === end - start
  })
