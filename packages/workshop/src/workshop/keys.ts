/** What a key does while a workshop is on the wall. */
import { choices, isOver, type Session, type SessionEvent } from './session.js'

export type WallCommand =
  | { kind: 'session'; event: SessionEvent }
  /** put the wording of this number into the text */
  | { kind: 'replace'; offer: number }
  | { kind: 'keep' }
  /** what was decided, wherever the same words stand */
  | { kind: 'alike' }
  | { kind: 'full-screen' }
  | { kind: 'end' }

interface Pressed {
  key: string
  /** where the key is: "Digit2" */
  code: string
  shift: boolean
  /** with Ctrl, Alt or Meta: the browser's own */
  isCommand: boolean
}

const event = (own: SessionEvent): WallCommand => ({ kind: 'session', event: own })

/** Null: the key is the browser's. */
export function commandOf({ key, code, shift, isCommand }: Pressed, session: Session): WallCommand | null {
  if (isCommand) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) return digitCommand(Number(digit), shift, session)
  switch (key) {
    case 'Enter':
    case ' ':
    case 'ArrowRight':
    case 'PageDown':
      return event({ kind: 'forward' })
    case 'Backspace':
    case 'ArrowLeft':
    case 'PageUp':
      return event({ kind: 'back' })
    case '+':
      return event({ kind: 'longer', seconds: 30 })
    case '-':
      return event({ kind: 'longer', seconds: -30 })
    case 'Escape':
      return { kind: 'end' }
  }
  switch (key.toLowerCase()) {
    case 'n':
      return event({ kind: 'skip' })
    case 't':
      return event({ kind: 'timer' })
    case 'f':
      return { kind: 'full-screen' }
    case 'k':
      return { kind: 'keep' }
    case 'a':
      return { kind: 'alike' }
    default:
      return null
  }
}

function digitCommand(digit: number, shift: boolean, session: Session): WallCommand | null {
  if (isOver(session)) return null
  if (session.step === 'vote') {
    const choice = choices[digit - 1]
    return choice === undefined ? null : event({ kind: 'hand', choice, by: shift ? -1 : 1 })
  }
  return session.step === 'replace' ? { kind: 'replace', offer: digit - 1 } : null
}
