/** The settings of an editor, read with care: a mistake in one costs that one, and is told. */
import { isProfileName, profileNames } from '@stigmalint/configuration/names'
import type { Choices } from '@stigmalint/configuration'
import type { Severity } from '@stigmalint/core'
import { didYouMean } from '@stigmalint/core/compile'
import * as v from 'valibot'

export interface EditorSettings {
  /** what wins over the configuration */
  choices: Choices
  /** the least that is shown */
  severity: Severity
  run: 'onType' | 'onSave'
  colours: Colours
}

export interface SettingsResult {
  settings: EditorSettings
  /** one line for each setting that could not be used */
  warnings: string[]
}

const severities = ['information', 'warning', 'error'] as const
const runs = ['onType', 'onSave'] as const
const colours = ['bySeverity', 'calm', 'faint'] as const
/** How severities look: in red, yellow and blue, all in blue, or as a few dots below the word. */
export type Colours = (typeof colours)[number]

export const defaultEditorSettings: EditorSettings = {
  choices: {},
  severity: 'information',
  run: 'onType',
  colours: 'bySeverity'
}

const schemas = {
  profile: v.pipe(
    v.string(),
    v.check((name) => name === '' || isProfileName(name))
  ),
  packs: v.array(v.string()),
  severity: v.picklist(severities),
  run: v.picklist(runs),
  colours: v.picklist(colours),
  // the client's own, and what only the start value has
  trace: v.unknown(),
  status: v.unknown(),
  commands: v.unknown(),
  ruleLink: v.unknown(),
  leaves: v.unknown(),
  isPaused: v.unknown()
}

type Key = keyof typeof schemas

/** Reads the section `stigmalint`; what is missing has its default. */
export function readSettings(value: unknown): SettingsResult {
  const settings: EditorSettings = { ...defaultEditorSettings, choices: {} }
  const warnings: string[] = []
  if (value === undefined || value === null) return { settings, warnings }
  const section = v.safeParse(v.record(v.string(), v.unknown()), value)
  if (!section.success || Array.isArray(value))
    return { settings, warnings: ['stigmalint: the settings are names and values, such as {"profile": "us"}'] }
  for (const [key, written] of Object.entries(section.output)) {
    if (!isKey(key)) {
      if (!/^trace\b/.test(key))
        warnings.push(`stigmalint.${key}: unknown setting, ${didYouMean(key, known, `known are ${known.join(', ')}`)}`)
      continue
    }
    // Editors send null for what is not set.
    if (written === null || written === undefined) continue
    const warning = take(settings, key, written)
    if (warning !== null) warnings.push(`stigmalint.${key}: ${warning}`)
  }
  return { settings, warnings }
}

const known: readonly string[] = ['profile', 'packs', 'severity', 'run', 'colours']

/** Takes one value over, or says in words why not. */
function take(settings: EditorSettings, key: Key, written: unknown): string | null {
  switch (key) {
    case 'profile': {
      const result = v.safeParse(schemas.profile, written)
      if (!result.success)
        return `unknown profile ${inWords(written)}, ${nearest(written, profileNames)}; the configuration's is used`
      if (isProfileName(result.output)) settings.choices = { ...settings.choices, profile: result.output }
      return null
    }
    case 'packs': {
      const result = v.safeParse(schemas.packs, written)
      if (!result.success) return 'a list of names of packs, such as ["drug-use"]; all packs are used'
      if (result.output.length > 0) settings.choices = { ...settings.choices, packs: result.output }
      return null
    }
    case 'severity': {
      const result = v.safeParse(schemas.severity, written)
      if (!result.success)
        return `unknown severity ${inWords(written)}, ${nearest(written, severities)}; everything is shown`
      settings.severity = result.output
      return null
    }
    case 'run': {
      const result = v.safeParse(schemas.run, written)
      if (!result.success) return `unknown value ${inWords(written)}, ${nearest(written, runs)}; onType is used`
      settings.run = result.output
      return null
    }
    case 'colours': {
      const result = v.safeParse(schemas.colours, written)
      if (!result.success) return `unknown value ${inWords(written)}, ${nearest(written, colours)}; bySeverity is used`
      settings.colours = result.output
      return null
    }
    case 'trace':
    case 'status':
    case 'commands':
    case 'ruleLink':
    case 'leaves':
    case 'isPaused':
      return null
  }
}

const isKey = (key: string): key is Key => Object.hasOwn(schemas, key)

const nearest = (written: unknown, names: readonly string[]): string => {
  const otherwise = `write ${names.join(', ')}`
  return typeof written === 'string' ? didYouMean(written, names, otherwise) : otherwise
}

const inWords = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
