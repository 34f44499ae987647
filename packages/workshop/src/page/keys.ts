/** What a key does while somebody writes. */
import type { ShownFinding } from '../checking/protocol.js'
import type { Action } from './actions.js'

interface Pressed {
  key: string
  /** where the key is: "Digit2" */
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Null: the key is the browser's, or a letter. `finding` is the one that the margin speaks of. */
export function actionOf(pressed: Pressed, finding: ShownFinding | null, hasText: boolean): Action | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = pressed
  if (key === 'F8') return { do: shiftKey ? 'previous' : 'next' }
  if (key === 'F9') return { do: 'preview-workshop' }
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's' && hasText) return { do: 'dialog', dialog: 'save' }
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'p') return { do: 'print' }
  if (!altKey || ctrlKey || !finding) return null
  if (code === 'KeyA' && finding.offers.length > 0) return { do: 'write', finding: finding.id, offer: 0, alike: true }
  const offer = Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0) - 1
  return finding.offers[offer] ? { do: 'write', finding: finding.id, offer, alike: false } : null
}
