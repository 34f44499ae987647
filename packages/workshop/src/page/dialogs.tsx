/** What is asked of the writer beside the text. */
import { Component, createRef, type ComponentChildren, type VNode } from 'preact'
import { conceptTitle } from '../checking/concepts.js'
import type { Act } from './actions.js'
import { sentencesOf, type Preview } from '../workshop/preview.js'
import { hasOwnKind, themes, type DialogName, type Model, type SaveKind, type Theme } from './model.js'

interface Props {
  model: Model
  act: Act
}

/** The browser's own: it keeps the focus inside, and Escape closes it. */
class Dialog extends Component<{ name: DialogName; title: string; act: Act; children: ComponentChildren }> {
  readonly #dialog = createRef<HTMLDialogElement>()

  override componentDidMount(): void {
    this.#dialog.current?.showModal()
  }

  override render(): VNode {
    const { name, title, act, children } = this.props
    return (
      <dialog ref={this.#dialog} aria-labelledby="dialog-title" onClose={() => act({ do: 'closed', dialog: name })}>
        <h2 id="dialog-title">{title}</h2>
        {children}
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    )
  }
}

const themeTitles: Readonly<Record<Theme, string>> = {
  system: 'As the computer has it',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast'
}

export function SettingsDialog({ model, act }: Props): VNode {
  const { known, settings, theme, showsNotes, isKept } = model
  return (
    <Dialog name="settings" title="Settings" act={act}>
      <fieldset>
        <legend>Whose wording</legend>
        {known?.profiles.map(({ id, title }) => (
          <label key={id}>
            <input
              type="radio"
              name="profile"
              checked={settings.profile === id}
              onChange={() => act({ do: 'profile', profile: id })}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>What to look for</legend>
        <div class="columns">
          {known?.packs.map(({ id, rules }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={settings.packs?.includes(id) ?? true}
                onChange={({ currentTarget }) => act({ do: 'pack', pack: id, isOn: currentTarget.checked })}
              />
              {conceptTitle(id)} <span class="quiet">{rules} rules</span>
            </label>
          ))}
        </div>
        <label>
          <input
            type="checkbox"
            checked={showsNotes}
            onChange={({ currentTarget }) => act({ do: 'notes', showsNotes: currentTarget.checked })}
          />
          Show notes: words that are quoted, or on which guides differ
        </label>
      </fieldset>
      <fieldset>
        <legend>Look</legend>
        {themes.map((own) => (
          <label key={own}>
            <input
              type="radio"
              name="theme"
              checked={theme === own}
              onChange={() => act({ do: 'theme', theme: own })}
            />
            {themeTitles[own]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Keeping</legend>
        <label>
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ currentTarget }) => act({ do: 'keep', isKept: currentTarget.checked })}
          />
          Keep my text and my settings in this browser
        </label>
        <p class="quiet">
          Without it, nothing is kept: a text that is not saved is gone when the page is closed. With it, others who use
          this browser on this computer may read it. To take the check away takes the text away.
        </p>
      </fieldset>
    </Dialog>
  )
}

const kinds: readonly (readonly [kind: SaveKind, title: string])[] = [
  ['reviewed', 'A copy of the Word document: what you changed as tracked changes, what was found as comments'],
  ['word', 'A Word document, with comments where what changed is marked'],
  ['html', 'A page (HTML), which word processors open, too'],
  ['markdown', 'Markdown'],
  ['text', 'Plain text'],
  ['own', 'The kind of file that it was']
]

export function SaveDialog({ model, act }: Props): VNode {
  const { kind, marked } = model.save
  const isOffered: Readonly<Partial<Record<SaveKind, boolean>>> = {
    reviewed: model.hasDocument,
    word: !model.hasDocument,
    own: hasOwnKind(model)
  }
  const isAsItIs = kind === 'own' || kind === 'reviewed'
  return (
    <Dialog name="save" title="Save or copy" act={act}>
      <fieldset>
        <legend>As what</legend>
        {kinds
          .filter(([own]) => isOffered[own] ?? true)
          .map(([own, title]) => (
            <label key={own}>
              <input
                type="radio"
                name="kind"
                checked={kind === own}
                onChange={() => act({ do: 'save-as', kind: own, marked })}
              />
              {title}
            </label>
          ))}
        <label>
          <input
            type="checkbox"
            checked={kind === 'reviewed' || (marked && kind !== 'own')}
            disabled={isAsItIs}
            onChange={({ currentTarget }) => act({ do: 'save-as', kind, marked: currentTarget.checked })}
          />
          Mark what changed
        </label>
      </fieldset>
      <p class="row">
        <button type="button" class="main" onClick={() => act({ do: 'save' })}>
          Save a file
        </button>
        <button type="button" onClick={() => act({ do: 'copy' })}>
          Copy
        </button>
        <button type="button" onClick={() => act({ do: 'print' })}>
          Print
        </button>
      </p>
    </Dialog>
  )
}

/** Nobody is to find their sentence on the wall unasked. */
export function PreviewDialog({ preview, act }: { preview: Preview; act: Act }): VNode {
  const sentences = sentencesOf(preview)
  const coming = sentences.filter(({ isLeft }) => !isLeft).length
  return (
    <Dialog name="preview" title="What comes on the wall" act={act}>
      <p class="row">
        <button type="button" class="main" disabled={coming === 0} onClick={() => act({ do: 'start-workshop' })}>
          Start with {coming === 1 ? '1 sentence' : `${coming} sentences`}
        </button>
      </p>
      <p class="quiet">Take away the check of a sentence that its author would not want to see there.</p>
      <ol class="coming">
        {sentences.map(({ start, text, count, isLeft }) => (
          <li key={start}>
            <label>
              <input type="checkbox" checked={!isLeft} onChange={() => act({ do: 'leave-out', sentence: start })} />
              <span dir="auto">{text}</span> {count > 1 && <span class="quiet">{count} times, a place each</span>}
            </label>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

const keys: readonly (readonly [key: string, does: string])[] = [
  ['F8', 'to the next finding'],
  ['Shift+F8', 'to the one before'],
  ['Alt+1 … Alt+9', 'writes a wording of the finding that is shown'],
  ['Alt+A', 'writes the first wording wherever the same words stand'],
  ['Ctrl+Z', 'takes the last change back'],
  ['Ctrl+S', 'saves or copies'],
  ['F9', 'shows what comes on the wall; Enter starts the workshop'],
  ['Tab', 'leaves the text for the panel']
]

const wallKeys: readonly (readonly [key: string, does: string])[] = [
  ['Enter or →', 'goes on: guess, vote, reveal, discuss, replace, next'],
  ['← or Backspace', 'goes back'],
  [
    '1 2 3',
    'a hand for “change it”, “keep it”, “it depends”; with Shift one less; at “replace”, the wording of this number'
  ],
  ['K', 'keeps the words as they are'],
  ['A', 'does the same wherever the same words stand, once it is written or kept'],
  ['↓ ↑', 'move what is larger than the wall'],
  ['N', 'to what was found next'],
  ['T', 'starts and stops the clock; + and − make it longer and shorter'],
  ['F', 'full screen'],
  ['Esc', 'ends the workshop']
]

export function KeysDialog({ act }: { act: Act }): VNode {
  return (
    <Dialog name="keys" title="Keys" act={act}>
      <KeyTable title="While you write" rows={keys} />
      <KeyTable title="In a workshop" rows={wallKeys} />
    </Dialog>
  )
}

function KeyTable({ title, rows }: { title: string; rows: typeof keys }): VNode {
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
