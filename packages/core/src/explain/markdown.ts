/** An explanation as Markdown: short for a hover, or as a page. */
import type { ExplainedReference, ExplainedWording, Explanation, WordingGroup } from './explanation.js'

export interface MarkdownOptions {
  /** whose wordings come first; without one, no profile does */
  profile?: string
}

/** How much of a rule fits in a hover. */
const most = { patterns: 3, groups: 4, others: 3, sources: 4 }

/** For a hover: why, what to write in this profile, and who says so. */
export function explanationMarkdown(explanation: Explanation, { profile }: MarkdownOptions = {}): string {
  const { own, others } = byProfile(explanation.wordings, profile)
  const sources = explanation.references.map(shortReference)
  return paragraphs([
    `**${literal(explanation.title)}** (${stateOf(explanation)})`,
    literal(explanation.why),
    explanation.wordings.length === 0 ? `${nothingFits}.` : '',
    own.length > 0 ? `Write instead:\n\n${groupLines(plainestFirst(own).slice(0, most.groups)).join('\n')}` : '',
    others.length > 0 && own.length <= 1
      ? `In other profiles:\n\n${groupLines(plainestFirst(others).slice(0, 1)).slice(0, most.others).join('\n')}`
      : '',
    sources.length > 0
      ? `Sources: ${sources.slice(0, most.sources).join('; ')}${sources.length > most.sources ? `; and ${sources.length - most.sources} more` : ''}`
      : ''
  ])
}

/** All that a rule knows, as a page. */
export function explanationPage(explanation: Explanation, { profile }: MarkdownOptions = {}): string {
  const { own, others } = byProfile(explanation.wordings, profile)
  const flagged = explanation.flagged.filter((example) => (example.profile ?? 'un') === (profile ?? 'un'))
  const examples = flagged.length > 0 ? flagged : explanation.flagged
  return `${paragraphs([
    `# ${literal(explanation.title)}`,
    `\`${explanation.id}\`: ${stateOf(explanation)}, since ${literal(explanation.since)}`,
    section('Why', literal(explanation.why)),
    section('Write instead', own.length > 0 ? groupLines(own).join('\n') : others.length > 0 ? '' : `${nothingFits}.`),
    section(own.length > 0 ? 'In other profiles' : 'Write instead', groupLines(others).join('\n')),
    section(
      'For example',
      examples.map(({ before, after }) => `- ${marked(before)}\\\n  → ${literal(after)}`).join('\n')
    ),
    section('Reported but not rewritten', exampleLines(explanation.reported)),
    section('Left alone', exampleLines(explanation.unflagged)),
    section('Sources', explanation.references.map((reference) => `- ${longReference(reference)}`).join('\n')),
    section(
      'To leave it alone in one place',
      `\`\`\`html\n<!-- stigmalint-disable-next-line ${explanation.id} -- your reason -->\n\`\`\``
    )
  ])}\n`
}

const nothingFits = 'No wording fits everywhere; say what is meant, or leave it out'

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`)

const stateOf = ({ severity, status }: Explanation): string =>
  status === 'stable' ? severity : `${severity}, ${status}`

const exampleLines = (examples: Explanation['unflagged']): string =>
  examples.map(({ text, because }) => `- ${marked(text)} (${because})`).join('\n')

/** The wordings that a profile offers, and the rest; without a profile all are its own. */
function byProfile(
  groups: readonly WordingGroup[],
  profile: string | undefined
): { own: WordingGroup[]; others: WordingGroup[] } {
  const isOwn = ({ profiles }: ExplainedWording): boolean =>
    profile === undefined || profiles === null || profiles.some((other) => other === profile)
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

function patternList(patterns: readonly string[]): string {
  const shown = patterns.slice(0, most.patterns).map((pattern) => `\`${pattern}\``)
  return patterns.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}

/** Rules have the patterns that ask for most first; a hover begins with the plain word. */
function plainestFirst(groups: readonly WordingGroup[]): WordingGroup[] {
  const fewestWords = ({ patterns }: WordingGroup): number =>
    Math.min(...patterns.map((pattern) => pattern.split(' ').length))
  return groups.toSorted((a, b) => fewestWords(a) - fewestWords(b))
}

function wordingLine({ text, profiles, applicability, because }: ExplainedWording): string {
  const only = profiles === null ? '' : `${profiles.join(', ')}: `
  return `${only}**${literal(text)}** (${applicability === 'safe' ? 'safe' : literal(because ?? 'you choose')})`
}

function shortReference({ text, url, says }: ExplainedReference): string {
  return `${linked(text, url)} ${says}`
}

function longReference({ text, url, says }: ExplainedReference): string {
  return `${says}: ${linked(text, url)}`
}

/** Only what a browser opens becomes a link. */
function linked(text: string, url: string | null): string {
  if (url === null || !/^https?:\/\//.test(url)) return literal(text)
  return `[${literal(text).replace(/[[\]]/g, '\\$&')}](${url.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`
}

/** Text as it stands: nothing in it is read as markup. */
function literal(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*~]|<(?=[a-z/!?])|&(?=[#\w]+;)|](?=[([:])|\b_|_\b|^[#>+-]|^\[|(?<=^\d+)[.)](?=\s)/gi, '\\$&')
}

/** An example, with what is underlined in bold. */
function marked(text: string): string {
  return literal(text).replace(/«([^»]*)»/g, '**$1**')
}
