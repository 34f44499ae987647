/** Checks one open document: never two checks at once, and a newer edit ends the one that runs. */
import type { Checked, EditedDocument } from '@stigmalint/core/trusted'
import type { Configuration } from '@stigmalint/configuration'
import type { Lines, TextEdit } from '../text/lines.js'
import { checkInTurns, Superseded } from './turns.js'

/** What a check works on. */
export interface Engine {
  document: EditedDocument
  configuration: Configuration
}

/** Why a document is not checked, and where to look. */
export interface NotChecked {
  because: 'configuration' | 'ignored' | 'not-a-kind-that-is-read' | 'data' | 'too-large' | 'paused' | 'failed'
  /** the file that says so, with its full path */
  path: string | null
  line: number
  column: number
}

/** What was found in one state of a document. */
export interface CheckOutcome {
  version: number
  result: Checked
  /** what is in force for the document; null where it could not be understood */
  configuration: Configuration | null
  /** null where the document is checked: else nothing found says nothing */
  notChecked: NotChecked | null
  /** how long the last check took, in milliseconds */
  took: number
  /** the text was opened for it: later checks look at what changed, and take less */
  isOpening: boolean
}

export interface Checker {
  /** To be told of each edit in its order. Answers the text after it where the core has it by now: two copies would cost. */
  edited: (edit: TextEdit) => string | null
  /** Makes the next check start anew: another configuration, another text. */
  restart: () => void
  /** what is found in the text as it is now; null if the check itself failed or the document was closed */
  outcome: () => Promise<CheckOutcome | null>
  /**
   * Until a check has come to its end: what is found in the first moments of one of a long text, from the top. It may
   * never settle.
   */
  readonly firstFound: Promise<CheckOutcome> | null
  /** as `outcome`, but the check ends when nobody waits for it any more */
  outcomeFor: (isWanted: () => boolean) => Promise<CheckOutcome | null>
  close: () => void
}

export interface CheckerOptions {
  /** the text as it is now, and its version */
  lines: Lines
  version: () => number
  /** opens the text for checks, or says why it is not to be checked */
  open: (text: string) => Promise<Engine | (Pick<CheckOutcome, 'configuration'> & { notChecked: NotChecked })>
  /** told when the check itself failed */
  onCrash: (error: unknown) => void
}

const nothing: Checked = { findings: [], suppressed: 0, skippedBlocks: 0, allowed: [] }

/** After this time a writer wants to see something of a long document that was opened, in milliseconds. */
const firstMoments = 250
/** What has fewer characters is shown as a whole. */
const longDocument = 50_000

export function createChecker(options: CheckerOptions): Checker {
  let generation = 0
  let engine: Engine | null = null
  let pending: TextEdit[] = []
  let isClosed = false
  /** a text may not be edited while it is checked */
  let isBusy = false
  let running: { promise: Promise<void>; wanted: (() => boolean)[] } | null = null
  let latest: { generation: number; outcome: CheckOutcome | null } | null = null

  let tellFirst: ((outcome: CheckOutcome) => void) | null = null
  const firstFound = new Promise<CheckOutcome>((resolve) => {
    tellFirst = resolve
  })

  async function checkOnce(wanted: readonly (() => boolean)[]): Promise<CheckOutcome | null> {
    const own = generation
    const started = performance.now()
    const version = options.version()
    const isOpening = engine === null
    if (engine === null) {
      // Edits that come while the configuration is read are in the text that is opened then.
      pending = []
      const opened = await options.open(options.lines.text)
      if (own !== generation) throw new Superseded()
      if ('notChecked' in opened) return { ...opened, version, result: nothing, took: 0, isOpening }
      engine = opened
    }
    for (const edit of pending) engine.document.edit(edit)
    pending = []
    const { document, configuration } = engine
    isBusy = true
    const checked = checkInTurns(document, {
      isWanted: () => own === generation && !isClosed && wanted.some((isWanted) => isWanted()),
      onTurn: () => {
        const took = performance.now() - started
        if (!tellFirst || took < firstMoments || options.lines.text.length < longDocument) return
        const result = document.found()
        if (result.findings.length === 0) return
        tellFirst({ version, result, configuration, notChecked: null, took, isOpening })
        tellFirst = null
      }
    })
    const result = await checked.finally(() => {
      isBusy = false
    })
    if (own !== generation) throw new Superseded()
    tellFirst = null
    return { version, result, configuration, notChecked: null, took: performance.now() - started, isOpening }
  }

  async function run(wanted: readonly (() => boolean)[]): Promise<void> {
    while (!isClosed && wanted.some((isWanted) => isWanted())) {
      const own = generation
      try {
        const outcome = await checkOnce(wanted)
        latest = { generation: own, outcome }
        return
      } catch (error) {
        if (error instanceof Superseded) {
          // Edits that lie in the queue are taken in before the next try.
          await new Promise((resolve) => setImmediate(resolve))
          continue
        }
        engine = null
        options.onCrash(error)
        if (own === generation) latest = { generation: own, outcome: null }
        return
      }
    }
  }

  /** What is known of the text as it is now; undefined if that is nothing. */
  const known = (): CheckOutcome | null | undefined => (latest?.generation === generation ? latest.outcome : undefined)

  async function outcomeFor(isWanted: () => boolean): Promise<CheckOutcome | null> {
    while (!isClosed && isWanted()) {
      const found = known()
      if (found !== undefined) return found
      if (running) running.wanted.push(isWanted)
      else {
        const wanted = [isWanted]
        const promise = run(wanted).finally(() => {
          running = null
        })
        running = { promise, wanted }
      }
      await running.promise
    }
    return null
  }

  return {
    edited: (edit) => {
      generation++
      if (engine && !isBusy && pending.length === 0) {
        try {
          engine.document.edit(edit)
          return engine.document.text
        } catch (error) {
          // The text is opened anew for the next check.
          engine = null
          options.onCrash(error)
          return null
        }
      }
      pending.push(edit)
      return null
    },
    restart: () => {
      generation++
      engine = null
    },
    outcome: () => outcomeFor(always),
    get firstFound() {
      return latest === null ? firstFound : null
    },
    outcomeFor,
    close: () => {
      isClosed = true
      generation++
    }
  }
}

const always = (): boolean => true
