/** Texts that took more than their length, and others of their kinds: what people write, and what nobody writes. */
import type { Format } from '../src/formats/format.js'
import { formats } from '../src/formats/index.js'

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')
const addicts = 'addict '

/** A text of `n` of what it is named after, and in which formats it is tried. */
export interface Text {
  name: string
  of: (n: number) => string
  formats?: readonly Format[]
  /** how many characters tell, where it is not those of a paragraph */
  upTo?: number
}

/** What matters is the document and not a paragraph of it. */
const ofDocument = 20_000

const marked: readonly Format[] = [formats.markdown, formats.mdx]
export const everyFormat: readonly Format[] = Object.values(formats)

/** Each of them is to take time in proportion to its length. */
export const texts: readonly Text[] = [
  // what people write
  { name: 'paragraphs with a finding', of: (n) => times(n, (i) => `Ward ${i} treats drug addicts.\n\n`) },
  {
    name: 'paragraphs with a footnote',
    of: (n) => times(n, (i) => `Drug addicts came.[^${i}]\n\n`) + times(n, (i) => `[^${i}]: Note ${i} on addicts.\n\n`)
  },
  {
    name: 'reference links',
    of: (n) =>
      times(n, (i) => `- Addicts in [report ${i}].\n\n`) + times(n, (i) => `[report ${i}]: https://example.org/${i}\n`)
  },
  { name: 'bullets', of: (n) => times(n, (i) => `- Addict number ${i}\n`) },
  { name: 'rows of a table', of: (n) => `| Who | What |\n| --- | --- |\n${times(n, (i) => `| addict ${i} | x |\n`)}` },
  { name: 'lines of a quotation', of: (n) => times(n, (i) => `> Addict number ${i}\n`) },
  { name: 'headings', of: (n) => times(n, (i) => `# Part ${i}\nAddicts came.\n`) },
  { name: 'definitions of one acronym', of: (n) => times(n, () => 'Injecting drug users (IDUs) came.\n\n') },
  { name: 'uses of an acronym', of: (n) => `Injecting drug users (IDUs) came.\n\n${times(n, () => 'IDUs came.\n\n')}` },
  {
    name: 'comments that switch a rule off',
    of: (n) => times(n, () => '<!-- stigmalint-disable drug-use/addict -->\n\nAddicts came.\n\n')
  },
  {
    name: 'comments above one line',
    of: (n) => `${times(n, () => '<!-- stigmalint-disable-next-line drug-use/addict -->\n')}Addicts came.`,
    upTo: ofDocument
  },
  {
    name: 'comments that open and close',
    of: (n) => times(n, () => '<!-- stigmalint-disable -->\n\nAddicts came.\n\n<!-- stigmalint-enable -->\n\n'),
    upTo: ofDocument
  },
  {
    name: 'comments for their line',
    of: (n) => times(n, () => 'Addicts came. <!-- stigmalint-disable-line -->\n'),
    upTo: ofDocument
  },
  { name: 'comments in one paragraph', of: (n) => times(n, () => 'Addicts `came`. <!-- stigmalint-disable --> ') },
  {
    name: 'a heading of many words over bullets',
    of: (n) => `# ${'word '.repeat(n)}\n\n${times(n, () => '- addict\n')}`
  },
  {
    name: 'a table header of many words',
    of: (n) => `| ${'word '.repeat(n)} | b |\n| --- | --- |\n${times(n, () => '| addict | x |\n')}`
  },
  { name: 'a lead of many words', of: (n) => `${'word '.repeat(n)}:\n\n${times(n, () => '- addict\n')}` },
  // what nobody writes
  { name: 'quoted words in one sentence', of: (n) => times(n, () => '"addict" ') },
  { name: 'sentences of one word', of: (n) => times(n, () => '. Addict ') },
  { name: 'spaces behind a comma', of: (n) => `Well,${' '.repeat(n)}${addicts.repeat(n / 8)}` },
  { name: 'digits', of: (n) => `${'1'.repeat(n)} ${addicts.repeat(n / 8)}` },
  { name: 'words that are findings elsewhere', of: (n) => `heroin ${times(n, () => 'user clean habit relapse ')}` },
  { name: 'quoted words with words between', of: (n) => times(n, () => 'the "addict" and we ') },
  { name: 'quotations never closed', of: (n) => times(n, () => '“addict ') },
  // a short list is looked at as a whole, and costs less for each label than a long one
  { name: 'labels in a list', of: (n) => `terms such as ${times(n, () => 'addict or ')}`, upTo: ofDocument },
  { name: 'labels denied', of: (n) => `not ${times(n, () => 'addict, ')}` },
  { name: 'a finding in each clause', of: (n) => times(n, () => 'he is an addict who went home, ') },
  { name: 'findings without an end', of: (n) => times(n, () => 'addict ') },
  { name: 'names in capitals', of: (n) => times(n, () => 'Drug Addict Centre ') },
  { name: 'findings in capitals', of: (n) => times(n, () => 'ADDICT ') },
  { name: 'findings in brackets', of: (n) => times(n, () => '[addict] ') },
  { name: 'one bracket before many findings', of: (n) => `[${times(n, () => 'addict ')}` },
  { name: 'recitals', of: (n) => times(n, () => 'Recalling, addict, ') },
  { name: 'bodies that say nothing', of: (n) => times(n, () => 'the Council of the Commission on the addict ') },
  { name: 'conditions and findings', of: (n) => times(n, () => 'He was clean and the addict relapsed. ') },
  { name: 'words joined by hyphens', of: (n) => `addict ${'a-'.repeat(n)}` },
  { name: 'adverbs before a finding', of: (n) => `${'very '.repeat(n)}addicted` },
  { name: 'inches', of: (n) => `addict ${'a '.repeat(n)}${times(n, () => '5" ')}` },
  { name: 'comments never closed', of: (n) => times(n, () => 'addict <!-- stigmalint-disable ') },
  { name: 'a setext heading of brackets', of: (n) => `${'['.repeat(n)}\n===\n\nAddicts came.\n` },
  { name: 'an opened link and spaces', of: (n) => `addict ](${' '.repeat(n)}` },
  { name: 'addresses beside entities', of: (n) => `addict ${times(n, () => 'a.com &amp; ')}` },
  { name: 'the beginning of an address', of: (n) => `drug users ${'a.'.repeat(n)}a@b` },
  { name: 'brackets', of: (n) => `addict ${'['.repeat(n)}` },
  { name: 'backticks', of: (n) => `addict ${times(n, (i) => `${'`'.repeat(1 + (i % 50))} `)}` },
  { name: 'braces', of: (n) => `addict ${'{'.repeat(n)}` },
  { name: 'template marks', of: (n) => `addict ${'{{ {% '.repeat(n)}` },
  { name: 'quotation marks', of: (n) => `addict ${'"'.repeat(n)}` },
  { name: 'line ends', of: (n) => `addict${'\n'.repeat(n)}addict` },
  { name: 'capitals', of: (n) => `ADDICT ${'AB '.repeat(n)}` }
]

const lines = { upTo: ofDocument, formats: [formats.markdown] }

/** What Markdown may nest and repeat: the parser alone would take more for these than for their length. */
export const parserTexts: readonly Text[] = [
  { name: 'bullets in one line', of: (n) => `${'- '.repeat(n)}addict`, formats: marked },
  { name: 'marks of quotation in one line', of: (n) => `${'> '.repeat(n)}addict`, formats: marked },
  { name: 'nested images', of: (n) => `${'!['.repeat(n)}addict${'](x)'.repeat(n)}`, formats: marked },
  { name: 'nested emphasis', of: (n) => `${'**a '.repeat(n)}addict${' a**'.repeat(n)}`, formats: marked },
  { name: 'openings of comments', of: (n) => `addict ${'<!-- '.repeat(n)}`, formats: marked },
  { name: 'openings of instructions', of: (n) => `addict ${'<?'.repeat(n)}`, formats: marked },
  { name: 'openings of declarations', of: (n) => `addict ${'<!A '.repeat(n)}`, formats: marked },
  { name: 'openings of character data', of: (n) => `addict ${'<![CDATA['.repeat(n)}`, formats: marked },
  // what Markdown may nest and repeat
  { name: 'numbers in one line', of: (n) => `${'1. '.repeat(n)}addict`, formats: marked },
  { name: 'labels of notes in one line', of: (n) => `${'[^a]: '.repeat(n)}addict`, formats: marked },
  { name: 'nested links', of: (n) => `${'['.repeat(n)}addict${'](x)'.repeat(n)}`, formats: marked },
  { name: 'emphasis that only closes', of: (n) => `addict ${'a** '.repeat(n)}`, formats: marked },
  { name: 'struck-out words that only close', of: (n) => `addict ${'a~~ '.repeat(n)}`, formats: marked },
  { name: 'closing brackets', of: (n) => `*addict* ${']'.repeat(n)}`, formats: marked, upTo: ofDocument },
  { name: 'entities', of: (n) => `addict ${'&eacute; '.repeat(n)}`, formats: marked },
  { name: 'one finding in a list', of: (n) => `${times(n, (i) => `- Item ${i}\n`)}- addict\n`, formats: marked },
  { name: 'lists within a list', of: (n) => times(n, () => '- addict\n  - addict\n'), formats: marked },
  {
    name: 'one finding in a table',
    of: (n) => `| a | b |\n| - | - |\n${times(n, (i) => `| ${i} | x |\n`)}| addict | x |\n`,
    formats: marked
  },
  { name: 'paragraphs of a quotation', of: (n) => times(n, () => '> addict\n>\n'), formats: marked },
  // one finding, and lines without an empty one between them
  { name: 'headings with a line below', of: (n) => `${'a\n=\n'.repeat(n)}addict\n`, ...lines },
  {
    name: 'lines below marks of quotation',
    of: (n) => `${'> a\nb\n'.repeat(n)}addict\n`,
    ...lines,
    upTo: 2 * ofDocument
  },
  { name: 'quotations between rules', of: (n) => `${'> a\n---\n'.repeat(n)}addict\n`, ...lines },
  // found by `npm run bench-pairs`
  { name: 'empty quotations and lines', of: (n) => `${'>\n===\n'.repeat(n)}addict\n`, ...lines },
  { name: 'quotations in a list, and lines', of: (n) => `${'- > a\n===\n'.repeat(n)}- addict\n`, ...lines },
  { name: 'items with code, and references', of: (n) => `${'-     a\n[a][a]\n'.repeat(n)}- addict\n`, ...lines },
  {
    name: 'quotations in a list, and fences',
    of: (n) => `${'- > a\na\\\n- ```\n'.repeat(n)}- addict\n`,
    ...lines
  },
  {
    name: 'indented lines below a mark of quotation',
    of: (n) => `> a\n${'\tb\n'.repeat(n)}addict\n`,
    ...lines,
    upTo: 2 * ofDocument
  }
]
