/** A text of which each check keeps what it found: the next one asks the pipeline only about what an edit changed. */
import type { Rules } from '../compile/rule-set.js'
import type { Format } from '../formats/format.js'
import { assertNames, namesRules } from '../names.js'
import type { DocumentOptions, Inspection } from '../options.js'
import type { PieceContext } from '../pipeline.js'
import { scannerOf } from '../scan/scan.js'
import { defaultSettings } from '../settings.js'
import { Alike } from './alike.js'
import type * as candidates from './candidates.js'
import type { Checked, ReadDocument } from './checked.js'
import type { CheckedPiece } from './checked-piece.js'
import { Pieces } from './pieces.js'

type Pause = () => void | Promise<void>
type Options = Omit<DocumentOptions, 'format'> & Inspection & { format: Format }
/** What is loaded once a piece may hold a finding. */
type Later = typeof candidates

const nothing: Checked = { findings: [], suppressed: 0, skippedBlocks: 0, allowed: [] }

export function openKept(text: string, options: Options): ReadDocument {
  const { ruleSet, format, silenced = false, full = false, trace = null } = options
  const settings = { ...defaultSettings, ...options.settings }
  const hasNames = namesRules(settings)
  const scanner = scannerOf(ruleSet.scan)
  const pieces = new Pieces(text, format, scanner, full)
  const { facts, hasCue } = pieces
  let foundIn: Later['foundIn'] | null = null
  let switches: candidates.Switches | null = null
  let context: PieceContext | null = null

  const isKnown = (piece: CheckedPiece): boolean =>
    piece.result !== null && facts.isStill(piece, piece.result.used) && ![...piece.result.awaited].some(hasCue)

  async function check(pause: Pause = () => undefined): Promise<Checked> {
    if (hasNames) assertNames(settings, await ruleSet.rules())
    for (;;) {
      pieces.scan()
      if (!pieces.haveCandidates && facts.marks.length === 0) return nothing
      const { revision } = pieces
      const [rules, loaded] = await Promise.all([ruleSet.rules(), import('./candidates.js')])
      foundIn = loaded.foundIn
      if (pieces.revision !== revision) continue
      const likely = await checkLikely(rules, loaded, pause)
      if (likely) return loaded.wholeOf(likely, pieces, rules, settings)
    }
  }

  /** The pieces that may hold findings, each of them checked; null if the text was edited meanwhile. */
  async function checkLikely(rules: Rules, loaded: Later, pause: Pause): Promise<readonly CheckedPiece[] | null> {
    const { revision } = pieces
    const { levelOf, isOnIn } = (switches ??= loaded.switchesOf(rules, settings, (piece) => facts.isSuppressed(piece)))
    const likely = pieces.all.filter(
      (piece) => full || pieces.isMet(piece) || loaded.isLikely(piece, rules, isOnIn(piece), format)
    )
    if (likely.every(isKnown)) return likely
    const { checkContext, checkPiece } = await import('../pipeline.js')
    context ??= {
      ...(await checkContext({ rules, settings, levelOf, isKnownWord: scanner.isKnownWord })),
      format,
      facts,
      scanner,
      hasCue,
      isOnIn,
      silenced,
      full,
      trace
    }
    const alike = new Alike()
    for (const piece of likely) {
      if (pieces.revision !== revision) return null
      if (isKnown(piece)) continue
      // who asks what became of each match is told of each
      if (!trace) alike.share(piece, isKnown)
      if (isKnown(piece)) continue
      await pause()
      if (pieces.revision !== revision) return null
      piece.result = await checkPiece(piece, context, pause)
    }
    return pieces.revision === revision ? likely : null
  }

  return {
    get text() {
      return pieces.source
    },
    edit: (edit) => {
      const { source } = pieces
      pieces.edit(source.slice(0, edit.start) + edit.text + source.slice(edit.end), edit)
    },
    editTo: (text, edit) => {
      pieces.edit(text, edit)
    },
    check,
    found: () => foundIn?.(pieces.all.filter(isKnown), pieces) ?? nothing
  }
}
