/** The text on paper: the sheet shows only what is in view, a printer wants all of it, with what was found as numbered notes. */
import type { VNode } from 'preact'
import type { ShownFinding } from '../checking/protocol.js'
import { asSentence } from '../panel/card.js'
import { severityTitle } from '../panel/severity.js'
import { elementsOf } from '../reading/elements.js'
import type { Shown } from '../reading/shown.js'

/** Where findings overlap, the first is marked and noted: a note has one place. */
export function apartFrom<Found extends { start: number; end: number }>(findings: readonly Found[]): Found[] {
  let at = 0
  return findings.filter(({ start, end }) => {
    const isFree = start >= at
    if (isFree) at = end
    return isFree
  })
}

/** `read`: the text as it is read, with `findings` in it by their places. */
export function PrintSheet({
  read,
  findings,
  name
}: {
  read: readonly Shown[]
  findings: readonly ShownFinding[]
  name: string
}): VNode {
  return (
    <section class="print-sheet">
      {name !== '' && <h1>{name}</h1>}
      <div class="print-text" dir="auto">
        {elementsOf(read, {
          found: (index, words) => <mark class={findings[index]?.severity}>{words}</mark>,
          end: (index) => <sup>{index + 1}</sup>
        })}
      </div>
      {findings.length > 0 && (
        <ol>
          {findings.map(({ id, words, severity, reason, offers }) => (
            <li key={id}>
              <b>
                {severityTitle[severity]}: “{words}”.
              </b>{' '}
              {asSentence(reason)}
              {offers.length > 0 && ` Write: ${offers.map(({ wording }) => `“${wording}”`).join(', or ')}.`}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
