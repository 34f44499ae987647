/** The places that are left as they are, kept in the state of the workspace: nothing is written into a document. */
import { EventEmitter, type Event, type Memento } from 'vscode'
import * as v from 'valibot'
import { leaveSchema, type Leave } from './protocol.js'

export interface Leaves {
  all: () => readonly Leave[]
  add: (leave: Leave) => Promise<void>
  remove: (leave: Leave) => Promise<void>
  onDidChange: Event<readonly Leave[]>
  dispose: () => void
}

const key = 'leaves'
const schema = v.array(leaveSchema)

export function createLeaves(state: Memento): Leaves {
  const changed = new EventEmitter<readonly Leave[]>()
  const read = v.safeParse(schema, state.get(key))
  let all: readonly Leave[] = read.success ? read.output : []
  const keep = async (next: readonly Leave[]): Promise<void> => {
    all = next
    changed.fire(all)
    await state.update(key, all)
  }
  const isSame = (one: Leave, other: Leave): boolean => JSON.stringify(one) === JSON.stringify(other)
  return {
    all: () => all,
    add: (leave) => keep([...all.filter((other) => !isSame(other, leave)), leave]),
    remove: (leave) => keep(all.filter((other) => !isSame(other, leave))),
    onDidChange: changed.event,
    dispose: () => changed.dispose()
  }
}
