/** A check that lets others have their turn, and ends where nobody waits for it any more. */
import type { Checked, EditedDocument } from '@stigmalint/core/trusted'

/** A check was ended: its text is another one, or nobody waits for it. */
export class Superseded extends Error {}

export interface Turns {
  isWanted: () => boolean
  /** called before others get their turn */
  onTurn: () => void
}

/** So long a check runs before others get their turn, in milliseconds. */
const turn = 8

/** Throws `Superseded` where it is not wanted any more; what was done until then is kept for the next check. */
export function checkInTurns(document: EditedDocument, { isWanted, onTurn }: Turns): Promise<Checked> {
  let yielded = performance.now()
  return document.check(() => {
    if (!isWanted()) throw new Superseded()
    if (performance.now() - yielded < turn) return
    onTurn()
    return new Promise((resolve) =>
      setImmediate(() => {
        yielded = performance.now()
        resolve()
      })
    )
  })
}
