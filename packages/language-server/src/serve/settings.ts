/** The settings in force for a document: asked of the client where it can answer, else what it last sent. */
import type { Connection } from 'vscode-languageserver/node'
import { readSettings, type EditorSettings } from '../settings/settings.js'

export interface SettingsService {
  settingsFor: (uri: string | null) => Promise<EditorSettings>
  /** after workspace/didChangeConfiguration */
  changed: (sent: unknown) => void
}

/** How long a client may take to answer before the start values are used. */
const patience = 5000

export function createSettings(
  connection: Connection,
  canAsk: boolean,
  initial: unknown,
  warn: (line: string) => void
): SettingsService {
  let global = take(initial)
  let asked = new Map<string, Promise<EditorSettings>>()

  function take(value: unknown): EditorSettings {
    const { settings, warnings } = readSettings(value)
    for (const warning of warnings) warn(warning)
    return settings
  }

  async function ask(uri: string | null): Promise<EditorSettings> {
    let timer: NodeJS.Timeout | undefined
    try {
      const given: unknown = await Promise.race([
        connection.workspace.getConfiguration({ section: 'stigmalint', ...(uri !== null && { scopeUri: uri }) }),
        new Promise((_, reject) => {
          timer = setTimeout(() => reject(new Error('no answer')), patience)
        })
      ])
      return given === null || given === undefined ? global : take(given)
    } catch {
      return global
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    settingsFor: (uri) => {
      if (!canAsk) return Promise.resolve(global)
      const key = uri ?? ''
      const known = asked.get(key) ?? ask(uri)
      asked.set(key, known)
      return known
    },
    changed: (sent) => {
      asked = new Map()
      if (canAsk) return
      const section: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'stigmalint') : undefined
      global = take(section ?? {})
    }
  }
}
