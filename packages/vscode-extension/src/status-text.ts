/** What the status bar says, in a few characters, in a sentence, and for those who hear it. */
import { profileName } from './profiles.js'
import type { Status, Summary } from './protocol.js'

export interface StatusText {
  text: string
  tooltip: string
  /** what a screen reader says */
  label: string
}

/** Of a document; null: nothing is known of it yet. */
export function statusText(status: Status | null): StatusText {
  if (status === null)
    return {
      text: '$(book) stigmalint …',
      tooltip: 'stigmalint has not checked this document yet.',
      label: 'stigmalint has not checked this document yet'
    }
  const { errors, warnings, informations, safeFixes, profile, configuration } = status
  const total = errors + warnings + informations
  const found =
    total === 0
      ? 'No findings'
      : `${inNumber(total, 'finding')}: ${[inNumber(errors, 'error'), inNumber(warnings, 'warning'), inNumber(informations, 'note')].filter((part) => !part.startsWith('0 ')).join(', ')}`
  const wording = profile === '' ? '' : `Profile: ${profileName(profile)}`
  const from = configuration === null ? 'No configuration file' : `Configuration: ${configuration}`
  return {
    text: `$(${total === 0 ? 'pass' : 'book'}) stigmalint ${total}${profile === '' ? '' : ` · ${profile}`}`,
    tooltip: [found, safeFixes === 0 ? '' : inNumber(safeFixes, 'safe fix', 'safe fixes'), wording, from]
      .filter((line) => line !== '')
      .join('\n'),
    label: `stigmalint: ${found}${wording === '' ? '' : `. ${wording}`}. Opens a menu`
  }
}

/** Where the server does not run. */
export const stoppedText: StatusText = {
  text: '$(error) stigmalint stopped',
  tooltip: 'stigmalint does not run. Choose this to start it again, or to see why.',
  label: 'stigmalint does not run. Opens a menu to start it again'
}

/** What a check of the workspace came to. */
export const summaryText = ({ files, findings }: Pick<Summary, 'files' | 'findings'>): string =>
  `${inNumber(files, 'document')} checked, ${inNumber(findings, 'finding')}.`

const inNumber = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
