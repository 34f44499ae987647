/** What `--help` says of each option, and which commands take it. */
import { defaultProfile, profileIds } from '@stigmalint/core/compile'
import { formatNames } from '@stigmalint/files'
import type { Command, ReportFormat } from '../command-line/commands.js'

/** What has a help of its own. */
export type HelpedCommand = Command | 'rules import'

export interface OptionRow {
  /** as it is written on a line, "--out PATH" */
  written: string
  /** what it does, a line each */
  says: readonly string[]
  /** the commands that take it */
  of: readonly HelpedCommand[]
  /** said of these commands only, which are named where all options stand */
  isTheirs?: true
}

const reports: Readonly<Record<ReportFormat, string>> = {
  text: 'for people (default): two lines a finding on a terminal of less than 120 columns, else one',
  json: 'for programs: the files with their findings',
  'json-report': 'the same with the version, a summary and what could not be read',
  sarif: 'for code hosts and editors: SARIF 2.1.0',
  github: 'annotations of GitHub Actions, at their lines',
  gitlab: "GitLab's code quality report",
  rdjson: 'for reviewdog, with what to write as suggestions',
  junit: 'for CI servers: each finding is a test that fails',
  checkstyle: 'for CI servers and editors that read its XML',
  markdown: 'a table: for the summary of a job, a comment, a mail',
  csv: 'a table for spreadsheets',
  html: 'a page for who decides: in context, by document and concept, with charts; prints to PDF',
  docx: 'the same as a Word document, into a file: --format docx=report.docx',
  blob: 'a part of a run, for stigmalint merge'
}

const reporting: readonly HelpedCommand[] = ['check', 'merge']
/** What looks at files. */
const looking: readonly HelpedCommand[] = ['check', 'baseline', 'stats', 'compare', 'workshop']
/** What says something of the rules in force here. */
const telling: readonly HelpedCommand[] = ['glossary', 'explain', 'rules', 'config', 'export']

export const optionSections: readonly (readonly [title: string, rows: readonly OptionRow[]])[] = [
  [
    'Fix',
    [
      row('--fix', ['check'], 'apply the fixes that are safe to apply unseen; each change is listed in one line'),
      row(
        '--fix-suggested',
        ['check'],
        'apply the best fix of every finding that is shown; read what it changed',
        '(notes are left as they are, unless --show-notes shows them)'
      ),
      row(
        '--review',
        ['check'],
        'write a copy of each Word document, draft.reviewed.docx: what it proposes is a tracked change',
        'that a colleague accepts or rejects, with a comment that says why; of OpenDocument texts',
        'as well, and of presentations, workbooks and PDF with the comments alone'
      ),
      row(
        '--review-date DATE',
        ['check'],
        'the date of these changes, for copies that are the same bytes each time (default: now)'
      ),
      row(
        '--dry-run',
        ['check'],
        'show as a diff what would change, write nothing (with --fix, the default, or --fix-suggested)'
      )
    ]
  ],
  [
    'Report',
    [
      ...Object.entries(reports).map(([name, text]) => row(`--format ${name}`, reporting, text)),
      row('--format NAME=FILE', reporting, 'into a file; --format may stand more than once'),
      row(
        '--show-notes',
        [...reporting, 'compare'],
        'show findings that the guides disagree about, and quoted words; else they are only counted'
      ),
      row('--show-suppressed', reporting, 'sarif: list what comments and the baseline silence as well, as suppressed'),
      row(
        '--quiet, -q',
        [...reporting, 'baseline', 'workshop', 'rules', 'config', 'test-rules', 'export'],
        'findings and errors only, no summary'
      ),
      row('--color, --no-color', reporting, 'default: colours on a terminal; NO_COLOR and FORCE_COLOR are respected')
    ]
  ],
  [
    '',
    [
      theirs('--new-since VERSION', ['rules'], 'only rules and patterns that came after this version'),
      theirs('--all', ['explain'], 'all examples, wordings and sources, not the strongest only'),
      theirs('--format NAME', ['explain', 'rules', 'config', 'test-rules'], 'text (default) or json'),
      theirs('--format NAME', ['stats'], 'text (default), json or csv'),
      row('--watch', ['check'], 'check again whenever a file, a rule or a configuration changes; Ctrl-C ends it'),
      row(
        '--explain-match',
        ['check'],
        'instead of the report, each wording of a rule with what became of it: reported, or why not'
      )
    ]
  ],
  [
    'Only what is new',
    [
      row(
        '--baseline FILE',
        [...reporting, 'baseline'],
        'leave out what the baseline accepts (of a finding, its words count and not its line);',
        'stigmalint baseline: the file to write (default: stigmalint-baseline.tsv)'
      ),
      theirs('--shrink', ['baseline'], 'take out what is gone, add nothing'),
      row(
        '--changed-since REV',
        ['check'],
        'only lines that changed since the common ancestor with this revision of git'
      ),
      row('--changed-lines FILE', ['check'], 'only lines that this unified diff changes')
    ]
  ],
  [
    'Large sites',
    [
      row('--cache', looking, 'remember what was found, in the usual folder; --cache-location DIR: in this one'),
      row('--concurrency N', looking, 'so many threads look at files (default: auto, as many as pay)'),
      row(
        '--shard 2/8',
        ['check'],
        'only the second of eight parts of the files; with --format blob=FILE, for stigmalint merge'
      )
    ]
  ],
  [
    'House rules',
    [
      row(
        '--house DIR',
        ['new-rule', 'test-rules', 'rules import'],
        'the house folder to write to or to test (default: the configured one)'
      ),
      theirs('--pack NAME', ['rules import'], 'the pack that the new rules belong to (default: house)'),
      theirs(
        '--on FOLDER',
        ['test-rules'],
        'the sentences of real documents that are judged otherwise with the house folder'
      ),
      row(
        '--against DIR',
        ['test-rules'],
        'test-rules --on: compare with this house folder, not with the built-in rules alone'
      )
    ]
  ],
  [
    'Workshop, glossary and comparison',
    [
      theirs('--out PATH', ['workshop'], 'the folder (default: workshop-kit)'),
      theirs('--out FILE', ['glossary', 'compare'], 'a file in place of standard output'),
      row('--overwrite', ['workshop', 'glossary', 'compare'], 'write anew what is there already'),
      theirs(
        '--mask-names',
        ['workshop'],
        'hide names of people and places in sentences; read them all the same before you print'
      ),
      theirs('--seed WORD', ['workshop'], 'draw other sentences; the same word draws the same ones again'),
      theirs(
        '--format NAME',
        ['glossary'],
        "markdown (default), html, docx, csv or tbx (ISO 30042, for translators' tools)"
      ),
      theirs('--format NAME', ['compare'], 'text (default), json, csv, html or docx'),
      theirs(
        '--format NAME',
        ['workshop'],
        'html (default), or docx: sheets, keys, cards, poster and guide to edit in Word'
      )
    ]
  ],
  [
    'Export',
    [
      row(
        '--to TOOL',
        ['export'],
        'vale (a style), textlint (terms of textlint-rule-terminology) or cspell (a configuration to import)'
      ),
      row(
        '--out PATH',
        ['export'],
        'where it goes (default: styles/stigmalint, stigmalint-terms.json, stigmalint.cspell.json)'
      ),
      row(
        '--overwrite',
        ['export', 'check'],
        'write anew what is there already; with --review an earlier copy, with --fix the Word document itself',
        'in place of draft.fixed.docx beside it'
      )
    ]
  ],
  [
    'Choose',
    [
      row(
        '--profile NAME',
        [...looking, ...telling, 'merge', 'stream'],
        `whose wording comes first: ${profileIds.map((id) => (id === defaultProfile ? `${id} (default)` : id)).join(', ')}`
      ),
      row('--packs A,B', [...looking, ...telling, 'merge', 'stream'], 'only these packs of rules'),
      row(
        '--fail-on LEVEL',
        [...reporting, 'config'],
        'error, warning (default), information or none: from which level on the exit code is 1',
        '(information is the level of notes)'
      ),
      row('--max-warnings N', [...reporting, 'config'], 'errors fail, and more than N warnings'),
      row(
        '--max-density N',
        [...reporting, 'config'],
        'errors fail, and more than N errors and warnings in 1,000 words'
      ),
      row(
        '--config FILE',
        [...looking, ...telling, 'merge', 'stream', 'new-rule', 'rules import', 'test-rules'],
        'this configuration instead of the nearest; --no-config: none'
      ),
      row(
        '--as FORMAT',
        looking,
        'read the files that are named, or standard input, as this format, whatever they are called:',
        formatNames.join(', ')
      ),
      row(
        '--stdin-filename NAME',
        ['check'],
        'the name of what comes on standard input, for its format and configuration'
      ),
      row(
        '--ignore-unknown',
        looking,
        'pass over and count named files that are missing or not read: for a list of changed files'
      )
    ]
  ]
]

function row(written: string, of: readonly HelpedCommand[], ...says: readonly string[]): OptionRow {
  return { written, says, of }
}

function theirs(written: string, of: readonly HelpedCommand[], ...says: readonly string[]): OptionRow {
  return { ...row(written, of, ...says), isTheirs: true }
}
