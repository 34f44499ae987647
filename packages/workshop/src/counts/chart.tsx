/** How many findings, about what: a table whose bars are read from the back of a room. */
import type { VNode } from 'preact'
import { conceptTitle } from '../checking/concepts.js'
import { marked, perThousand, type ConceptCount } from './counts.js'

export function Chart({ words, concepts }: { words: number; concepts: readonly ConceptCount[] }): VNode {
  const total = concepts.reduce((sum, own) => sum + marked(own), 0)
  const notes = concepts.reduce((sum, own) => sum + own.notes, 0)
  const most = Math.max(1, ...concepts.map((own) => marked(own) + own.notes))
  const rate = perThousand(total, words)
  return (
    <section class="counts" aria-labelledby="counts-title">
      <h2 id="counts-title">What was found, by what it is about</h2>
      <p class="figures">
        <span>
          <b>{total}</b> {total === 1 ? 'finding' : 'findings'}
        </span>
        <span>
          <b>{words.toLocaleString('en')}</b> words
        </span>
        {rate !== null && (
          <span>
            <b>{rate}</b> in a thousand words
          </span>
        )}
        <span>
          <b>{notes}</b> {notes === 1 ? 'note' : 'notes'}
        </span>
      </p>
      {concepts.length > 0 && (
        <p class="legend" aria-hidden="true">
          <span>
            <i class="bar-error" /> to change
          </span>
          <span>
            <i class="bar-warning" /> to reconsider
          </span>
          <span>
            <i class="bar-note" /> note
          </span>
        </p>
      )}
      {concepts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Subject</th>
              <th scope="col" class="number">
                To change
              </th>
              <th scope="col" class="number">
                To reconsider
              </th>
              <th scope="col" class="number">
                Notes
              </th>
              <th scope="col" class="number">
                In 1,000 words
              </th>
              <th scope="col" class="bar-head">
                Chart
              </th>
            </tr>
          </thead>
          <tbody>
            {concepts.map((own) => (
              <tr key={own.concept}>
                <th scope="row">{conceptTitle(own.concept)}</th>
                <td class="number">{own.errors}</td>
                <td class="number">{own.warnings}</td>
                <td class="number">{own.notes}</td>
                <td class="number">{perThousand(marked(own), words) ?? '0'}</td>
                <td class="bar">
                  <Bar count={own} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Three lengths in a row, told apart by their pattern, too; the figures beside it say the same. */
function Bar({ count: { errors, warnings, notes }, most }: { count: ConceptCount; most: number }): VNode {
  const width = (count: number): number => (count * 100) / most
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-error" x="0" y="0" width={width(errors)} height="8" />
      <rect class="bar-warning" x={width(errors)} y="1" width={width(warnings)} height="6" />
      <rect class="bar-note" x={width(errors + warnings)} y="3" width={width(notes)} height="2" />
    </svg>
  )
}
