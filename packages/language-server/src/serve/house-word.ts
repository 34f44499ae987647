/** `stigmalint/houseWord`: a word of the house as a rule that is in force, and the files that it takes; the client writes them. */
import { houseRule, sourceEntry, houseSource, type HouseRule } from '@stigmalint/configuration/drafting'
import { loadHouse } from '@stigmalint/configuration/house'
import { nodeFiles, type Configuration } from '@stigmalint/configuration'
import { isInside } from '@stigmalint/files'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver/node'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { withHouse } from '../settings/new-key.js'
import { fileOf, uriOf } from '../text/uris.js'
import type { Host } from './host.js'

const schema = v.object({ word: v.string(), instead: v.string(), why: v.string(), uri: v.optional(v.string()) })

/** A file, whole before and after; `before` is null where it is not there yet. */
interface Change {
  uri: string
  before: string | null
  after: string
}

type Answer =
  | (Pick<Extract<HouseRule, { ok: true }>, 'word' | 'lacks'> & { ok: true; ruleId: string; changes: Change[] })
  | { ok: false; problem: string; ruleId: string | null }

/** The name of a house folder where nobody has named one. */
const newFolder = 'stigmalint-house'

export function serveHouseWord(host: Host): void {
  host.connection.onRequest(new RequestType<unknown, Answer, void>('stigmalint/houseWord'), async (params) => {
    const read = v.safeParse(schema, params)
    if (!read.success)
      return new ResponseError(ErrorCodes.InvalidParams, 'stigmalint/houseWord takes {word, instead, why, uri?}')
    return answer(host, read.output)
  })
}

async function answer(host: Host, { uri, ...word }: v.InferOutput<typeof schema>): Promise<Answer> {
  const path = placeOf(host, uri)
  if (path === null) return no('Open the folder of your documents first')
  const configuration = await host.configurations.inForce(path, {})
  if (!configuration.isUsable) return no(`Mend the mistake in ${basename(configuration.path ?? path)} first`)
  const house = configuration.house ?? join(dirname(configuration.path ?? join(folderOf(host, path), '-')), newFolder)
  const settings = configuration.settings(path)
  const own = await loadHouse(house, nodeFiles)
  const authored = own?.compiled.authored ?? (await loadAuthored())
  const compiled = own?.compiled.rules ?? (await (await loadRuleSet()).rules())
  const rule = await houseRule(word, { ruleSet: configuration.ruleSet, authored, compiled, settings })
  if (!rule.ok) return rule
  const file = join(house, 'en', `${rule.id}.yml`)
  if (host.readText(file) !== null) return no(`${basename(file)} is there already, and switched off: mend that file`)
  const changes: Change[] = [{ uri: uriOf(file), before: null, after: rule.text }]
  const sources = join(house, 'sources.yml')
  const known = host.readText(sources)
  if (!authored.sources.some(({ id }) => id === houseSource.id))
    changes.push({ uri: uriOf(sources), before: known, after: appended(known, sourceEntry) })
  if (configuration.house === null) {
    const change = naming(host, configuration, house)
    if (change === null) return no(`Write house: ${newFolder} into ${basename(configuration.path ?? '')} first`)
    changes.push(change)
  }
  return { ok: true, word: rule.word, ruleId: rule.id, lacks: rule.lacks, changes }
}

const no = (problem: string): Answer => ({ ok: false, problem, ruleId: null })

/** The document that the word is for, else the first folder; null: neither is on a disk. */
function placeOf({ folders }: Host, uri: string | undefined): string | null {
  const own = uri === undefined ? null : fileOf(uri)
  return own ?? (folders[0] === undefined ? null : join(folders[0], 'untitled'))
}

const folderOf = ({ folders }: Host, path: string): string =>
  folders.find((folder) => isInside(folder, path)) ?? dirname(path)

/** The configuration with the line that uses the house folder, or a new one that has nothing else. */
function naming(host: Host, { path }: Configuration, house: string): Change | null {
  if (path === null) {
    const text = `# Configuration of stigmalint, for this folder and all below it.\n\n# The folder with rules of your own.\nhouse: ${basename(house)}\n`
    return { uri: uriOf(join(dirname(house), 'stigmalint.config.yml')), before: null, after: text }
  }
  const before = host.readText(path)
  const after = before === null ? null : withHouse(path, before, basename(house))
  return before === null || after === null ? null : { uri: uriOf(path), before, after }
}

const appended = (text: string | null, entry: string): string =>
  text === null || text.trim() === '' ? entry : `${text}${text.endsWith('\n') ? '' : '\n'}${entry}`
