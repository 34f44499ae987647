/** The whole workspace checked: every file that the command would check, with progress, until it is called off. */
import type { Configuration, Loader } from '@stigmalint/configuration'
import { filesInFolder, isInside, textFormatOf } from '@stigmalint/files'
import type { Severity } from '@stigmalint/core'
import { subjectOf } from '@stigmalint/core/subjects'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { CalledOff, checkFile } from '@stigmalint/project'
import { crashLine, crashOf, type Crash } from '@stigmalint/project/crash'
import { existsSync } from 'node:fs'
import {
  CancellationTokenSource,
  DiagnosticSeverity,
  type CancellationToken,
  type Diagnostic,
  type WorkDoneProgressReporter
} from 'vscode-languageserver/node'
import type { NotChecked } from '../documents/checker.js'
import { describeCrash } from '../wire/crash.js'
import { isRule, isShown } from '../findings/diagnostics.js'
import { withoutLeft } from '../silence/leaves.js'
import { linesOf } from '../text/lines.js'
import { uriOf } from '../text/uris.js'
import type { DiagnosticsService } from './diagnostics.js'
import { mistakeIn, type Host, type InForce } from './host.js'

export interface WorkspaceSummary {
  /** how many were checked */
  files: number
  /** of what is shown */
  findings: number
  /** how many of them are in each document, by subject and severity */
  counts: Count[]
  /** how many could not be checked: for a mistake in their configuration, or since they could not be read */
  notChecked: number
  /** the first mistake in a configuration for which files were not checked */
  mistake: NotChecked | null
  /** lines about what could not be read, and settings that did nothing */
  notices: string[]
  isCancelled: boolean
}

interface Count {
  path: string
  subject: string
  level: Severity
  count: number
}

type FileResult =
  | {
      findings: readonly PlacedFinding[]
      notice: string | null
      /** what says whether its settings are of use; null where that cannot be learnt */
      configuration: Configuration | null
      allowed: readonly string[]
    }
  | { notice: string; mistake: NotChecked | null }

const notChecked = (notice: string): FileResult => ({ notice, mistake: null })

/** In the words of the command. */
const toBeMended = (path: string, mistake: NotChecked | null): FileResult => ({
  notice: `${path}: not checked, its configuration has to be mended first`,
  mistake
})

export interface WorkspaceCheck {
  run: (token: CancellationToken, progress: WorkDoneProgressReporter) => Promise<WorkspaceSummary>
  /** Checks again those of these files that a check knows. */
  filesChanged: (paths: readonly string[]) => void
  /** Checks again all files that a check knows: other rules are in force. */
  again: () => void
}

/** A part of the work: what it comes to if it fails, the other parts go on. */
async function part<Value, Failed>(
  work: () => Promise<Value>,
  failed: (error: unknown) => Failed
): Promise<Value | Failed> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CalledOff) throw error
    return failed(error)
  }
}

const turn = 8

export function createWorkspaceCheck(host: Host, diagnostics: DiagnosticsService): WorkspaceCheck {
  const known = new Set<string>()
  let current = new CancellationTokenSource()
  let queue = Promise.resolve()

  /** Lets others have their turn, and ends the work when it is called off. */
  function pauser(tokens: readonly CancellationToken[]): () => void | Promise<void> {
    let yielded = performance.now()
    return () => {
      if (tokens.some((token) => token.isCancellationRequested)) throw new CalledOff()
      if (performance.now() - yielded < turn) return
      return new Promise((resolve) =>
        setImmediate(() => {
          yielded = performance.now()
          resolve()
        })
      )
    }
  }

  async function resultOf(path: string, pause: () => void | Promise<void>): Promise<FileResult | null> {
    return part(
      () => openOrSaved(path, pause),
      (error) => failed(path, crashOf(error))
    )
  }

  function failed(path: string, crash: Crash): FileResult {
    diagnostics.setFile(uriOf(path), [])
    host.tellOnce(`${path}: ${describeCrash(crash)}`)
    return notChecked(`${path}: could not be checked`)
  }

  const inForce = (path: string): Promise<InForce> => host.inForce({ uri: host.folderUri(path), path })
  const loader: Loader = { load: async (path) => (await inForce(path)).configuration }

  /** How many findings a file has; what it has is kept for the client. Null: it is left out. */
  async function openOrSaved(path: string, pause: () => void | Promise<void>): Promise<FileResult | null> {
    const open = host.documents.all().find((document) => document.path === path && !document.isCell)
    if (open?.format == null) return saved(path, pause)
    const outcome = await host.outcomeOf(open)
    if (outcome === null) return notChecked(`${path}: could not be checked`)
    if (outcome.notChecked?.because === 'ignored' || outcome.notChecked?.because === 'data') return null
    if (outcome.notChecked?.because === 'configuration') return toBeMended(path, outcome.notChecked)
    if (outcome.notChecked !== null) return notChecked(`${path}: not checked (${outcome.notChecked.because})`)
    const { configuration, result } = outcome
    const findings = await host.shownOf(open, result.findings)
    return { findings, notice: null, configuration, allowed: result.allowed }
  }

  async function saved(path: string, pause: () => void | Promise<void>): Promise<FileResult | null> {
    const uri = uriOf(path)
    // places in other files are nothing that an editor could show
    if (textFormatOf(path) === null) return null
    const result = await checkFile(path, loader, async ({ text }, options) => ({
      text,
      ...(await host.openText(text, options).check(pause))
    }))
    if (result.is !== 'left-out' && result.is !== 'no-format') known.add(path)
    switch (result.is) {
      case 'crashed':
        return failed(path, result.crash)
      case 'unusable':
        diagnostics.setFile(uri, [])
        return toBeMended(path, mistakeIn((await inForce(path)).configuration))
      case 'left-out':
      case 'no-format':
      case 'data':
        diagnostics.setFile(uri, [])
        return null
      case 'unreadable':
        diagnostics.setFile(uri, existsSync(path) ? [unreadable(result.message)] : [])
        return notChecked(`${path}${result.message}`)
      case 'checked': {
        const { configuration, settings } = await inForce(path)
        const { text, findings, allowed } = result.checked
        const { note } = result
        const marked = host.isPaused ? [] : withoutLeft(findings, host.leaves, uri)
        const shown = marked.filter((own) => isShown(own, settings.severity))
        diagnostics.setFile(uri, await host.convert(shown, { uri, lines: linesOf(text, host.client.encoding) }))
        // A choice of the editor may have left out the rules that a wording is allowed for.
        const isPlain = Object.keys(settings.choices).length === 0
        return {
          findings: shown,
          notice: note && `${path}${note}`,
          configuration: isPlain ? configuration : null,
          allowed
        }
      }
    }
  }

  async function run(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<WorkspaceSummary> {
    current.cancel()
    current = new CancellationTokenSource()
    const pause = pauser([token, current.token])
    const summary: WorkspaceSummary = {
      ...{ files: 0, findings: 0, counts: [], notChecked: 0, mistake: null, notices: [] },
      isCancelled: false
    }
    progress.begin('stigmalint', 0, 'Looking for files', true)
    try {
      const inputs = await Promise.all(
        [...host.folders].map((folder) =>
          part(
            () => filesInFolder(folder, pause),
            (error) => ({
              files: [],
              notices: [{ message: `${folder}: not looked through, ${crashLine(crashOf(error))}` }]
            })
          )
        )
      )
      const paths = [...new Set(inputs.flatMap(({ files }) => files.map(({ path }) => path)))]
      summary.notices.push(...inputs.flatMap(({ notices }) => notices.map(({ message }) => message)))
      for (const path of known) if (!paths.includes(path)) forget(path)
      const checked = new Map<Configuration, { files: string[]; allowed: Set<string> }>()
      const learn = (configuration: Configuration | null, allowed: readonly string[], path: string): void => {
        if (configuration === null) return
        const own = checked.get(configuration) ?? { files: [], allowed: new Set() }
        checked.set(configuration, own)
        own.files.push(path)
        for (const term of allowed) own.allowed.add(term)
      }
      let shown = -1
      for (const [index, path] of paths.entries()) {
        await pause()
        const percent = Math.floor((index / paths.length) * 100)
        if (percent !== shown) progress.report(percent, `${index} of ${paths.length} files`)
        shown = percent
        const result = await resultOf(path, pause)
        if (!result) continue
        if ('findings' in result) {
          summary.files++
          summary.findings += result.findings.length
          summary.counts.push(...countsOf(path, result.findings))
          if (result.notice !== null) summary.notices.push(result.notice)
          learn(result.configuration, result.allowed, path)
        } else {
          summary.notChecked++
          summary.mistake ??= result.mistake
          summary.notices.push(result.notice)
        }
      }
      if (summary.notices.length === 0)
        for (const [configuration, own] of checked)
          if ([...host.folders].some((folder) => isInside(folder, configuration.path ?? '')))
            for (const { path, line, column, message } of configuration.useless(own))
              summary.notices.push(`${path}:${line}:${column}: ${message}`)
    } catch (error) {
      if (!(error instanceof CalledOff)) throw error
      summary.isCancelled = true
    } finally {
      progress.done()
      diagnostics.refresh()
    }
    for (const notice of summary.notices) host.connection.console.warn(notice)
    return summary
  }

  function forget(path: string): void {
    known.delete(path)
    diagnostics.setFile(uriOf(path), [])
  }

  /** In the background, one after the other. */
  function recheck(paths: readonly string[]): void {
    const { token } = current
    queue = queue.then(() =>
      host.background.finished('checking the workspace again', () => recheckNow(paths, pauser([token])))
    )
  }

  async function recheckNow(paths: readonly string[], pause: () => void | Promise<void>): Promise<void> {
    try {
      for (const path of paths) {
        await pause()
        if (known.has(path)) await resultOf(path, pause)
      }
      diagnostics.refresh()
    } catch (error) {
      if (!(error instanceof CalledOff)) throw error
    }
  }

  return {
    run,
    filesChanged: (paths) => {
      const own = paths.filter((path) => known.has(path))
      if (own.length > 0) recheck(own)
    },
    again: () => {
      if (known.size > 0) recheck([...known])
    }
  }
}

/** What stigmalint says about comments is of no subject. */
function countsOf(path: string, findings: readonly PlacedFinding[]): Count[] {
  const counts = new Map<string, Count>()
  for (const { ruleId, severity: level } of findings) {
    if (!isRule(ruleId)) continue
    const subject = subjectOf(ruleId)
    const key = `${subject} ${level}`
    const known = counts.get(key) ?? { path, subject, level, count: 0 }
    known.count++
    counts.set(key, known)
  }
  return [...counts.values()]
}

/** `message` starts as `readSource` says it: `:3: …` or `: …`. */
function unreadable(message: string): Diagnostic {
  const line = Number(/^:(\d+):/.exec(message)?.[1] ?? 1) - 1
  return {
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source: 'stigmalint',
    code: 'stigmalint/unreadable',
    message: message.replace(/^(?::\d+)?: /, '')
  }
}
