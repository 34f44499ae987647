/** The settings as the server wants them when it starts; later it asks for them itself, for each document. */

import type { Leave } from './protocol.js'

/** What the extension keeps and the server asks for at each start. */
export interface Kept {
  leaves: () => readonly Leave[]
  isPaused: () => boolean
}

/** What `workspace.getConfiguration` answers, as far as it is needed. */
export interface SettingsSection {
  get: (key: string) => unknown
}

export const settingKeys = ['profile', 'packs', 'severity', 'run', 'colours'] as const

export const initializationOptions = (
  section: SettingsSection,
  { leaves, isPaused }: Kept,
  ruleLink: string
): Record<string, unknown> => ({
  ...Object.fromEntries(settingKeys.map((key) => [key, section.get(key)])),
  // `stigmalint/status` is for the status bar
  status: true,
  // it may link to commands of the extension, and offer what is kept here
  commands: true,
  ruleLink,
  leaves: leaves(),
  isPaused: isPaused()
})
