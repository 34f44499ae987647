/** The text on paper: the sheet shows only what is in view, a printer wants all of it, with what was found as numbered notes. */
import type { VNode } from 'preact'
import type { ShownFinding } from '../checking/protocol.js'
import { asSentence } from '../panel/card.js'
import { severityTitle } from '../panel/severity.js'

export function PrintSheet({
  text,
  findings,
  name
}: {
  text: string
  findings: readonly ShownFinding[]
  name: string
}): VNode {
  const parts: (VNode | string)[] = []
  let at = 0
  const apart = findings.filter(({ start, end }) => {
    const isFree = start >= at
    if (isFree) at = end
    return isFree
  })
  at = 0
  for (const [index, { id, start, end, severity }] of apart.entries()) {
    parts.push(
      text.slice(at, start),
      <mark class={severity} key={id}>
        {text.slice(start, end)}
        <sup>{index + 1}</sup>
      </mark>
    )
    at = end
  }
  parts.push(text.slice(at))
  return (
    <section class="print-sheet">
      {name !== '' && <h1>{name}</h1>}
      <div class="print-text" dir="auto">
        {parts}
      </div>
      {apart.length > 0 && (
        <ol>
          {apart.map(({ id, words, severity, reason, offers }) => (
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
