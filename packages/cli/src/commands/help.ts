/** `stigmalint --help`. */
import { defaultProfile, profileIds } from '@stigmalint/core/compile'
import { formatNames, readAs } from '@stigmalint/files'
import type { ReportFormat } from '../command-line/commands.js'
import { writeOut } from '../output.js'

const reportFormats: Readonly<Record<ReportFormat, string>> = {
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
  blob: 'a part of a run, for stigmalint merge'
}

const help = `stigmalint: finds stigmatizing words in drafts, says why, offers wording that puts the person first

Usage
  stigmalint [PATH|GLOB]...        check files and folders (default: this folder); - reads standard input
  stigmalint baseline [PATH|GLOB]  accept what is found now: from then on only what is new is reported
  stigmalint stats [PATH|GLOB]     how much there is, by rule, pack and folder: where to begin
  stigmalint compare BEFORE AFTER  are there fewer than before, or is that chance? folders, files or saved json-reports
  stigmalint workshop [PATH|GLOB]  a kit for a workshop from your documents: sheets, key, cards, poster, guide, quiz
  stigmalint glossary              what to avoid, what to write, why, who says so: for a wall, a sheet, a translator
  stigmalint merge BLOB...         one report of the parts that --shard has made
  stigmalint stream                JSON in and JSON out, line by line: for engines that work on archives
  stigmalint explain RULE          why a rule is there, what to write instead, who says so
  stigmalint rules                 list the rules
  stigmalint config [FILE|FOLDER]  what holds for a file, where each value comes from, and what leaves the file out
  stigmalint init                  write a commented stigmalint.config.yml here
  stigmalint rules import FILE     a table (.csv, .xlsx) with term, instead, why, source: a draft rule for each row
  stigmalint new-rule PACK/RULE    write a rule file to fill in
  stigmalint lsp                   serve an editor that speaks the Language Server Protocol; editors start it
  stigmalint languagetool          serve LibreOffice and other programs that can ask LanguageTool; --help says more
  stigmalint mcp                   serve an assistant that speaks the Model Context Protocol; --help says more
  stigmalint test-rules [FOLDER]   run the examples of a house folder's rules (default: the configured one)
  stigmalint export --to TOOL      write the rules as terms of vale, textlint or cspell
  A folder that is named like a command: stigmalint ./rules

Fix
  --fix                  apply the fixes that are safe to apply unseen; each change is listed in one line
  --fix-suggested        apply the best fix of every finding that is shown; read what it changed
                         (notes are left as they are, unless --show-notes shows them)
  --review               write a copy of each Word document, draft.reviewed.docx: what it proposes is a tracked change
                         that a colleague accepts or rejects, with a comment that says why; of OpenDocument texts
                         as well, and of presentations, workbooks and PDF with the comments alone
  --review-date DATE     the date of these changes, for copies that are the same bytes each time (default: now)
  --dry-run              show as a diff what would change, write nothing (with --fix, the default, or --fix-suggested)

Report
${Object.entries(reportFormats)
  .map(([name, text]) => `  ${`--format ${name}`.padEnd(21)}  ${text}`)
  .join('\n')}
  --format NAME=FILE     into a file; --format may stand more than once
  --show-notes           show findings that the guides disagree about, and quoted words; else they are only counted
  --show-suppressed      sarif: list what comments and the baseline silence as well, as suppressed
  --quiet, -q            findings and errors only, no summary
  --color, --no-color    default: colours on a terminal; NO_COLOR and FORCE_COLOR are respected

  --new-since VERSION    rules: only rules and patterns that came after this version
  --all                  explain: all examples, wordings and sources, not the strongest only
  --watch                check again whenever a file, a rule or a configuration changes; Ctrl-C ends it
  --explain-match        instead of the report, each wording of a rule with what became of it: reported, or why not

Only what is new
  --baseline FILE        leave out what the baseline accepts (of a finding, its words count and not its line);
                         stigmalint baseline: the file to write (default: stigmalint-baseline.tsv)
  --shrink               stigmalint baseline: take out what is gone, add nothing
  --changed-since REV    only lines that changed since the common ancestor with this revision of git
  --changed-lines FILE   only lines that this unified diff changes

Large sites
  --cache                remember what was found, in the usual folder; --cache-location DIR: in this one
  --concurrency N        so many threads look at files (default: auto, as many as pay)
  --shard 2/8            only the second of eight parts of the files; with --format blob=FILE, for stigmalint merge

House rules
  --house DIR            the house folder to write to or to test (default: the configured one)
  --pack NAME            rules import: the pack that the new rules belong to (default: house)
  --on FOLDER            test-rules: the sentences of real documents that are judged otherwise with the house folder
  --against DIR          test-rules --on: compare with this house folder, not with the built-in rules alone

Workshop, glossary and comparison
  --out PATH             workshop: the folder (default: workshop-kit); glossary, compare: a file in place of standard output
  --overwrite            write anew what is there already
  --mask-names           workshop: hide names of people and places in sentences; read them all the same before you print
  --seed WORD            workshop: draw other sentences; the same word draws the same ones again
  --format NAME          glossary: markdown (default), html, csv or tbx (ISO 30042, for translators' tools);
                         compare: text (default), json, csv or html

Export
  --to TOOL              vale (a style), textlint (terms of textlint-rule-terminology) or cspell (a configuration to import)
  --out PATH             where it goes (default: styles/stigmalint, stigmalint-terms.json, stigmalint.cspell.json)
  --overwrite            write anew what is there already; with --review an earlier copy, with --fix the Word document itself
                         in place of draft.fixed.docx beside it

Choose
  --profile NAME         whose wording comes first: ${profileIds.map((id) => (id === defaultProfile ? `${id} (default)` : id)).join(', ')}
  --packs A,B            only these packs of rules
  --fail-on LEVEL        error, warning (default), information or none: from which level on the exit code is 1
                         (information is the level of notes)
  --max-warnings N       errors fail, and more than N warnings
  --max-density N        errors fail, and more than N errors and warnings in 1,000 words
  --config FILE          this configuration instead of the nearest; --no-config: none
  --as FORMAT            read the files that are named, or standard input, as this format, whatever they are called:
                         ${formatNames.join(', ')}
  --stdin-filename NAME  the name of what comes on standard input, for its format and configuration
  --ignore-unknown       pass over and count named files that are missing or not read: for a list of changed files

  --help, -h             this text
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
${readAs.map(([files, label]) => `  ${files.padEnd(31)}  ${label}`).join('\n')}

Nothing leaves this machine.
`

export function runHelp(): number {
  writeOut(help)
  return 0
}
