/** What a person can ask of the page, whatever it is asked with: a click or a key. */
import type { WallCommand } from '../workshop/keys.js'
import type { Dialog, DialogName, SaveKind, Theme, View } from './model.js'

export type Action =
  | { do: 'next' | 'previous' }
  | { do: 'choose'; finding: number }
  | { do: 'write'; finding: number; offer: number; alike: boolean }
  | { do: 'write-safe' }
  | { do: 'view'; view: View }
  | { do: 'dialog'; dialog: Dialog }
  | { do: 'closed'; dialog: DialogName }
  | { do: 'open-files'; files: readonly File[] }
  | { do: 'example' }
  | { do: 'profile'; profile: string }
  | { do: 'pack'; pack: string; isOn: boolean }
  | { do: 'theme'; theme: Theme }
  | { do: 'notes'; showsNotes: boolean }
  | { do: 'keep'; isKept: boolean }
  | { do: 'save-as'; kind: SaveKind; marked: boolean }
  | { do: 'save' | 'copy' | 'print' }
  | { do: 'forget-notice' }
  | { do: 'preview-workshop' }
  | { do: 'leave-out'; sentence: number }
  | { do: 'start-workshop' }
  | { do: 'wall'; command: WallCommand }

export type Act = (action: Action) => void
