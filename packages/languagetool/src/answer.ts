/** One check: from what a client asks to what it is answered. Nothing of a text is kept. */
import type { Configuration } from '@stigmalint/configuration'
import { formats } from '@stigmalint/core/formats'
import { openDocument, type Checked } from '@stigmalint/core/trusted'
import { textFormats } from '@stigmalint/files'
import { optionsFor } from '@stigmalint/project'
import { version } from '@stigmalint/project/version'
import type { Format } from '@stigmalint/core'
import type { Asked } from './address.js'
import { readText, type AskedText } from './annotated.js'
import { isEnglish, languageOf, spellingOf } from './language.js'
import { matchesOf, type Match } from './matches.js'
import type { Parameters } from './parameters.js'

/** A request as plain data. */
export interface Question extends Pick<Asked, 'profile' | 'format'> {
  parameters: Parameters
  /** the program that asks, as it names itself */
  agent: string
}

export interface Answer {
  /** of HTTP */
  status: number
  /** JSON where the status is 200, else a line */
  body: string
}

/** `path` is the file that the text counts as one of; `pause` is called again and again, and ends the check where it throws. */
export async function answerTo(
  question: Question,
  configuration: Configuration,
  path: string,
  pause: () => void | Promise<void>
): Promise<Answer> {
  const { parameters, profile } = question
  const read = readText(parameters, question.format)
  if (!read.ok) return { status: 400, body: `Error: ${read.message}` }
  if (!isEnglish(parameters) || parameters['mode'] === 'textLevelOnly') return answered(parameters, [])
  const format = formatFor(question, read.asked)
  const { ruleSet, settings } = optionsFor(configuration, path, format)
  const chosen = {
    ...settings,
    ...(profile !== null && { profile }),
    spelling: spellingOf(parameters) ?? settings.spelling
  }
  const { findings } = await openDocument(read.asked.text, { ruleSet, settings: chosen, format }).check(pause)
  const told = findings.filter(isToldTo(parameters))
  if (told.length === 0) return answered(parameters, [])
  const { rules } = await ruleSet.rules()
  const titles = new Map(rules.map(({ id, title }) => [id, title]))
  return answered(
    parameters,
    matchesOf(told, read.asked, (id) => titles.get(id) ?? 'A comment that switches nothing off')
  )
}

/** As the address says; else as the source of Markdown where it came along, or its program sends it so. */
function formatFor({ format, agent }: Question, { isSource }: AskedText): Format {
  if (format !== null) return textFormats.find(({ id }) => id === format) ?? formats.text
  return isSource || agent.startsWith('Zettlr/') ? formats.markdown : formats.text
}

/** Notes are for who asks for more; rules that a client leaves out are left out. */
function isToldTo(parameters: Parameters): (finding: Checked['findings'][number]) => boolean {
  const { level, enabledOnly } = parameters
  const [enabled, disabled] = [idsIn(parameters['enabledRules']), idsIn(parameters['disabledRules'])]
  return ({ severity, ruleId = '' }) =>
    (severity !== 'information' || level === 'picky') &&
    !disabled.has(ruleId) &&
    (!['true', 'yes'].includes(enabledOnly ?? '') || enabled.has(ruleId))
}

const idsIn = (list = ''): ReadonlySet<string> => new Set(list.split(',').map((id) => id.trim()))

function answered(parameters: Parameters, matches: readonly Match[]): Answer {
  const { name, longCode: code } = languageOf(parameters)
  const body = {
    software: { ...software, version: version() },
    warnings: { incompleteResults: false },
    language: { name, code, detectedLanguage: { name, code, confidence: 1, source: 'stigmalint' } },
    matches,
    sentenceRanges: []
  }
  return { status: 200, body: JSON.stringify(body) }
}

/** What programs of LanguageTool look at. */
export const software = {
  name: 'stigmalint',
  buildDate: null,
  apiVersion: 1,
  premium: false,
  premiumHint: '',
  status: ''
} as const
