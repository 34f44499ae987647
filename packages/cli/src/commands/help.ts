/** `stigmalint --help`, and `stigmalint COMMAND --help`: what belongs to that command, its examples first. */
import { readAs } from '@stigmalint/files'
import { commandPages, type CommandPage } from '../help/commands.js'
import { optionSections, type OptionRow } from '../help/options.js'
import { writeOut } from '../output.js'

/** Flags, and what stands behind them. */
const aligned = (rows: readonly (readonly [what: string, says: readonly string[]])[], width: number): string =>
  rows.map(([what, says]) => `  ${what.padEnd(width)}  ${says.join(`\n${' '.repeat(width + 4)}`)}\n`).join('')

const usageWidth = 31
const flagWidth = 21

const usageOf = ({ usage, says }: CommandPage): readonly [string, readonly string[]] => [`stigmalint ${usage}`, [says]]

const inGeneral = ({
  written,
  says: [first = '', ...more],
  of,
  isTheirs
}: OptionRow): readonly [string, readonly string[]] => [
  written,
  [isTheirs === true ? `${of.join(', ')}: ${first}` : first, ...more]
]

/** The servers, which have a help of their own. */
const servers = [
  ['stigmalint lsp', ['serve an editor that speaks the Language Server Protocol; editors start it']],
  ['stigmalint languagetool', ['serve LibreOffice and other programs that can ask LanguageTool; --help says more']],
  ['stigmalint mcp', ['serve an assistant that speaks the Model Context Protocol; --help says more']]
] as const

const help = `stigmalint: finds stigmatizing words in drafts, says why, offers wording that puts the person first

Usage
${aligned(
  [
    ['stigmalint [PATH|GLOB]...', ['check files and folders (default: this folder); - reads standard input']],
    ...commandPages.map(usageOf),
    ...servers
  ],
  usageWidth
)}  A folder that is named like a command: stigmalint ./rules
  stigmalint COMMAND --help tells of one command alone

${optionSections
  .map(([title, rows]) => `${title === '' ? '' : `${title}\n`}${aligned(rows.map(inGeneral), flagWidth)}`)
  .join('\n')}
  --help, -h             this text; behind a command what belongs to it
  --version, -v          the version

Examples
  stigmalint                                 check this folder
  stigmalint report.md "docs/**/*.md"        a file and a glob
  stigmalint --fix --dry-run docs            what would the safe fixes change?
  stigmalint --fix "my draft.md"             change it, and list each change
  stigmalint --review draft.docx             propose changes in draft.reviewed.docx
  stigmalint --format json-report . > a.json everything about this run, for a program
  stigmalint --format sarif=out.sarif --format text docs
  stigmalint baseline docs && stigmalint --baseline stigmalint-baseline.tsv docs
  stigmalint --changed-since main docs       what does this branch bring?
  stigmalint explain drug-use/addict         why is this word reported?
  git show :draft.md | stigmalint - --stdin-filename draft.md
  stigmalint --format html=report.html docs  a page for who decides
  stigmalint workshop docs --out kit         then open kit/index.html
  stigmalint compare docs-2024 docs
  stigmalint lsp --stdio                     what to write into the settings of an editor
  stigmalint test-rules --on docs            what do our own rules change in our documents?

Exit codes
  0 nothing at or above --fail-on and within the limits, 1 findings, 2 something could not be read or understood (2 wins over 1)

Files that are read
${aligned(
  readAs.map(([files, label]) => [files, [label]]),
  usageWidth
)}
Nothing leaves this machine.
`

/** What is said of one command: where it is two, `rules` and `rules import`, of the one that is named. */
export function helpOf(words: readonly string[]): string {
  const page = commandPages.findLast(({ command }) => command.split(' ').every((word, at) => word === words[at]))
  if (!page) return help
  const { command, usage, says, examples } = page
  const rows = optionSections.flatMap(([, own]) => own).filter(({ of }) => of.includes(command))
  const width = Math.max(...examples.map(([line]) => line.length))
  return `stigmalint ${usage}: ${says}

Examples
${examples.map(([line, what]) => `  stigmalint ${line.padEnd(width)}  ${what}\n`).join('')}${
    rows.length === 0
      ? ''
      : `
Options
${aligned(
  rows.map(({ written, says: own }) => [written, own]),
  flagWidth
)}`
  }
stigmalint --help tells of all commands, of exit codes and of the files that are read.
`
}

export function runHelp(words: readonly string[]): number {
  writeOut(helpOf(words))
  return 0
}
