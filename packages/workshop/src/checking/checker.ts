/** One text, checked while it is edited: what is found is told as what changed since it was told last. */
import type { Format, Rules, RuleSet } from '@stigmalint/core'
import { findRule, isForIt } from '@stigmalint/core/explain'
import { openDocument, type Checked, type EditedDocument, type PlacedFinding } from '@stigmalint/core/trusted'
import { agreementOf } from './delta.js'
import { numbered, type Numbered } from './identity.js'
import type { Answer, ChosenSettings } from './protocol.js'
import { shownFinding } from './shown.js'
import { chosen } from './chosen.js'

type Told = Extract<Answer, { kind: 'checked' }>

export interface Checker {
  readonly text: string
  readonly format: Format
  readonly version: number
  readonly settings: ChosenSettings
  open: (text: string, format: Format, version: number) => void
  edit: (edits: readonly { start: number; end: number; text: string }[], version: number) => void
  choose: (settings: ChosenSettings) => void
  /** The finding of a number as it stands in the text of now; null where it is gone. Waits for a check that goes on. */
  find: (id: number) => Promise<PlacedFinding | null>
  /** All of them, once the check is through. */
  all: () => Promise<readonly PlacedFinding[]>
}

export interface CheckerOptions {
  ruleSet: RuleSet
  /** those of the rule set, read */
  rules: Rules
  format: Format
  settings: ChosenSettings
  tell: (told: Told) => void
  crash: (error: unknown) => void
  /** Lets messages in that wait. */
  turn: () => Promise<void>
  /** milliseconds */
  now: () => number
}

/** For so many milliseconds the checker goes on before it lets an edit in. */
const atATime = 8
/** So often it tells what it found while a first check goes on. */
const everySoOften = 400

export function createChecker(options: CheckerOptions): Checker {
  const { ruleSet, rules, tell, crash, turn, now } = options
  let { format, settings } = options
  let version = 0
  let document: EditedDocument = openDocument('', { ruleSet, format, settings: chosen(settings) })
  /** as it was told last, and the length of its text */
  let told: { findings: readonly Numbered[]; length: number } = { findings: [], length: 0 }
  let ids = 0
  let running: Promise<void> | null = null
  let isStale = false
  const disputed = new Map<string, boolean>()

  const isDisputed = (ruleId: string): boolean => {
    const known = disputed.get(ruleId)
    if (known !== undefined) return known
    const says = findRule(ruleId, rules)?.sources.map((source) => source.says) ?? []
    const is = says.some(isForIt)
    disputed.set(ruleId, is)
    return is
  }

  /** Nothing is waited for in it: what was checked is the text of now. */
  function report(checked: Checked, isComplete: boolean): void {
    const length = document.text.length
    const shift = length - told.length
    const flat = told.findings.map(({ finding }) => ({ said: finding.said, start: finding.start }))
    const agreement = agreementOf(
      flat,
      checked.findings.map(({ said, start }) => ({ said, start })),
      shift
    )
    const findings = numbered(told.findings, checked.findings, agreement, () => ++ids)
    told = { findings, length }
    const { from, removed, added } = agreement
    const fresh = findings.slice(from, from + added).map(({ id, finding }) => shownFinding(finding, id, isDisputed))
    tell({
      kind: 'checked',
      version,
      delta: { from, removed, added: fresh, shift },
      isComplete,
      skippedBlocks: checked.skippedBlocks
    })
  }

  async function run(): Promise<void> {
    while (isStale) {
      isStale = false
      const own = document
      let since = now()
      let toldAt = since
      const pause = (): void | Promise<void> => {
        if (now() - since < atATime) return
        return turn().then(() => {
          since = now()
          if (own !== document) throw new Replaced()
        })
      }
      const pauseAndTell = (): void | Promise<void> => {
        if (isStale || own !== document || now() - toldAt < everySoOften) return pause()
        toldAt = now()
        report(own.found(), false)
        return pause()
      }
      try {
        const checked = await own.check(pauseAndTell)
        if (own === document) report(checked, true)
      } catch (error) {
        if (!(error instanceof Replaced)) throw error
      }
    }
  }

  function start(): void {
    isStale = true
    running ??= run()
      .catch(crash)
      .finally(() => {
        running = null
      })
  }

  function reopen(text: string): void {
    document = openDocument(text, { ruleSet, format, settings: chosen(settings) })
    start()
  }

  const settled = async (): Promise<readonly Numbered[]> => {
    while (running) await running
    return told.findings
  }

  return {
    get text() {
      return document.text
    },
    get format() {
      return format
    },
    get version() {
      return version
    },
    get settings() {
      return settings
    },
    open(text, newFormat, newVersion) {
      format = newFormat
      version = newVersion
      reopen(text)
    },
    edit(edits, newVersion) {
      version = newVersion
      for (const edit of edits.toSorted((a, b) => b.start - a.start)) document.edit(edit)
      start()
    },
    choose(newSettings) {
      settings = newSettings
      reopen(document.text)
    },
    find: async (id) => (await settled()).find((one) => one.id === id)?.finding ?? null,
    all: async () => (await settled()).map(({ finding }) => finding)
  }
}

/** Another text, or other settings, took the place of what was checked. */
class Replaced extends Error {}
