/** The text as it came beside the text as it is: what changed, line by line. */
import type { VNode } from 'preact'
import type { ChangedRow, Part } from '../checking/protocol.js'

export function SideBySide({ rows, more }: { rows: readonly ChangedRow[]; more: number }): VNode {
  return (
    <section class="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">Before and after</h2>
      {rows.length === 0 ? (
        <p>Nothing has changed since the text came here.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                Line
              </th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, parts }, index) => (
              <tr key={index}>
                <th scope="row" class="number">
                  {line}
                </th>
                <td dir="auto">{side(parts, 'removed')}</td>
                <td dir="auto">{side(parts, 'added')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p class="quiet">{more} more changed lines are not shown here; a saved document has them all.</p>}
    </section>
  )
}

const side = (parts: readonly Part[], own: 'removed' | 'added'): (VNode | string)[] =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>))
