/** `stigmalint workshop FILE... --out DIR`: a kit for a workshop, made from one's own documents, or from ours alone. */
import { check } from '@stigmalint/core/trusted'
import type { RuleSet, Settings } from '@stigmalint/core'
import { explanationOf, type Explanation } from '@stigmalint/core/explain'
import { formats } from '@stigmalint/core/formats'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import {
  examplesToJudge,
  kitHeads,
  kitInWord,
  kitOf,
  readyTexts,
  type KitDocument,
  type KitPlace,
  type KitText,
  type Mask
} from '@stigmalint/pages/kit'
import { version } from '@stigmalint/project/version'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { reportsOf, startRun } from '../check/start.js'
import { beginExportFolder } from '../export/write.js'
import { writeErrorLine, writeOutLine } from '../output.js'
import { matchCollector, type TracedMatch } from '../reporters/outcomes.js'
import { readChoices } from './choices.js'
import { configurationHere } from './configuration-here.js'

const defaultFolder = 'workshop-kit'
const defaultSeed = 'stigmalint'

export async function runWorkshop(names: readonly string[], flags: Flags): Promise<number> {
  const fail = (line: string): number => {
    writeErrorLine(line)
    return 2
  }
  const refused = whyRefused(names, flags)
  if (refused !== null) return fail(`stigmalint: workshop ${refused}`)
  const shown = flags.out ?? defaultFolder
  const begun = beginExportFolder(resolve(shown), await kitHeads(), flags.isOverwrite)
  if (!begun.ok) return fail(`${shown}: ${begun.line}`)
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  const chosen = await readChoices(flags, configuration.ruleSet)
  if (!chosen.ok) return fail(`stigmalint: ${chosen.message}`)
  const documents = await documentsOf(names, flags)
  if (documents === null) return fail('stigmalint: no document could be read, no kit was written')
  const settings = { ...configuration.settings(join(process.cwd(), '-')), ...chosen.choices }
  const seed = flags.seed ?? defaultSeed
  const judge = judgeOf(configuration.ruleSet, settings)
  const explanations = await explanationsOf(configuration.ruleSet, settings)
  const examples = examplesToJudge({ explanations, documents: documents.read, seed })
  const input = {
    documents: documents.read,
    texts: await textsOf(judge),
    examples: (await inTurn(examples, judge)).flat(),
    ...{
      explanations,
      profile: settings.profile,
      version: version(),
      seed,
      mask: flags.isMasking ? await masker() : null
    }
  }
  const { files, drawn } = flags.format === 'docx' ? await kitInWord(input) : kitOf(input)
  const problem = begun.write(files)
  if (problem !== null) return fail(`${shown}: ${problem}`)
  if (!flags.isQuiet) writeOutLine(`${shown}: ${told(files.size, drawn, documents.read.length)}`)
  return documents.hasFailed || configuration.problems.length > 0 ? 2 : 0
}

function whyRefused(
  names: readonly string[],
  { fix, explainMatch, baseline, shard, changedSince, changedLines }: Flags
): string | null {
  if (names.includes('-')) return 'draws sentences from files, name them in place of `-`'
  if (fix !== null) return 'changes no text, leave out --fix'
  if (explainMatch) return 'lists no matches, leave out --explain-match'
  if (baseline !== undefined) return 'draws from all that is found, leave out --baseline'
  if (shard !== null || changedSince !== undefined || changedLines !== undefined)
    return 'draws from whole documents, leave out --shard, --changed-since and --changed-lines'
  return null
}

const masker = async (): Promise<Mask> => (await import('@stigmalint/pages/mask')).maskNames

/** The documents with what became of each place; null where none could be read of those that were named. */
async function documentsOf(
  names: readonly string[],
  flags: Flags
): Promise<{ read: KitDocument[]; hasFailed: boolean } | null> {
  if (names.length === 0) return { read: [], hasFailed: false }
  const run = await startRun(names, { ...flags, explainMatch: true }, { needsLines: false })
  if (run === null) return null
  const reports = await reportsOf(run)
  if (reports.length === 0) return null
  const findings = new Map(reports.map(({ path, messages }) => [path, messages]))
  const read = run.matches.map(({ path, matches }) => ({
    path: nameOf(path, process.cwd()),
    places: placesOf(matches, findings.get(path) ?? [])
  }))
  return { read, hasFailed: run.hasFailed }
}

/** What a key calls a document: by where it lies below the folder of the command, else by its name alone, and never whose folder it was in. */
export function nameOf(path: string, workingFolder: string): string {
  const below = relative(workingFolder, resolve(workingFolder, path))
  return below.split(sep)[0] === '..' || isAbsolute(below) ? basename(below) : below.split(sep).join('/')
}

/** Each match, and of what was reported how severe it is and what may be written. */
function placesOf(matches: readonly TracedMatch[], findings: readonly PlacedFinding[]): KitPlace[] {
  const byPlace = new Map(
    findings.map((finding) => [`${finding.start}-${finding.end} ${finding.ruleId ?? ''}`, finding])
  )
  return matches.map(({ ruleId, outcome, isMet, start, end, sentence }) => {
    const finding = byPlace.get(`${start}-${end} ${ruleId}`)
    return {
      ...{ ruleId, outcome, isMet, start, end, sentence: sentence() },
      severity: finding?.severity ?? null,
      offers: (finding?.offers ?? []).map(({ replaces, wording, because }) => ({
        replaces,
        wording,
        because: because ?? null
      }))
    }
  })
}

/** What the rules in force here say of a text of ours. */
const judgeOf =
  (ruleSet: RuleSet, settings: Settings) =>
  async (text: string): Promise<KitPlace[]> => {
    const { trace, matches } = matchCollector()
    const { findings } = await check(text, { ruleSet, settings, format: formats.markdown, trace })
    return placesOf(matches(), findings)
  }

const textsOf = (judge: (text: string) => Promise<KitPlace[]>): Promise<KitText[]> =>
  inTurn(readyTexts, async ({ name, lines }) => {
    const text = `${lines.join('\n')}\n`
    return { path: name, text, places: await judge(text) }
  })

/** One after the other: each needs the whole machine. */
async function inTurn<Item, Made>(items: readonly Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (const item of items) made.push(await make(item))
  return made
}

async function explanationsOf(ruleSet: RuleSet, { packs }: Settings): Promise<Map<string, Explanation>> {
  const [rules, reference] = [await ruleSet.rules(), await ruleSet.reference()]
  return new Map(
    rules.rules
      .filter(({ pack }) => packs === null || packs.includes(pack))
      .map((rule) => [rule.id, explanationOf(rule, rules, reference)])
  )
}

function told(pages: number, { change, keep }: { change: number; keep: number }, documents: number): string {
  const files = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  const from =
    documents === 0
      ? 'made of our own texts and examples'
      : change === 0
        ? `nothing to change that guides agree about was found in ${files}, the exercises are ours`
        : `${change} ${change === 1 ? 'sentence' : 'sentences'} to change and ${keep} to keep from ${files}`
  return `${pages} pages, ${from}. Open index.html in it.`
}
