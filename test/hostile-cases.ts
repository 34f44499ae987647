/**
 * The cases of an attempt to break the program, by their names in ../shared/cases/hostile, and what is expected of each. Those
 * in `tree/` are made by a script that lies there, for no plain file can hold them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cost } from './metered.js'
import { sharedPath } from './shared.js'
import { temporaryFolder } from './temporary-folder.js'

export interface Case {
  name: string
  expected: string
  /** the exit codes of a check and of `--fix-suggested` */
  codes: readonly [check: number, fix: number]
  /** the words found, or how many findings there are */
  found: readonly string[] | number
  /** what is said of what was refused: all of standard error, a line each, paths below the folder of the case */
  told: readonly string[]
  /** where it may cost more than the others through the language server, which holds a diagnostic for each finding */
  mostInServer?: Cost
}

export const most: Cost = { seconds: 2, megabytes: 256 }

const nothing: readonly string[] = []
const notChecked = 'a.md: not checked, its configuration has to be mended first'
const left = (name: string): string =>
  `${name}: a link that leads outside of FOLDER, left alone; name it to have it checked`
const noFile =
  '.: no file to check in this folder, only .md, .markdown, .qmd, .Rmd, .mdx, .txt, .text, .html, .htm, .srt, .vtt, .tex, .ltx, .adoc, .asciidoc, .rst, .org, .ipynb, .docx, .docm, .odt, .ott, .odp, .otp, .pptx, .pptm, .ppsx, .xlsx, .xlsm, .xltx, .epub, .rtf and .pdf are read'
const ignorePipe = (what: string): string =>
  `.stigmalintignore: ${what}, not a file; remove it, or put a file in its place; until then nothing below it is checked`
const house = 'h/en/house'

const row = (
  name: string,
  expected: string,
  codes: readonly [number, number],
  found: readonly string[] | number,
  told: readonly string[] = []
): Case => ({ name, expected, codes, found, told })

export const cases: readonly Case[] = [
  row(
    '01-double-bom.md',
    'found and mended behind two byte-order marks, which stay',
    [1, 0],
    ['tested clean', 'addict']
  ),
  row(
    '02-acronym-apposition.md',
    'an acronym and its words change together, once',
    [1, 0],
    ['IDUs', 'injecting drug users', 'IDUs']
  ),
  row(
    '03-missed-between-angle-brackets.md',
    'found between signs for less and more',
    [1, 0],
    ['drug addicts', 'addicts', 'addicts']
  ),
  row(
    '04-missed-other.md',
    'found beside marks of markup and what cannot be seen',
    [1, 0],
    ['addicts', 'addicts', 'addicts', 'Addicts']
  ),
  row('04-missed-other.txt', 'found beside asterisks', [1, 0], ['Drug users', 'Addicts']),
  row(
    '05-alias-in-a-rule',
    'the rule is refused, the document checked',
    [2, 2],
    ['addict'],
    [
      `${house}/a.yml:2:8: The text begins with *, which is a reference to another place in YAML, put it in quotes: '*never*'`
    ]
  ),
  row('06-config-crash-glob', 'a glob that is too long is refused', [2, 2], nothing, [
    `stigmalint.config.yml:1:10: the glob \`${'*'.repeat(59)}…\` has more than 1000 characters, shorten it`,
    notChecked
  ]),
  row('06-config-crash-nul', 'a house folder that no path can name is refused', [2, 2], nothing, [
    'stigmalint.config.yml:1:8: the house folder \uFFFD is not there, make it or correct the path',
    notChecked
  ]),
  row('07-glob-redos', 'the glob is asked at once, and does not fit', [1, 0], ['addict']),
  row(
    '08-choice-bomb',
    'the rule is refused, the document checked',
    [2, 2],
    ['addict'],
    [
      `${house}/bread.yml:9:13: Too many choices in \`([a b, c d, e f, g h, i j, k l, m n, o p] [a b, c d, e f, g…\`: they make 2,097,153 wordings, more than 400, split it into several patterns`
    ]
  ),
  row('09-gap-rule', 'the rule is refused, the document checked', [2, 2], nothing, [
    `${house}/bread.yml:9:13: There are 12 \`...\` in \`breadwinner ... ... ... ... ... ... ... ... ... ... ... ...…\`, more than 5, name the words that stand there`
  ]),
  row('10-recital-spaces.txt', 'found, however many blanks stand before', [1, 1], 600),
  row('11-digits.txt', 'found, however many digits stand before', [1, 1], 600),
  row('12-quoted-list.txt', 'each is a mention', [0, 0], 1000),
  row('13-throws-bullets.md', 'found below thousands of bullets in a line', [1, 0], ['-', 'addict']),
  row('13-throws-quotes.md', 'noted below thousands of marks of quotation', [0, 0], 2),
  row('13-throws-strong.md', 'found within thousands of marks of emphasis', [1, 0], ['*', 'addict']),
  row('14-suppression-never-closed.txt', 'found before comments that are never closed', [1, 0], ['addict']),
  row('15-link-spaces.md', 'found before a link that never ends', [1, 0], ['addict']),
  row('16-nested-images.md', 'found within images within each other', [1, 0], ['!', 'addict']),
  row(
    '17-yaml-bomb-rule',
    'the rule is refused, the document checked',
    [2, 2],
    ['addict'],
    [`${house}/b.yml:2:10: There are too many references (\`*name\`) in this file, write the words out`]
  ),
  row('18-escapes.md', 'sequences for a terminal are shown, not sent', [1, 1], 2),
  row(
    '19-command-link',
    'an address that is none of the web is refused, its rule in force',
    [2, 2],
    ['breadwinner'],
    [
      'h/sources.yml:4:8: `url` is no address of a web page, write an address that begins with https:// and has no blank'
    ]
  ),
  row('20-mdx-actual.mdx', 'a word that a tag cuts is none', [0, 0], nothing),
  row('21-config-message', 'the commonest slip in a configuration is told with its mend', [2, 2], nothing, [
    'stigmalint.config.yml:1:10: an asterisk begins a reference in YAML, put "*.md" in quotes',
    notChecked
  ]),
  row('22-everything-ignored', 'a configuration that leaves everything out is said', [2, 2], nothing, [
    '.: everything is left out by `ignore` in FOLDER/stigmalint.config.yml, name a file or change what is ignored'
  ]),
  row('23-gitignore-globstar', 'the ignore file is asked at once, and does not fit', [1, 0], ['addict']),
  row('24-footnotes-400.md', 'an ordinary report with many footnotes', [1, 0], 400),
  row('25-references-400.md', 'an ordinary log with many links', [1, 0], 400),
  row('26-acronyms-4000.md', 'many acronyms with their words', [1, 0], 8000),
  {
    ...row('27-list-130k.md', 'many bullets with a finding each', [1, 0], 130_000),
    mostInServer: { seconds: 3, megabytes: 350 }
  },
  row('28-many-fixes-40k.md', 'many fixes', [1, 0], 40_000),
  row('29-utf16-stdin.bin', 'UTF-16 on standard input comes out as UTF-16', [1, 0], ['tested clean']),
  row('30-supp-disable-8000.md', 'many suppression comments', [1, 1], 16_000),
  row('tree/config-loop', 'a configuration that is a link to itself is refused', [2, 2], nothing, [
    'stigmalint.config.yml:1:1: a link that leads back to itself, remove it or name the file it was meant for',
    notChecked
  ]),
  row('tree/config-secret', 'a configuration that is a link to a secret is refused, and not shown', [2, 2], nothing, [
    'stigmalint.config.yml:1:1: a link to a file outside of this folder and its repository, put the file itself here',
    notChecked
  ]),
  row('tree/fifo-link', 'a pipe is not waited for', [2, 2], nothing, [
    'f.md: a pipe, not a file; remove it, or put a file in its place'
  ]),
  row(
    'tree/house-fifo',
    'a rule that is a pipe is refused, the document checked',
    [2, 2],
    ['tested clean', 'addict'],
    ['h/f.yml:1:1: a pipe, not a file; remove it, or put a file in its place']
  ),
  row('tree/ignore-fifo', 'what is to be left out is not known: nothing is checked', [2, 2], nothing, [
    ignorePipe('a pipe')
  ]),
  row('tree/ignore-folder', 'what is to be left out is not known: nothing is checked', [2, 2], nothing, [
    ignorePipe('a folder')
  ]),
  row(
    'tree/long-name',
    'a very long name is checked and mended as others',
    [1, 0],
    ['tested clean', 'addict', 'tested clean', 'addict']
  ),
  row('tree/newline-name', 'a line break in a name begins no line', [1, 0], ['tested clean', 'addict']),
  row('tree/outside/tree', 'a link out of the tree is left alone', [2, 2], nothing, [left('x.md'), noFile]),
  row('tree/zero-link', 'a device without end is not read', [2, 2], nothing, [left('z.md'), noFile])
]

const folder = sharedPath('cases/hostile')

export const hasCases = existsSync(folder)

/** Pipes cannot be made everywhere; without a name none is made here either. */
const canMake = spawnSync('mkfifo').error === undefined && spawnSync('sh', ['-c', ':']).error === undefined

export const canRun = ({ name }: Case): boolean => hasCases && (canMake || !name.startsWith('tree/'))

export const isFolder = ({ name }: Case): boolean => !/\.\w+$/.test(name)

/** Named for what it is: bytes for standard input. */
export const isPiped = ({ name }: Case): boolean => name.endsWith('.bin')

/** So many findings that a report of each would take longer than the case. */
export const isMass = ({ found }: Case): boolean => typeof found === 'number' && found > 1000

export const casesPath = (name: string): string => join(folder, name)

/** A copy of one case that may be written to, in a folder of its own with what lies beside it in the tree. */
export function copyOf({ name }: Case): { top: string; at: string } {
  const top = temporaryFolder({})
  if (name.startsWith('tree/')) {
    const { status, stderr } = spawnSync('sh', [casesPath('make-hostile-tree.sh'), join(top, 'tree')], {
      encoding: 'utf8'
    })
    if (status !== 0) throw new Error(stderr)
  } else write(casesPath(name), join(top, name))
  return { top, at: join(top, name) }
}

function write(from: string, to: string): void {
  if (!statSync(from).isDirectory()) {
    writeFileSync(to, readFileSync(from))
    return
  }
  mkdirSync(to)
  for (const name of readdirSync(from)) write(join(from, name), join(to, name))
}
