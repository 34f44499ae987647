/** What stands round words that went and words that came, in the forms that a text may have. */
type Pair = readonly [open: string, close: string]

export interface Marks {
  removed: Pair
  added: Pair
}

/** As Markdown tools read it that know of tracked changes (CriticMarkup). */
export const criticMarks: Marks = { removed: ['{--', '--}'], added: ['{++', '++}'] }
/** As `wdiff` writes it. */
export const plainMarks: Marks = { removed: ['[-', '-]'], added: ['{+', '+}'] }
/** Signs that Unicode keeps for programs: no text that is exchanged has them. */
export const hiddenMarks: Marks = { removed: ['\uFDD0', '\uFDD1'], added: ['\uFDD2', '\uFDD3'] }
