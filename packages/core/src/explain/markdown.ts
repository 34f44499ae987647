/** An explanation as Markdown: a page. */
import { defaultProfile } from '../compile/profile-list.js'
import { webAddress } from '../compile/web-address.js'
import { saidBy, saidInWords, strongestFirst, type ExplainedReference } from './authority.js'
import { isIn, plainestFirst, type ExplainedWording, type Explanation, type WordingGroup } from './explanation.js'

export interface MarkdownOptions {
  /** whose wordings, examples and sources come first; without one, no profile does */
  profile?: string
}

/** What comes first of a rule, before all the rest. */
const first = { groups: 2, examples: 3, sources: 3 }

/** All that a rule knows, as a page: what most readers want, and behind it the rest. */
export function explanationPage(explanation: Explanation, { profile }: MarkdownOptions = {}): string {
  const { own, others } = byProfile(explanation.wordings, profile)
  const examples = examplesIn(explanation, profile)
  const further = plainestFirst(own).slice(first.groups)
  const exampleList = (list: Explanation['flagged']): string =>
    list.map(({ before, after }) => `- ${marked(before)}\\\n  → ${literal(after)}`).join('\n')
  return `${paragraphs([
    `# ${literal(explanation.title)}`,
    section('Why', literal(explanation.why)),
    section('Write instead', instead(explanation, profile, first.groups)),
    section('For example', exampleList(examples.slice(0, first.examples))),
    section('Who says so', literal(authority(explanation, profile))),
    section(
      'To leave it alone in one place',
      `\`\`\`html\n<!-- stigmalint-disable-next-line ${explanation.id} -- your reason -->\n\`\`\``
    ),
    section('More wordings', groupLines(further).join('\n')),
    section('In other profiles', groupLines(own.length > 0 ? others : []).join('\n')),
    section('More examples', exampleList(examples.slice(first.examples))),
    section('Reported but not rewritten', exampleLines(explanation.reported)),
    section('Left alone', exampleLines(explanation.unflagged)),
    section(
      'All sources',
      paragraphs([
        literal(explanation.tally),
        strongestFirst(explanation.references, profile)
          .map((reference) => `- ${longReference(reference)}`)
          .join('\n')
      ])
    ),
    section('The rule', `\`${explanation.id}\`: ${stateOf(explanation)}, since ${literal(explanation.since)}`)
  ])}\n`
}

/** The examples of a profile; those of all where it has none of its own. */
export function examplesIn({ flagged }: Explanation, profile: string = defaultProfile): Explanation['flagged'] {
  const own = flagged.filter((example) => (example.profile ?? defaultProfile) === profile)
  return own.length > 0 ? own : flagged
}

/** Who says so, strongest first, in a line. */
export const authority = ({ references, ownJudgement }: Explanation, profile: string | undefined): string =>
  [
    ...(ownJudgement === null ? [] : [ownJudgement]),
    ...saidBy(references, profile, first.sources).map(saidInWords)
  ].join(' ')

function instead({ wordings }: Explanation, profile: string | undefined, limit: number): string {
  const { own, others } = byProfile(wordings, profile)
  const shown = own.length > 0 ? own : others
  return shown.length === 0 ? `${nothingFits}.` : groupLines(plainestFirst(shown).slice(0, limit)).join('\n')
}

const nothingFits = 'No wording fits everywhere; say plainly what is meant'

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`)

const stateOf = ({ severity, status }: Explanation): string =>
  status === 'stable' ? severity : `${severity}, ${status}`

const exampleLines = (examples: Explanation['unflagged']): string =>
  examples.map(({ text, because }) => `- ${marked(text)} (${because})`).join('\n')

/** The wordings that a profile offers, and the rest; without a profile all are its own. */
export function byProfile(
  groups: readonly WordingGroup[],
  profile: string | undefined
): { own: WordingGroup[]; others: WordingGroup[] } {
  const isOwn = (wording: ExplainedWording): boolean => profile === undefined || isIn(wording, profile)
  const only = (keep: (wording: ExplainedWording) => boolean): WordingGroup[] =>
    groups
      .map(({ patterns, wordings }) => ({ patterns, wordings: wordings.filter(keep) }))
      .filter(({ wordings }) => wordings.length > 0)
  // In its own profile there is no need to name it.
  const own = only(isOwn).map((group) => ({
    ...group,
    wordings: profile === undefined ? group.wordings : group.wordings.map((wording) => ({ ...wording, profiles: null }))
  }))
  return { own, others: only((wording) => !isOwn(wording)) }
}

function groupLines(groups: readonly WordingGroup[]): string[] {
  return groups.flatMap(({ patterns, wordings }) => {
    const lines = wordings.map(wordingLine)
    return patterns.length === 0
      ? lines.map((line) => `- ${line}`)
      : [`- for ${patternList(patterns)}:`, ...lines.map((line) => `  - ${line}`)]
  })
}

/** How many examples of what a wording is for. */
const mostPatterns = 3

export function patternList(patterns: readonly string[]): string {
  const shown = patterns.slice(0, mostPatterns).map((pattern) => `"${literal(pattern)}"`)
  return patterns.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}

/** Rules speak to whoever decides; a writer reads the same in the fewest words: "if a disorder is meant". */
export const asCondition = (because: string): string =>
  because
    .replace(/^(?:right when|only the writer knows (?:whether|that)|the writer has to know that) /, 'if ')
    .replace(/^right (?=where |for |only |with |in )/, '')

function wordingLine({ text, profiles, applicability, because }: ExplainedWording): string {
  const only = profiles === null ? '' : `${profiles.join(', ')}: `
  const when = applicability === 'safe' ? 'keeps the meaning' : because === null ? 'you choose' : asCondition(because)
  return `${only}**${literal(text)}** (${literal(when)})`
}

function longReference({ text, url, says }: ExplainedReference): string {
  return `${says}: ${linked(text, url)}`
}

/** Only what a browser opens becomes a link. */
function linked(text: string, url: string | null): string {
  const address = webAddress(url)
  if (address === null) return literal(text)
  return `[${literal(text).replace(/[[\]]/g, '\\$&')}](${address.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`
}

/** Text as it stands: nothing in it is read as markup. */
export function literal(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*~]|<(?=[a-z/!?])|&(?=[#\w]+;)|](?=[([:])|\b_|_\b|^[#>+-]|^\[|(?<=^\d+)[.)](?=\s)/gi, '\\$&')
}

/** An example, with what is underlined in bold. */
function marked(text: string): string {
  return literal(text).replace(/«([^»]*)»/g, '**$1**')
}
