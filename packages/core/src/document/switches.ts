/** What settings and comments switch on and off. */
import type { Rules } from '../compile/rule-set.js'
import type { IsOn } from '../match/likely.js'
import type { LevelOf } from '../match/match.js'
import type { SourcePiece } from '../scan/source-piece.js'
import { levels, type Settings } from '../settings.js'

/** The severities in force, and which patterns are looked for in a piece: the same function for the same answers. */
export interface Switches {
  levelOf: LevelOf
  isOnIn: (piece: SourcePiece) => IsOn
}

/** `isSuppressed`: whether a comment holds in a piece. */
export function switchesOf(rules: Rules, settings: Settings, isSuppressed: (piece: SourcePiece) => boolean): Switches {
  const levelOf = levels(rules, settings)
  // What a choice switched off is looked for where a comment may be about it, to say whether that is of use.
  const asked =
    (isAskedFor: boolean): IsOn =>
    (pattern) => {
      const rule = rules.rules[pattern.rule]
      const level = rule ? levelOf(pattern, rule) : null
      return level !== null && (level !== 'off' || isAskedFor)
    }
  const [isReported, isThere] = [asked(false), asked(true)]
  return { levelOf, isOnIn: (piece) => (isSuppressed(piece) ? isThere : isReported) }
}
