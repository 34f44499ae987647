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
import type { Part } from './part.js'
import { Parts } from './parts.js'

type Pause = () => void | Promise<void>
type Options = Omit<DocumentOptions, 'format'> & Inspection & { format: Format }
/** What is loaded once a piece may hold a finding. */
type Later = typeof candidates

const nothing: Checked = { findings: [], suppressed: 0, skippedBlocks: 0, allowed: [] }

export function openKept(text: string, options: Options): ReadDocument {
  const { ruleSet, format, full = false, trace = null } = options
  const settings = { ...defaultSettings, ...options.settings }
  const hasNames = namesRules(settings)
  const scanner = scannerOf(ruleSet.scan)
  const parts = new Parts(text, format, scanner, full)
  const { facts, hasCue } = parts
  let later: Later | null = null
  let switches: candidates.Switches | null = null
  let context: PieceContext | null = null

  const isKnown = (part: Part): boolean =>
    part.result !== null && facts.isStill(part, part.result.used) && ![...part.result.awaited].some(hasCue)

  async function check(pause: Pause = () => undefined): Promise<Checked> {
    if (hasNames) assertNames(settings, await ruleSet.rules())
    for (;;) {
      parts.scan()
      if (!parts.haveCandidates && facts.marks.length === 0) return nothing
      const { revision } = parts
      const [rules, loaded] = await Promise.all([ruleSet.rules(), import('./candidates.js')])
      later = loaded
      if (parts.revision !== revision) continue
      const likely = await checkLikely(rules, loaded, pause)
      if (likely) return loaded.wholeOf(likely, parts, rules, settings)
    }
  }

  /** The parts that may hold findings, each of them checked; null if the text was edited meanwhile. */
  async function checkLikely(rules: Rules, loaded: Later, pause: Pause): Promise<readonly Part[] | null> {
    const { revision } = parts
    const { levelOf, isOnIn } = (switches ??= loaded.switchesOf(rules, settings, (part) => facts.isSuppressed(part)))
    const likely = parts.all.filter(
      (part) => full || parts.isMet(part) || loaded.isLikely(part, rules, isOnIn(part), format)
    )
    if (likely.every(isKnown)) return likely
    const { checkContext, checkPiece } = await import('../pipeline.js')
    context ??= {
      ...checkContext({ rules, settings, levelOf, isKnownWord: scanner.isKnownWord }),
      format,
      facts,
      scanner,
      hasCue,
      isOnIn,
      full,
      trace
    }
    const alike = new Alike()
    for (const part of likely) {
      if (parts.revision !== revision) return null
      if (isKnown(part)) continue
      // who asks what became of each match is told of each
      if (!trace) alike.share(part, isKnown)
      if (isKnown(part)) continue
      await pause()
      if (parts.revision !== revision) return null
      part.result = await checkPiece(part, context, pause)
    }
    return parts.revision === revision ? likely : null
  }

  return {
    get text() {
      return parts.source
    },
    edit: (edit) => {
      const { source } = parts
      parts.edit(source.slice(0, edit.start) + edit.text + source.slice(edit.end), edit)
    },
    editTo: (text, edit) => {
      parts.edit(text, edit)
    },
    check,
    found: () => later?.foundIn(parts.all.filter(isKnown), parts) ?? nothing
  }
}
