/** The words behind `stigmalint languagetool`. */
import { isProfileName, profileNames, unknownName } from '@stigmalint/configuration/names'
import { parseArgs } from 'node:util'
import { readOther } from './other.js'

export interface Arguments {
  port: number
  profile: string | undefined
  configuration: string | false | undefined
  /** another LanguageTool that is asked as well; null: none is */
  also: URL | null
  /** the folder to write the files of `setup` into; null: serve */
  setup: string | null
}

export type ReadArguments =
  { is: 'arguments'; arguments: Arguments } | { is: 'help' } | { is: 'wrong'; message: string }

/** Where LanguageTool's own server listens, which several programs have for their default. */
export const defaultPort = 8081

const options = {
  port: { type: 'string' },
  profile: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  also: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const

export function readArguments(words: readonly string[]): ReadArguments {
  const wrong = (message: string): ReadArguments => ({ is: 'wrong', message })
  const parsed = parse(words)
  if (typeof parsed === 'string') return wrong(parsed)
  const { values, positionals } = parsed
  if (values.help === true) return { is: 'help' }
  const [action, folder = 'stigmalint-setup', ...more] = positionals
  if ((action !== undefined && action !== 'setup') || more.length > 0)
    return wrong(`unexpected \`${more[0] ?? action ?? ''}\`, see --help`)
  const port = values.port === undefined ? defaultPort : Number(values.port)
  if (!/^\d{1,5}$/.test(values.port ?? '0') || port > 65_535)
    return wrong(`--port is a number up to 65535, such as --port ${defaultPort}; found \`${values.port ?? ''}\``)
  const { profile } = values
  if (profile !== undefined && !isProfileName(profile)) return wrong(unknownName('profile', profile, profileNames))
  if (values['no-config'] === true && values.config !== undefined)
    return wrong('--config and --no-config contradict each other, leave one out')
  const other = values.also === undefined ? null : readOther(values.also)
  if (other?.ok === false) return wrong(other.message)
  const configuration = values['no-config'] === true ? false : values.config
  const also = other?.url ?? null
  return {
    is: 'arguments',
    arguments: { port, profile, configuration, also, setup: action === undefined ? null : folder }
  }
}

/** What stands on the line, or the line that says what is wrong with it. */
function parse(words: readonly string[]): ReturnType<typeof parseWords> | string {
  try {
    return parseWords(words)
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}, see --help` : 'see --help'
  }
}

const parseWords = (words: readonly string[]) => parseArgs({ args: [...words], options, allowPositionals: true })
