/** What `--help` says of each command. */
import type { HelpedCommand } from './options.js'

export interface CommandPage {
  command: HelpedCommand
  /** behind "stigmalint" */
  usage: string
  says: string
  /** two of them: what is written, and what comes of it */
  examples: readonly [Example, Example]
}

type Example = readonly [line: string, says: string]

export const commandPages: readonly CommandPage[] = [
  {
    command: 'baseline',
    usage: 'baseline [PATH|GLOB]',
    says: 'accept what is found now: from then on only what is new is reported',
    examples: [
      ['baseline docs', 'writes stigmalint-baseline.tsv, for stigmalint --baseline'],
      ['baseline docs --shrink', 'takes out of it what is mended']
    ]
  },
  {
    command: 'stats',
    usage: 'stats [PATH|GLOB]',
    says: 'how much there is, by rule, pack and folder: where to begin',
    examples: [
      ['stats docs', 'what is found most, and where'],
      ['stats docs --format csv', 'the same for a spreadsheet']
    ]
  },
  {
    command: 'compare',
    usage: 'compare BEFORE AFTER',
    says: 'are there fewer than before, or is that chance? folders, files or saved json-reports',
    examples: [
      ['compare docs-2024 docs', 'findings in 1,000 words, before and after'],
      ['compare before.json docs --format html --out change.html', 'a page, with a report that was saved']
    ]
  },
  {
    command: 'workshop',
    usage: 'workshop [PATH|GLOB]',
    says: 'a kit for a workshop from your documents: sheets, key, cards, poster, guide, quiz',
    examples: [
      ['workshop docs --mask-names --out kit', 'then open kit/index.html'],
      ['workshop --out kit', 'without documents: exercises of ours']
    ]
  },
  {
    command: 'glossary',
    usage: 'glossary',
    says: 'what to avoid, what to write, why, who says so: for a wall, a sheet, a translator',
    examples: [
      ['glossary --format html --out glossary.html', 'a page, and on paper a sheet for the wall'],
      ['glossary --packs drug-use,testing --format csv', 'two topics, for a spreadsheet']
    ]
  },
  {
    command: 'merge',
    usage: 'merge BLOB...',
    says: 'one report of the parts that --shard has made',
    examples: [
      ['merge 1.blob 2.blob', 'the report of both parts'],
      ['merge *.blob --format html=report.html', 'the same as a page']
    ]
  },
  {
    command: 'stream',
    usage: 'stream',
    says: 'JSON in and JSON out, line by line: for engines that work on archives',
    examples: [
      ['stream < documents.jsonl', 'a line of JSON for each document, an answer for each'],
      ['stream --packs drug-use < documents.jsonl', 'by the rules of one topic']
    ]
  },
  {
    command: 'explain',
    usage: 'explain RULE',
    says: 'why a rule is there, what to write instead, who says so',
    examples: [
      ['explain drug-use/addict', 'the strongest sources, the plainest wordings'],
      ['explain addict --all --profile us', 'all of it, what the United States write first']
    ]
  },
  {
    command: 'rules',
    usage: 'rules',
    says: 'list the rules',
    examples: [
      ['rules --packs testing', 'those of one topic'],
      ['rules --new-since 0.1', 'what came after this version']
    ]
  },
  {
    command: 'config',
    usage: 'config [FILE|FOLDER]',
    says: 'what holds for a file, where each value comes from, and what leaves the file out',
    examples: [
      ['config docs/draft.md', 'what holds for this file'],
      ['config docs --format json', 'what holds in a folder, for a program']
    ]
  },
  {
    command: 'init',
    usage: 'init',
    says: 'write a commented stigmalint.config.yml here',
    examples: [
      ['init', 'over none that is there'],
      ['init && stigmalint config', 'and see what holds with it']
    ]
  },
  {
    command: 'rules import',
    usage: 'rules import FILE',
    says: 'a table (.csv, .xlsx) with term, instead, why, source: a draft rule for each row',
    examples: [
      ['rules import terms.xlsx --house house', 'draft rules in the folder house'],
      ['rules import terms.csv --pack our-words', 'in a pack of their own']
    ]
  },
  {
    command: 'new-rule',
    usage: 'new-rule PACK/RULE',
    says: 'write a rule file to fill in',
    examples: [
      ['new-rule house/breadwinner', 'in the configured house folder'],
      ['new-rule house/breadwinner --house ours', 'in this one']
    ]
  },
  {
    command: 'test-rules',
    usage: 'test-rules [FOLDER]',
    says: "run the examples of a house folder's rules (default: the configured one)",
    examples: [
      ['test-rules house', 'what is to be mended in these rules'],
      ['test-rules --on docs', 'what do our own rules change in our documents?']
    ]
  },
  {
    command: 'export',
    usage: 'export --to TOOL',
    says: 'write the rules as terms of vale, textlint or cspell',
    examples: [
      ['export --to vale', 'a style in styles/stigmalint'],
      ['export --to cspell --out words.json --packs drug-use', 'the words of one topic']
    ]
  }
]
