/** All findings of the text, in its order. */
import { Component, type VNode } from 'preact'
import type { ShownFinding } from '../checking/protocol.js'
import type { Act } from '../page/actions.js'
import { beginning, ending } from './few-words.js'
import { severityTitle } from './severity.js'

/** So many are listed on each side of the one that is shown; the keys reach all. */
const mostAround = 60

export function FindingList({
  findings,
  current,
  act
}: {
  findings: readonly ShownFinding[]
  current: number | null
  act: Act
}): VNode {
  const at = Math.max(
    0,
    findings.findIndex(({ id }) => id === current)
  )
  const from = Math.max(0, at - mostAround)
  const shown = findings.slice(from, at + mostAround)
  return (
    <section aria-labelledby="list-title">
      <h3 id="list-title" class="list-title">
        All findings
      </h3>
      {from > 0 && <p class="quiet">{from} more above</p>}
      <ol class="findings" start={from + 1}>
        {shown.map((finding) => (
          <Item key={finding.id} finding={finding} isCurrent={finding.id === current} act={act} />
        ))}
      </ol>
      {from + shown.length < findings.length && <p class="quiet">{findings.length - from - shown.length} more below</p>}
    </section>
  )
}

interface ItemProps {
  finding: ShownFinding
  isCurrent: boolean
  act: Act
}

/** Where a finding only moved, nothing of its line changes. */
class Item extends Component<ItemProps> {
  override shouldComponentUpdate({ finding, isCurrent }: ItemProps): boolean {
    const { finding: own } = this.props
    return (
      isCurrent !== this.props.isCurrent ||
      own.id !== finding.id ||
      own.words !== finding.words ||
      own.severity !== finding.severity ||
      own.before !== finding.before ||
      own.after !== finding.after
    )
  }

  override render(): VNode {
    const { finding, isCurrent, act } = this.props
    const { id, severity, words, before, after, offers } = finding
    return (
      <li>
        <button
          type="button"
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => act({ do: 'choose', finding: id })}
        >
          <span class={`severity ${severity}`}>{severityTitle[severity]}</span>
          <span class="context">
            {ending(before)}
            <mark class={severity}>{words}</mark>
            {beginning(after)}
          </span>
          {offers[0] && <span class="because">{offers[0].wording}</span>}
        </button>
      </li>
    )
  }
}
