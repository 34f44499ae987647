/** The text as it came beside the text as it is: what changed, line by line, as it is read. */
import type { VNode } from 'preact'
import type { ChangedRow } from '../checking/protocol.js'
import { elementsOf } from '../reading/elements.js'

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
            {rows.map(({ line, before, after }, index) => (
              <tr key={index}>
                <th scope="row" class="number">
                  {line}
                </th>
                <td dir="auto">{elementsOf(before)}</td>
                <td dir="auto">{elementsOf(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p class="quiet">{more} more changed lines are not shown here; a saved document has them all.</p>}
    </section>
  )
}
