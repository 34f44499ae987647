/** The margin beside the sheet. */
import type { VNode } from 'preact'
import type { Act } from '../page/actions.js'
import { currentFinding, shownFindings, type Model } from '../page/model.js'
import { Card } from './card.js'
import { FindingList } from './list.js'
import { inWords } from './severity.js'

export function Panel({ model, act }: { model: Model; act: Act }): VNode {
  const findings = shownFindings(model)
  const finding = currentFinding(model)
  const index = findings.findIndex(({ id }) => id === model.current)
  return (
    <aside class="panel" aria-label="Findings">
      {findings.length === 0 ? (
        <Nothing model={model} act={act} />
      ) : (
        <>
          <div class="steps">
            <h2>{index < 0 ? `${findings.length} found` : `${index + 1} of ${findings.length}`}</h2>
            <button type="button" onClick={() => act({ do: 'previous' })} title="Shift+F8">
              Previous
            </button>
            <button type="button" onClick={() => act({ do: 'next' })} title="F8">
              Next <kbd>F8</kbd>
            </button>
          </div>
          {finding ? (
            <Card
              finding={finding}
              explanation={model.explanations.get(finding.id) ?? null}
              alike={alikeOf(finding.ruleId, finding.words, model)}
              act={act}
            />
          ) : (
            <p class="quiet">
              {capital(inWords(findings))}. Choose one below or in the text, or press <kbd>F8</kbd>.
            </p>
          )}
          <SafeFixes model={model} act={act} />
          <FindingList findings={findings} current={model.current} act={act} />
        </>
      )}
      <Passed model={model} />
    </aside>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const alikeOf = (ruleId: string, words: string, { findings }: Model): number =>
  findings.filter((other) => other.ruleId === ruleId && other.words.toLowerCase() === words.toLowerCase()).length

function SafeFixes({ model, act }: { model: Model; act: Act }): VNode | null {
  const safe = model.findings.filter(({ offers }) =>
    offers.some(({ applicability }) => applicability === 'safe')
  ).length
  if (safe === 0) return null
  return (
    <p>
      <button type="button" class="plain" onClick={() => act({ do: 'write-safe' })}>
        Mend the {safe} that {safe === 1 ? 'needs' : 'need'} no second look
      </button>
    </p>
  )
}

/** What is said where nothing is found: nothing was written yet, it is being read, or it was read and there is nothing. */
function Nothing({ model, act }: { model: Model; act: Act }): VNode {
  if (!model.hasText)
    return (
      <div class="nothing">
        <h2>Words about people</h2>
        <p>
          Put your draft on the sheet. Words that may stigmatize people are marked where they stand, with the reason,
          who says so, and what to write instead.
        </p>
        <p>Nothing leaves this computer: the page has no way to send anything.</p>
        <p class="row">
          <button type="button" onClick={() => act({ do: 'example' })}>
            Try an example
          </button>
          <OpenFile model={model} act={act} />
        </p>
      </div>
    )
  if (model.known === null || !model.isComplete)
    return (
      <div class="nothing">
        <h2>Reading …</h2>
        <p>The text is being read. You can go on writing.</p>
      </div>
    )
  const packs = model.settings.packs?.length ?? model.known.packs.length
  const hidden = model.findings.length
  return (
    <div class="nothing">
      <h2>Nothing found</h2>
      <p>
        {rulesInForce(model)} rules on {packs} {packs === 1 ? 'subject' : 'subjects'} were tried, and none of them marks
        a word here.
        {hidden > 0 && ` ${hidden} ${hidden === 1 ? 'note is' : 'notes are'} hidden.`}
      </p>
      <p>
        That is a good sign and no certificate: rules know words, and not what a sentence does to those whom it is
        about. Ask somebody whom it is about.
      </p>
    </div>
  )
}

function rulesInForce({ known, settings }: Model): number {
  const packs = known?.packs ?? []
  return packs.filter(({ id }) => settings.packs?.includes(id) ?? true).reduce((sum, { rules }) => sum + rules, 0)
}

function Passed({ model: { skippedBlocks } }: { model: Model }): VNode | null {
  if (skippedBlocks === 0) return null
  return (
    <p class="quiet">
      {skippedBlocks} {skippedBlocks === 1 ? 'paragraph is' : 'paragraphs are'} in another language and{' '}
      {skippedBlocks === 1 ? 'was' : 'were'} not read: the rules know English.
    </p>
  )
}

export function OpenFile({ model, act }: { model: Model; act: Act }): VNode {
  return (
    <label class="button">
      Open a file
      <input
        type="file"
        class="visually-hidden"
        accept={model.known?.formats.map(({ files }) => files).join(',')}
        onChange={({ currentTarget }) => {
          act({ do: 'open-files', files: [...(currentTarget.files ?? [])] })
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
