/** One text, checked while it is edited: what is found is told as what changed since it was told last. */
import type { Edit, Format, OpenedDocument, Rules, RuleSet } from '@stigmalint/core'
import { findRule, isForIt } from '@stigmalint/core/explain'
import { openDocument, type Checked, type EditedDocument, type PlacedFinding } from '@stigmalint/core/trusted'
import { sheetOf, type Sheet } from '../document/sheet.js'
import { withEdit } from '../document/since-opened.js'
import { agreementOf } from './delta.js'
import { numbered, type Numbered } from './identity.js'
import type { Answer, ChosenSettings } from './protocol.js'
import { shownFinding } from './shown.js'
import { chosen } from './chosen.js'

type Told = Extract<Answer, { kind: 'checked' }>

export interface Checker {
  /** what stands on the sheet: the page counts in it */
  readonly text: string
  /** what is checked: findings count in it; it may have more in it than the sheet */
  readonly source: string
  readonly sheet: Sheet
  readonly format: Format
  readonly version: number
  readonly settings: ChosenSettings
  /** The document that the text came out of, with what changed in its text; null where it came out of none. */
  readonly opened: Opened | null
  open: (text: string, format: Format, version: number) => void
  openDocument: (document: OpenedDocument, version: number) => void
  /** Edits of the sheet. */
  edit: (edits: readonly Edit[], version: number) => void
  choose: (settings: ChosenSettings) => void
  /** The finding of a number as it stands in the text of now; null where it is gone. Waits for a check that goes on. */
  find: (id: number) => Promise<PlacedFinding | null>
  /** All of them, once the check is through. */
  all: () => Promise<readonly PlacedFinding[]>
}

export interface Opened {
  document: OpenedDocument
  /** since it was opened: edits of its text */
  edits: readonly Edit[]
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
  let sheet = sheetOf([])
  let opened: Opened | null = null
  let document: EditedDocument = openDocument('', { ruleSet, format, settings: chosen(settings) })
  /** as it was told last, where each stood on the sheet, and how long that was */
  let told: { findings: readonly Numbered[]; starts: readonly number[]; length: number } = {
    ...{ findings: [], starts: [], length: 0 }
  }
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
    const length = sheet.toSheet(document.text.length)
    const shift = length - told.length
    const starts = checked.findings.map(({ start }) => sheet.toSheet(start))
    const agreement = agreementOf(
      told.findings.map(({ finding: { said } }, index) => ({ said, start: told.starts[index] ?? 0 })),
      checked.findings.map(({ said }, index) => ({ said, start: starts[index] ?? 0 })),
      shift
    )
    const findings = numbered(told.findings, checked.findings, agreement, () => ++ids)
    told = { findings, starts, length }
    const { from, removed, added } = agreement
    const fresh = findings.slice(from, from + added).map(({ id, finding }) => ({
      ...shownFinding(finding, id, isDisputed),
      start: sheet.toSheet(finding.start),
      end: sheet.toSheet(finding.end)
    }))
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
      return sheet.shown(document.text)
    },
    get source() {
      return document.text
    },
    get sheet() {
      return sheet
    },
    get opened() {
      return opened
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
      sheet = sheetOf([])
      opened = null
      reopen(text)
    },
    openDocument(newDocument, newVersion) {
      format = newDocument.format
      version = newVersion
      sheet = sheetOf(newDocument.stretches().hidden)
      opened = { document: newDocument, edits: [] }
      reopen(newDocument.text)
    },
    edit(edits, newVersion) {
      version = newVersion
      for (const onSheet of edits.toSorted((a, b) => b.start - a.start)) {
        const edit = sheet.toSource(onSheet, document.text)
        document.edit(edit)
        sheet = sheet.after(edit)
        if (opened) opened = { ...opened, edits: withEdit(opened.edits, edit) }
      }
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
