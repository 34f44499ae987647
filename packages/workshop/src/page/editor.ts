/** The sheet: the text as it is written, with the words marked that something was found in. */
import { history, historyKeymap } from '@codemirror/commands'
import {
  type ChangeSet,
  EditorState,
  RangeSet,
  StateEffect,
  StateField,
  Transaction,
  type Range
} from '@codemirror/state'
import { Decoration, EditorView, keymap, placeholder, type DecorationSet } from '@codemirror/view'
import { structure } from './structure.js'
import { writingKeys } from './writing-keys.js'
import type { ShownFinding } from '../checking/protocol.js'

export interface EditorEvents {
  edited: (changes: ChangeSet) => void
  /** The cursor stands elsewhere. */
  moved: (offset: number) => void
  /** Something was pasted that has markup; true where it is taken care of. */
  pasted: (html: string) => boolean
  dropped: (files: readonly File[]) => void
}

/** What is marked: a finding, and whether it is the one that the panel speaks of. */
export interface Marking {
  findings: readonly ShownFinding[]
  /** edits since the findings were found */
  since: ChangeSet
  current: number | null
  isHidden: boolean
}

const mark = StateEffect.define<Marking>()

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(own, transaction) {
    const effect = transaction.effects.find((one) => one.is(mark))
    if (!effect) return own.map(transaction.changes)
    return effect.value.isHidden ? Decoration.none : decorations(effect.value)
  },
  provide: (field) => EditorView.decorations.from(field)
})

const classOf: Readonly<Record<string, Decoration>> = Object.fromEntries(
  ['error', 'warning', 'information'].flatMap((severity) => [
    [severity, Decoration.mark({ class: `mark ${severity}` })],
    [`${severity} current`, Decoration.mark({ class: `mark ${severity} current` })]
  ])
)

function decorations({ findings, since, current }: Marking): DecorationSet {
  const ranges: Range<Decoration>[] = []
  for (const { id, start, end, severity } of findings) {
    const decoration = classOf[id === current ? `${severity} current` : severity]
    if (decoration && end > start) ranges.push(decoration.range(start, end))
  }
  const set = RangeSet.of(ranges, true)
  return since.empty ? set : set.map(since)
}

const look = EditorView.theme({
  '&': { height: '100%', fontSize: 'inherit', color: 'var(--ink)', background: 'var(--paper)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': {
    padding: '2rem clamp(1rem, 5vw, 4rem) 40vh',
    maxWidth: '46rem',
    margin: '0 auto',
    caretColor: 'var(--ink)'
  },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--quiet)', fontStyle: 'italic' },
  '.cm-content ::selection': { background: 'var(--selected)' },
  '.heading': { fontWeight: '600', fontSize: '1.25em' },
  '.sign': { color: 'var(--quiet)' },
  '.mark': {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none'
  },
  '.mark.error': {
    textDecorationStyle: 'double',
    textDecorationColor: 'var(--error)',
    background: 'var(--error-ground)'
  },
  '.mark.warning': {
    textDecorationStyle: 'solid',
    textDecorationColor: 'var(--warning)',
    background: 'var(--warning-ground)'
  },
  '.mark.information': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--note)' },
  '.mark.current': { outline: '2px solid var(--accent)', outlineOffset: '2px', borderRadius: '2px' },
  '@media print': { '.cm-content': { padding: '0', maxWidth: 'none' }, '.cm-scroller': { overflow: 'visible' } }
})

export interface Editor {
  readonly view: EditorView
  text: () => string
  /** Puts another text in place of all; the way back with "undo" ends here. */
  replaceAll: (text: string) => void
  insert: (text: string, at?: { from: number; to: number }) => void
  apply: (edits: readonly { start: number; end: number; text: string }[]) => void
  mark: (marking: Marking) => void
  /** Brings a place into view, with the cursor behind it; with `focus`, keys go there, too. */
  show: (start: number, end: number, focus: boolean) => void
}

export function createEditor(parent: HTMLElement, events: EditorEvents): Editor {
  const root = parent.attachShadow({ mode: 'open', delegatesFocus: true })
  const host = root.appendChild(document.createElement('div'))
  host.className = 'host'
  const sheet = new CSSStyleSheet()
  sheet.insertRule('.host { height: 100% }')
  root.adoptedStyleSheets = [sheet]
  const view = new EditorView({ parent: host, root, state: stateOf('', events) })
  return {
    view,
    text: () => view.state.doc.toString(),
    replaceAll: (text) => view.setState(stateOf(text, events)),
    insert: (text, at = view.state.selection.main) =>
      view.dispatch({
        changes: { from: at.from, to: at.to, insert: text },
        selection: { anchor: at.from + text.length },
        scrollIntoView: true,
        userEvent: 'input.paste'
      }),
    apply: (edits) =>
      view.dispatch({
        changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
        userEvent: 'input.replace'
      }),
    mark: (marking) => view.dispatch({ effects: mark.of(marking), annotations: Transaction.addToHistory.of(false) }),
    show: (start, end, focus) => {
      const { length } = view.state.doc
      const [from, to] = [Math.min(start, length), Math.min(end, length)]
      view.dispatch({
        selection: { anchor: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' })
      })
      if (focus) view.focus()
    }
  }
}

function stateOf(text: string, events: EditorEvents): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      history(),
      keymap.of([...historyKeymap, ...writingKeys]),
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      EditorView.contentAttributes.of({
        tabindex: '0',
        'aria-label': 'Your text',
        'aria-describedby': 'how-to-move',
        spellcheck: 'true',
        dir: 'auto',
        lang: 'en'
      }),
      placeholder('Paste or type your text here, or drop a file.'),
      structure,
      marks,
      look,
      EditorView.domEventHandlers({
        paste: (event) => {
          const data = event.clipboardData
          const html = data?.types.includes('vscode-editor-data') === true ? '' : (data?.getData('text/html') ?? '')
          if (data && data.files.length > 0 && html === '' && data.getData('text/plain') === '') {
            events.dropped([...data.files])
            return true
          }
          return html !== '' && events.pasted(html)
        },
        drop: (event) => {
          const files = [...(event.dataTransfer?.files ?? [])]
          if (files.length === 0) return false
          event.preventDefault()
          events.dropped(files)
          return true
        }
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) events.edited(update.changes)
        if (update.selectionSet || update.docChanged) events.moved(update.state.selection.main.head)
      })
    ]
  })
}

/** The changes as edits of the text before them, apart from each other. */
export function editsOfChanges(changes: ChangeSet): { start: number; end: number; text: string }[] {
  const edits: { start: number; end: number; text: string }[] = []
  changes.iterChanges((start, end, _from, _to, inserted) => edits.push({ start, end, text: inserted.toString() }))
  return edits
}
