/** `stigmalint rules import FILE`: a style guide's list to draft rules, one file for each row. */
import {
  draftExtension,
  draftRule,
  insteadIn,
  isPackName,
  knownWording,
  missingIn,
  missingInExtension,
  nameFrom,
  patternFor,
  termsIn,
  tooLongIn,
  wordingFor,
  type DraftExtension,
  type DraftRule,
  type KnownWording
} from '@stigmalint/configuration/drafting'
import type { Source } from '@stigmalint/core/compile'
import { loadAuthored } from '@stigmalint/core/rules'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { findHouseFolder, knownBefore, ruleFile, shownPath, useLine, writeNew } from '../house/house-folder.js'
import { readTable, type Row } from '../house/read-table.js'
import { newSource, sourceEntries, sourceNamed, sourcesIn } from '../house/sources.js'
import { writeErrorLine, writeOut, writeOutLine } from '../output.js'

export async function runImportRules(names: readonly string[], flags: Flags): Promise<number> {
  const fail = (line: string): number => {
    writeErrorLine(line)
    return 2
  }
  const [file] = names
  if (file === undefined || names.length > 1)
    return fail('stigmalint: rules import takes one table, such as stigmalint rules import terms.csv')
  const pack = flags.pack ?? 'house'
  if (!isPackName(pack)) return fail(`stigmalint: \`${pack}\` is no name of a pack, write lower case with hyphens`)
  const house = await findHouseFolder(flags)
  if (!house) return 2
  const table = await readTable(resolve(file))
  if (!table.ok) return fail(`${file}${table.message}`)
  if (table.note !== undefined) writeErrorLine(`${file}${table.note}`)

  const { ruleSet, authored } = await knownBefore(house.folder)
  const builtIn = new Set((await loadAuthored()).rules.map((rule) => rule.id))
  const ids = new Set(authored.rules.map((rule) => rule.id))
  const cited: Source[] = []
  let written = 0
  let hasFailed = false
  for (const row of table.rows) {
    const say = (line: string): void => writeOutLine(`${file}:${row.line}: ${line}`)
    const draft = draftOf(row, pack, authored.sources, cited)
    if (typeof draft === 'string') {
      say(`nothing written, ${draft}`)
      continue
    }
    const known = await knownWording(termsIn(row.cells.term), draft.flag, ruleSet, house.settings)
    const extension = known && builtIn.has(known.ruleId) ? extensionOf(draft, known) : null
    if (extension) {
      const path = ruleFile(house.folder, extension.id)
      const problem = writeNew(path, draftExtension(extension))
      if (problem !== null) {
        if (!existsSync(path)) hasFailed = true
        say(`${draft.title}: nothing written, ${shownPath(path)} ${problem}`)
        continue
      }
      written++
      const missing = missingInExtension(extension)
      say(
        `${draft.title}: ${shownPath(path)} written, it changes ${extension.id}, which finds the word${extension.isRaised ? ', but not as a warning here' : ' and writes something else'}${missing.length === 0 ? '' : `; still missing: ${missing.join(', ')}`}`
      )
      continue
    }
    const path = ruleFile(house.folder, draft.id)
    if (known || (ids.has(draft.id) && !existsSync(path))) {
      const id = known?.ruleId ?? draft.id
      say(`${draft.title}: nothing written, ${id} finds it already (stigmalint explain ${id})`)
      continue
    }
    const problem = writeNew(path, draftRule(draft))
    if (problem !== null) {
      if (!existsSync(path)) hasFailed = true
      say(`${draft.title}: nothing written, ${shownPath(path)} ${problem}`)
      continue
    }
    written++
    const tooLong = tooLongIn(draft)
    say(
      `${draft.title}: ${shownPath(path)} written; still missing: ${missingIn(draft).join(', ')}${tooLong.length === 0 ? '' : `; too long: ${tooLong.join(', ')}`}`
    )
  }
  writeOut(sourceLines(house.folder, cited))
  const count = `${written} ${written === 1 ? 'draft' : 'drafts'} written, ${table.rows.length - written} ${table.rows.length - written === 1 ? 'row' : 'rows'} left out.`
  const next =
    written === 0
      ? ''
      : ` Drafts are off: fill in what is missing, set \`status: stable\`, then run stigmalint test-rules ${shownPath(house.folder)}.`
  writeOut(`${count}${next}\n${written === 0 ? '' : useLine(house)}`)
  return hasFailed ? 2 : 0
}

/** The draft for a row, or why there is none. New sources are added to `cited`. */
function draftOf({ cells }: Row, pack: string, known: readonly Source[], cited: Source[]): DraftRule | string {
  const terms = termsIn(cells.term)
  const [first] = terms
  if (first === undefined) return 'the row has no term'
  const instead = insteadIn(cells.instead)
  const flag = terms.map((term) => patternFor(term, instead ?? []))
  const [pattern] = flag
  const name = nameFrom(pattern?.written ?? first)
  if (name === '') return `"${first}" has no letter from a to z for a file name, write this rule by hand`
  return {
    id: `${pack}/${name}`,
    title: terms.map((term) => `"${term}"`).join(', '),
    flag: flag.filter((own, index) => flag.findIndex(({ written }) => written === own.written) === index),
    suggest: instead && pattern ? instead.map((wording) => wordingFor(wording, pattern)) : null,
    why: cells.why.replace(/\s+/g, ' '),
    sources: sourcesIn(cells.source).map((text) => {
      const source = sourceNamed(text, [...known, ...cited]) ?? newSource(text)
      if (!known.includes(source) && !cited.includes(source)) cited.push(source)
      return source.id
    })
  }
}

/** The change of the built-in rule that a row asks for; null where the rule does what the row asks for. */
function extensionOf(
  { title, flag: [pattern], suggest, sources }: DraftRule,
  { ruleId, isReported, offered }: KnownWording
): DraftExtension | null {
  const [wanted] = suggest ?? []
  const forms = wanted === undefined ? [] : Object.values(wanted).filter((form) => form !== null)
  const isOther =
    pattern !== undefined &&
    suggest !== null &&
    (wanted === undefined ? offered.length > 0 : !forms.some((form) => isSame(form, offered[0])))
  if (isReported && !isOther) return null
  return { id: ruleId, title, suggest: isOther ? suggest : null, isRaised: !isReported, sources }
}

/** "a person with a disorder" is offered where "person with a disorder" is wanted. */
const isSame = (wanted: string, offered: string | undefined): boolean =>
  offered !== undefined && offered.replace(/^(?:the|an?) /, '') === wanted.toLowerCase().replace(/^(?:the|an?) /, '')

/** Writes the sources that nobody has described yet, or, where there is a list of them, says what to add to it. */
function sourceLines(folder: string, cited: readonly Source[]): string {
  if (cited.length === 0) return ''
  const path = join(folder, 'sources.yml')
  const entries = sourceEntries(cited)
  const problem = writeNew(path, entries)
  return problem === null
    ? `${shownPath(path)} written: complete the publisher, the year and the address of each source\n`
    : `${shownPath(path)} ${problem}; add to it:\n${entries}`
}
