/** The whole page as a function of what is known. */
import type { VNode } from 'preact'
import { SideBySide } from '../changes/side-by-side.js'
import { Chart } from '../counts/chart.js'
import { OpenFile, Panel } from '../panel/panel.js'
import { inWords } from '../panel/severity.js'
import { Wall } from '../workshop/wall.js'
import { itemOf } from '../workshop/session.js'
import type { Act } from './actions.js'
import { KeysDialog, PreviewDialog, SaveDialog, SettingsDialog } from './dialogs.js'
import { shownFindings, type Model, type View } from './model.js'

interface AppProps {
  model: Model
  act: Act
  /** where the sheet is put; called once */
  sheet: (host: HTMLElement | null) => void
}

const views: readonly (readonly [view: View, title: string])[] = [
  ['write', 'Write'],
  ['compare', 'Before and after'],
  ['counts', 'Counts']
]

export function App({ model, act, sheet }: AppProps): VNode {
  const { session, view, dialog, preview } = model
  return (
    <>
      <div class="page" inert={session !== null} data-view={view}>
        <header class="top">
          <h1>stigmalint</h1>
          <nav aria-label="Views">
            {views.map(([own, title]) => (
              <button
                key={own}
                type="button"
                aria-current={own === view ? 'page' : undefined}
                onClick={() => act({ do: 'view', view: own })}
              >
                {title}
              </button>
            ))}
          </nav>
          <div class="tools">
            <OpenFile model={model} act={act} />
            <button type="button" disabled={!model.hasText} onClick={() => act({ do: 'dialog', dialog: 'save' })}>
              Save or copy
            </button>
            <button
              type="button"
              disabled={shownFindings(model).length === 0}
              onClick={() => act({ do: 'preview-workshop' })}
            >
              Workshop
            </button>
            <button type="button" onClick={() => act({ do: 'dialog', dialog: 'settings' })}>
              Settings
            </button>
            <button type="button" onClick={() => act({ do: 'dialog', dialog: 'keys' })}>
              Keys
            </button>
          </div>
        </header>
        {model.notice && (
          <div
            class={model.notice.isProblem ? 'notice problem' : 'notice'}
            role={model.notice.isProblem ? 'alert' : 'status'}
          >
            <p>{model.notice.text}</p>
            <button type="button" onClick={() => act({ do: 'forget-notice' })}>
              Close
            </button>
          </div>
        )}
        <main>
          <div class="write" hidden={view !== 'write'}>
            <p id="how-to-move" class="visually-hidden">
              F8 goes to the next finding, Alt and a figure writes a wording, Tab leaves the text.
            </p>
            <div class="sheet" ref={sheet} />
            <Panel model={model} act={act} />
          </div>
          {view === 'compare' && (model.changes ? <SideBySide {...model.changes} /> : <p class="quiet">Comparing …</p>)}
          {view === 'counts' && (model.counts ? <Chart {...model.counts} /> : <p class="quiet">Counting …</p>)}
        </main>
        <footer class="status">
          <p role="status">{statusOf(model)}</p>
          <p>{model.known === null ? '' : `${profileTitle(model)} · version ${model.known.version}`}</p>
        </footer>
      </div>
      {dialog === 'settings' && <SettingsDialog model={model} act={act} />}
      {dialog === 'save' && <SaveDialog model={model} act={act} />}
      {dialog === 'preview' && preview && <PreviewDialog preview={preview} act={act} />}
      {dialog === 'keys' && <KeysDialog act={act} />}
      {session && (
        <Wall
          session={session}
          explanation={model.explanations.get(itemOf(session)?.finding.id ?? -1) ?? null}
          act={act}
        />
      )}
    </>
  )
}

function statusOf(model: Model): string {
  if (model.busy !== null) return model.busy
  if (model.known === null) return 'The rules are being unpacked …'
  if (!model.hasText) return 'Ready. Nothing leaves this computer.'
  const found = inWords(shownFindings(model))
  return model.isComplete ? `${model.name === '' ? '' : `${model.name}: `}${found}` : `${found} so far …`
}

const profileTitle = ({ known, settings }: Model): string =>
  known?.profiles.find(({ id }) => id === settings.profile)?.title ?? settings.profile
