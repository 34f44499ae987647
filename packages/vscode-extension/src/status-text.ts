/** What the status bar says, in a few characters, in a sentence, and for those who hear it. */
import { profileName } from './profiles.js'
import type { Checked, Status, Summary, Unchecked } from './protocol.js'

export interface StatusText {
  text: string
  tooltip: string
  /** what a screen reader says */
  label: string
}

/** Of a document; null: nothing is known of it yet. `isColoured`: marks have the colours of their severities. */
export function statusText(status: Status | null, isColoured = true): StatusText {
  if (status === null)
    return {
      text: '$(book) stigmalint …',
      tooltip: 'stigmalint has not checked this document yet.',
      label: 'stigmalint has not checked this document yet'
    }
  if (status.checked) return checkedText(status, isColoured)
  return status.because === 'paused' ? pausedText : uncheckedText(status)
}

function checkedText(status: Checked, isColoured: boolean): StatusText {
  const { errors, warnings, informations, safeFixes, left, profile, configuration } = status
  const total = errors + warnings + informations
  const found =
    total === 0
      ? 'Nothing is marked'
      : `${inNumber(total, 'place')}: ${(isColoured
          ? [`${errors} red`, `${warnings} yellow`]
          : [`${errors + warnings} advised against`]
        )
          .concat(inNumber(informations, 'note'))
          .filter((part) => !part.startsWith('0 '))
          .join(', ')}`
  const wording = profile === '' ? '' : `Profile: ${profileName(profile)}`
  const from = configuration === null ? 'No configuration file' : `Configuration: ${configuration}`
  const kept = left === 0 ? '' : `${inNumber(left, 'place')} left as ${left === 1 ? 'it is' : 'they are'}`
  return {
    text: `$(${total === 0 ? 'pass' : 'book'}) stigmalint ${total}${profile === '' ? '' : ` · ${profile}`}`,
    tooltip: [found, kept, safeFixes === 0 ? '' : inNumber(safeFixes, 'safe fix', 'safe fixes'), wording, from]
      .filter((line) => line !== '')
      .join('\n'),
    label: `stigmalint: ${[found, kept, wording].filter((part) => part !== '').join('. ')}. Opens a menu`
  }
}

/** Never a count: nothing is known about what the document says. */
function uncheckedText(status: Unchecked): StatusText {
  const because = reasonText(status)
  const leads = status.path === null ? '' : `Choose this to open ${baseName(status.path)}.`
  return {
    text: `$(${status.because === 'ignored' ? 'circle-slash' : 'warning'}) stigmalint not checked`,
    tooltip: [`Not checked, because ${because}.`, leads].filter((line) => line !== '').join('\n'),
    label: `stigmalint: not checked, because ${because}. ${status.path === null ? 'Opens a menu' : `Opens ${baseName(status.path)}`}`
  }
}

/** Why a document is not checked: behind "because". */
export function reasonText({ because, path, line }: Unchecked): string {
  const file = path === null ? 'the configuration' : baseName(path)
  switch (because) {
    case 'configuration':
      return `there is a mistake in ${file}${path === null ? '' : `, line ${line}`}`
    case 'ignored':
      return `${file} leaves it out`
    case 'not-a-kind-that-is-read':
      return 'documents of this kind are not read'
    case 'data':
      return 'it holds data, no prose'
    case 'too-large':
      return 'it is too large; split it'
    case 'paused':
      return 'marking is paused'
    case 'failed':
      return 'the check failed'
  }
}

/** Of an earlier state of a file and the like: the language is read, the kind of document is not. */
export const otherKind = (uri: string): Unchecked => ({
  uri,
  checked: false,
  because: 'not-a-kind-that-is-read',
  path: null,
  line: 1,
  column: 1
})

const pausedText: StatusText = {
  text: '$(debug-pause) stigmalint paused',
  tooltip: 'Nothing is marked, because marking is paused.\nChoose this to go on.',
  label: 'stigmalint: paused, nothing is marked. Goes on'
}

/** Where the server does not run. */
export const stoppedText: StatusText = {
  text: '$(error) stigmalint stopped',
  tooltip: 'Not checked, because stigmalint does not run.\nChoose this to start it again, or to see why.',
  label: 'stigmalint: not checked, because it does not run. Opens a menu to start it again'
}

/** What a check of the workspace came to. */
export function summaryText({
  files,
  findings,
  notChecked
}: Pick<Summary, 'files' | 'findings' | 'notChecked'>): string {
  const checked = `${inNumber(files, 'document')} checked, ${inNumber(findings, 'place')}`
  return notChecked === 0 ? `${checked}.` : `${notChecked} not checked! ${checked}.`
}

/** A severity as writers see it. */
export const levelInWords = (severity: string): string =>
  ({ error: 'red', warning: 'yellow', information: 'a note' })[severity] ?? severity

export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

export const inNumber = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
