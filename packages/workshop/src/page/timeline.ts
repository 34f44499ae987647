/**
 * Which text the engine speaks of: each edit makes a version, and places that are told of an earlier one are moved along with the edits
 * since. Offsets are UTF-16 code units.
 */
import { ChangeSet } from '@codemirror/state'

export interface Timeline {
  /** of the text of now */
  readonly version: number
  /** Whether a version is of a text that another one took the place of. */
  isBefore: (version: number) => boolean
  /** Another text; the edits of the one before are nobody's. */
  openText: (length: number) => number
  edit: (changes: ChangeSet) => number
  /** The engine told what it found in the text of a version. */
  heard: (version: number) => void
  /** all edits since the text that it was told of, as one step */
  since: () => ChangeSet
  /** A place of the text that was told of, in the text of now. */
  toNow: (offset: number) => number
  /** A place of the text of now, in the text that was told of. */
  fromNow: (offset: number) => number
}

export function createTimeline(): Timeline {
  let version = 0
  let openedAt = 0
  let length = 0
  let pending: { version: number; changes: ChangeSet }[] = []
  const since = (): ChangeSet => {
    const [first, ...rest] = pending
    return first ? rest.reduce((all, { changes }) => all.compose(changes), first.changes) : ChangeSet.empty(length)
  }
  return {
    get version() {
      return version
    },
    isBefore: (other) => other < openedAt,
    openText(newLength) {
      length = newLength
      pending = []
      return (openedAt = ++version)
    },
    edit(changes) {
      length = changes.newLength
      pending.push({ version: ++version, changes })
      return version
    },
    heard(of) {
      pending = pending.filter((own) => own.version > of)
    },
    since,
    toNow: (offset) => since().mapPos(Math.min(offset, since().length)),
    fromNow: (offset) => since().invertedDesc.mapPos(Math.min(offset, since().newLength))
  }
}
