/** What the invariants need to try each format of this package: one that brings nothing does not compile. */
import { applyEdits, type ByteFormat } from '@stigmalint/core'
import fc from 'fast-check'
import { document as draft } from '../../core/test/edited.js'
import { document, sentence } from '../../core/test/invariants/documents.js'
import { tried as ofEngine, type Tried, type TriedBytes } from '../../core/test/invariants/formats.js'
import * as documents from '../src/index.js'
import { cells, joined } from '../src/notebook/cells.js'
import { paragraphs } from '../src/paragraphs/format.js'
import { joined as joinedParagraphs, type Kind } from '../src/paragraphs/paragraph.js'
import { Archive } from '../src/zip/archive.js'
import { epubFile } from './epub.js'
import { frame as odpFrame, odpFile } from './odp.js'
import { lines as pdfLines, pdfFile } from './pdf/file.js'
import { odtFile, paragraph as odtParagraph } from './odt.js'
import { paragraph as slideParagraph, pptxFile, run as slideRun, shape } from './pptx.js'
import { paragraph as wordParagraph, run as wordRun, wordFile } from './word.js'
import { row as cellRow, shared as sharedText, text as cellText, xlsxFile } from './xlsx.js'
import { behindSigns, elements, members } from '../src/notebook/json.js'

const words = sentence.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => text.replace(/ (\w+)/, ' <b class="addict">$1</b>')),
  words.map((text) => text.replace(/ /, '&nbsp;')),
  words.map((text) => `${text} <code>addicts</code>`),
  words.map((text) => `<img src="addicts.png" alt="${text.replaceAll('"', '&quot;')}">`),
  words.map((text) => `<!-- ${text.replaceAll('--', '')} --> came`)
)
const block = fc.oneof(
  { weight: 3, arbitrary: inline.map((text) => `<p>${text}</p>`) },
  inline.map((text) => `<h2>${text}</h2>`),
  inline.map((text) => `<blockquote><p>${text}</blockquote>`),
  fc.tuple(inline, inline).map((items) => `<ul>${items.map((text) => `<li>${text}`).join('')}</ul>`),
  fc.tuple(inline, inline).map(([head, cell]) => `<table><tr><th>${head}</th></tr><tr><td>${cell}</td></tr></table>`),
  inline.map((text) => `<section title="${text.replaceAll('"', '&quot;')}">${text}</section>`),
  words.map((text) => `<p lang="fr">${text}</p>`),
  words.map((text) => `<script>var addicts = ${JSON.stringify(text)}</script>`),
  words.map((text) => `<!-- stigmalint-disable-next-line -->\n<p>${text}</p>`)
)
const page = fc
  .tuple(words, fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([title, blocks]) => `<!doctype html>\n<title>${title}</title>\n${blocks.join('\n')}\n`)

/** Its tags, comments and scripts, without the attributes that are prose. */
const tagsOf = (text: string): readonly string[] =>
  (text.match(/<!--[^]*?-->|<script>[^]*?<\/script>|<[a-z/!](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi) ?? []).map((tag) =>
    tag.replace(
      /\s(?:alt|title|aria-label|aria-description|placeholder|content)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi,
      ''
    )
  )

const line = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => text.replace(/ (\w+)/, ' <i>$1</i>')),
  words.map((text) => `<v Addict>${text}</v>`),
  words.map((text) => text.replace(/ /, '\n')),
  words.map((text) => `{\\an8}${text}`)
)
const cue = fc.oneof(
  { weight: 5, arbitrary: line.map((text) => `00:01.000 --> 00:02.000 align:left\n${text}`) },
  line
    .map((text) => text.replace(/ (?=\w+\W*$)/, '\n\n2\n00:00:02,000 --> 00:00:03,000\n'))
    .map((text) => `1\n00:00:01,000 --> 00:00:02,000\n${text}`),
  words.map((text) => `NOTE ${text}`),
  words.map((text) => `NOTE stigmalint-disable-next-cue -- ${text}`)
)
const captions = fc
  .tuple(fc.constantFrom('', 'WEBVTT - addicts\n\n', '\uFEFFWEBVTT\n\n'), fc.array(cue, { minLength: 1, maxLength: 6 }))
  .map(([head, cues]) => `${head}${cues.join('\n\n')}\n`)

/** All that is no text of a cue, and the tags within it. */
const marksOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF+/, '')
    .match(/^.*-->.*$|^WEBVTT.*$|^NOTE[^]*?(?=\n\n|$(?![^]))|^\d+$|<[^<>]*>|\{\\[^{}]*\}/gm) ?? []

const captioned = {
  weight: 1,
  edited: 1,
  documents: captions,
  drafts: captions,
  structureOf: marksOf,
  isAlsoWhole: true
}

/** A sentence as LaTeX writes it, and what its sources have among them. */
const latexWords = sentence.map((text) => text.replace(/[\\^~]/g, ' ').replace(/[&%$#_{}]/g, (sign) => `\\${sign}`))
const latexInline = fc.oneof(
  { weight: 4, arbitrary: latexWords },
  latexWords.map((text) => text.replace(/ (\w+)/, ' \\emph{$1}')),
  latexWords.map((text) => text.replace(/ (\w)(\w+)/, ' \\textbf{$1}$2')),
  latexWords.map((text) => text.replace(/ (\w\w)(\w+)/, ' $1\\-$2')),
  latexWords.map((text) => text.replace(/(\w+) (\w+)\W*$/, '$1~$2.')),
  latexWords.map((text) => text.replace(/ (?=\w+\W*$)/, ' % addicts\n  ')),
  latexWords.map((text) => text.replace(/ (?=\w+\W*$)/, ' \\label{addicts} ')),
  latexWords.map((text) => text.replace(/(\w+)\W*$/, "$1\\'e.")),
  latexWords.map((text) => `${text} $addicts$ \\cite[p.~3]{addicts} \\verb|addicts|`),
  latexWords.map((text) => `Services\\footnote{${text}} for all.`),
  latexWords.map((text) => `\\enquote{${text}} \\unknown{${text}}`)
)
const latexBlock = fc.oneof(
  { weight: 4, arbitrary: latexInline },
  latexInline.map((text) => `\\section{${text}}`),
  latexInline.map((text) => `\\begin{quote}\n${text}\n\\end{quote}`),
  fc
    .tuple(latexInline, latexInline)
    .map((items) => `\\begin{itemize}\n${items.map((text) => `\\item ${text}`).join('\n')}\n\\end{itemize}`),
  fc
    .tuple(latexWords, latexInline)
    .map(([head, cell]) => `\\begin{tabular}{ll}\n${head} & ${head} \\\\ \\hline\n${cell} & ${cell}\n\\end{tabular}`),
  latexWords.map((text) => `\\begin{verbatim}\n${text}\n\\end{verbatim}`),
  latexWords.map((text) => `\\[ ${text.replaceAll('\\', '')} \\]`),
  latexInline.map((text) => `% stigmalint-disable-next-line\n${text}`),
  latexInline.map((text) => `${text} % stigmalint-disable-line`),
  latexWords.map((text) => `{\\bf ${text}`)
)
const latexBody = fc.array(latexBlock, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join('\n\n')}\n`)
const latexPaper = fc.oneof(
  latexBody,
  fc
    .tuple(latexWords, latexBody)
    .map(
      ([title, body]) =>
        `\\documentclass{article}\n\\newcommand{\\x}{addicts}\n\\title{${title}}\n\\begin{document}\n${body}\\end{document}\n`
    )
)

/** Its commands, comments, formulas and what stands in the arguments of commands that nobody reads. */
const commandsOf = (text: string): readonly string[] =>
  text.match(
    /(?<!\\)%[^\n]*|\\begin\{verbatim\}[^]*?(?:\\end\{verbatim\}|$(?![^]))|\\verb\|[^|\n]*\||\\(?:label|cite(?:\[[^\]]*\])?)\{[^{}]*\}|\\\[[^]*?\\\]|\$[^$\n]*\$|\\[a-zA-Z]+\*?|[{}]|&/g
  ) ?? []

/** A sentence as reStructuredText writes it, in what may stand round it. */
const rstWords = sentence.map((text) => text.replace(/[\\*`|_]/g, ' ').replace(/^\W+/, ''))
const rstInline = fc.oneof(
  { weight: 4, arbitrary: rstWords },
  rstWords.map((text) => text.replace(/ (\w+)(?= )/, ' *$1*')),
  rstWords.map((text) => text.replace(/ (\w)(\w+)(?= )/, ' **$1**\\ $2')),
  rstWords.map((text) => text.replace(/ (?=\w+\W*$)/, '\n')),
  rstWords.map((text) => `\`\`addicts\`\` ${text} :code:\`addicts\` [#a]_`),
  rstWords.map((text) => `See \`${text} <https://example.org/addicts>\`_ there.`),
  rstWords.map((text) => text.replace(/(\w+)(?=\W*$)/, '$1_'))
)
const inset = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)
const rstBlock = fc.oneof(
  { weight: 4, arbitrary: rstInline },
  rstWords.map((text) => `${text}\n${'='.repeat(Math.max(4, text.length))}`),
  rstInline.map((text) => `   ${inset(text, '   ')}`),
  fc.tuple(rstInline, rstInline).map((items) => items.map((text) => `- ${inset(text, '  ')}`).join('\n')),
  rstInline.map((text) => `.. note:: ${inset(text, '   ')}`),
  rstInline.map((text) => `.. figure:: addicts.png\n   :alt: addicts\n\n   ${inset(text, '   ')}`),
  rstInline.map((text) => `.. [#a] ${inset(text, '   ')}`),
  rstWords.map((text) => `.. ${text}\n   ${text}`),
  rstWords.map((text) => `So::\n\n   ${text}`),
  rstWords.map((text) => `.. code-block:: python\n\n   ${text}`),
  rstWords.map((text) => `=====  =====\nWho    What\n=====  =====\nall    ${text}\n=====  =====`),
  rstInline.map((text) => `.. stigmalint-disable-next-paragraph\n\n${text}`)
)
const rstText = fc.array(rstBlock, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join('\n\n')}\n`)

/** Its marks, and what nobody reads. */
const marksOfRst = (text: string): readonly string[] =>
  text.match(
    /^ *\.\. (?:code-block|figure).*|^ *\.\. (?:note::|\[#a\])|``[^`]*``|:code:`[^`]*`|<https[^<>]*>`_|[*`|]|\\.|\w+_(?!\w)|^=+.*|::$|^ +:alt:.*/gm
  ) ?? []

/** A sentence as AsciiDoc writes it, in what may stand round it. */
const adocWords = sentence.map((text) => text.replace(/[\\*_`#^~+{}|<>[\]&:]/g, ' ').replace(/^[\W\d]+/, ''))
const adocInline = fc.oneof(
  { weight: 4, arbitrary: adocWords },
  adocWords.map((text) => text.replace(/ (\w+)(?= )/, ' _$1_')),
  adocWords.map((text) => text.replace(/ (\w)(\w+)/, ' **$1**$2')),
  adocWords.map((text) => text.replace(/ (?=\w+\W*$)/, '\n')),
  adocWords.map((text) => text.replace(/ (?=\w+\W*$)/, '\n// addicts\n')),
  adocWords.map((text) => `\`addicts\` ${text} +addicts+ <<addicts>> {addicts}`),
  adocWords.map((text) => `See https://example.org/addicts[${text}] and xref:addicts.adoc[${text}].`),
  adocWords.map((text) => `Services.footnote:[${text}] For all.`),
  adocWords.map((text) => text.replace(/ /, '&nbsp;'))
)
const adocBlock = fc.oneof(
  { weight: 4, arbitrary: adocInline },
  adocWords.map((text) => `== ${text}`),
  adocInline.map((text) => `[quote]\n____\n${text}\n____`),
  fc.tuple(adocInline, adocInline).map((items) => items.map((text) => `* ${text}`).join('\n')),
  adocWords.map((text) => `.${text}\nimage::addicts.png[${text}]`),
  adocInline.map((text) => `NOTE: ${text}`),
  adocWords.map((text) => `[source,sh]\n----\n${text}\n----`),
  adocWords.map((text) => `////\n${text}\n////`),
  adocWords.map((text) => ` ${text}`),
  adocWords.map((text) => `${text}:: ${text}`),
  adocWords.map((text) => `|===\n|Who |What\n\n|${text}\n|all\n|===`),
  adocInline.map((text) => `// stigmalint-disable-next-line\n${text}`)
)
const adocText = fc.array(adocBlock, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join('\n\n')}\n`)

/** Its marks, and what nobody reads. */
const marksOfAdoc = (text: string): readonly string[] =>
  text.match(
    /^\/\/\/\/[^]*?^\/\/\/\/|^----[^]*?^----|^\/\/.*|^\[.*\]$|^(?:=+|\*|NOTE:) |^image::[^[]*|`[^`]*`|\+addicts\+|<<[^<>]*>>|\{\w+\}|https:[^\s[]*|xref:[^\s[]*|footnote:|[*_`|[\]]|::/gm
  ) ?? []

/** A sentence as Org writes it, in what may stand round it. */
const orgWords = sentence.map((text) => text.replace(/[\\*/_+=~$|<>[\]{}^:#]/g, ' ').replace(/^[\W\d]+/, ''))
const orgInline = fc.oneof(
  { weight: 4, arbitrary: orgWords },
  orgWords.map((text) => text.replace(/ (\w+)(?= )/, ' /$1/')),
  orgWords.map((text) => text.replace(/ (\w+)(?= )/, ' *$1*')),
  orgWords.map((text) => text.replace(/ (\w)(\w+)/, ' $1\\shy{}$2')),
  orgWords.map((text) => text.replace(/ (?=\w+\W*$)/, '\n')),
  orgWords.map((text) => `=addicts= ${text} ~addicts~ $addicts$ [cite:@addicts] <<addicts>>`),
  orgWords.map((text) => `See [[https://example.org/addicts][${text}]] and [[addicts]].`),
  orgWords.map((text) => `Services[fn::${text}] for all.[fn:1]`)
)
const orgBlock = fc.oneof(
  { weight: 4, arbitrary: orgInline },
  orgWords.map((text) => `** TODO [#A] ${text} :addicts:\n:PROPERTIES:\n:ID: addicts\n:END:`),
  orgInline.map((text) => `#+begin_quote\n${text}\n#+end_quote`),
  fc.tuple(orgInline, orgInline).map((items) => items.map((text) => `- [ ] ${inset(text, '  ')}`).join('\n')),
  orgWords.map((text) => `#+caption: ${text}\n#+name: addicts`),
  orgWords.map((text) => `#+BEGIN_SRC sh :var a=addicts\n${text}\n#+END_SRC`),
  orgWords.map((text) => `# ${text}`),
  orgWords.map((text) => `: ${text}`),
  orgInline.map((text) => `[fn:1] ${text}`),
  orgWords.map((text) => `| Who | What |\n|-----+------|\n| ${text} | all |`),
  orgInline.map((text) => `# stigmalint-disable-next-paragraph\n${text}`)
)
const orgText = fc.array(orgBlock, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join('\n\n')}\n`)

/** Its marks, and what nobody reads. */
const marksOfOrg = (text: string): readonly string[] =>
  text.match(
    /^#\+BEGIN_SRC[^]*?^#\+END_SRC|^(?:#(?!\+caption)|: |:\w+:).*|^\*+ |:addicts:$|^- \[ \]|=addicts=|~addicts~|\$addicts\$|\[\[[^[\]]*\]|\[fn:\w*|\[cite[^\]]*|<<\w+>>|[*/[\]|]/gm
  ) ?? []

const { markdown } = ofEngine
const proseCell = document.map((text) => ({ cell_type: 'markdown', source: text }))
const codeCell = fc.record({ text: document, output: document }).map(({ text, output }) => ({
  cell_type: 'code',
  source: text,
  outputs: [{ output_type: 'stream', text: linesOf(output) }]
}))
const styles = fc.record({
  indent: fc.constantFrom(0, 1, 4, '\t'),
  isAscii: fc.boolean(),
  isListed: fc.boolean(),
  around: fc.constantFrom(['', ''], ['', '\n'], ['\uFEFF', '\r\n'], [' \n', ''])
})

/** As Jupyter keeps a text: each line a string, with its end. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/)

const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const notebooks = fc
  .tuple(fc.array(fc.oneof({ weight: 3, arbitrary: proseCell }, codeCell), { minLength: 1, maxLength: 4 }), styles)
  .map(
    ([
      own,
      {
        indent,
        isAscii,
        isListed,
        around: [before = '', behind = '']
      }
    ]) => {
      const cells = own.map((cell) => ({
        ...cell,
        metadata: {},
        source: isListed ? linesOf(cell.source) : cell.source
      }))
      const json = JSON.stringify(
        { cells, metadata: { title: 'addicts' }, nbformat: 4, nbformat_minor: 5 },
        null,
        indent
      )
      return new TextEncoder().encode(before + (isAscii ? toAscii(json) : json) + behind)
    }
  )

const shapeOfCells = (text: string): unknown => text.split('\u001E').map((cell) => markdown.structureOf(`\n${cell}`))

/** The JSON without the texts of its cells of Markdown, and what these are besides their words. */
function restOfNotebook(bytes: Uint8Array): unknown {
  const json = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const list = members(json, behindSigns(json, 0)).get('cells')
  const own = elements(json, list?.start ?? 0)
    .map((cell) => members(json, cell.start))
    .filter((fields) => json.slice(fields.get('cell_type')?.start, fields.get('cell_type')?.end) === '"markdown"')
    .flatMap((fields) => fields.get('source') ?? [])
  const text = own.map(({ start, end }) => [JSON.parse(json.slice(start, end))].flat().join(''))
  return [
    applyEdits(
      json,
      own.map((span) => ({ ...span, text: '' }))
    ),
    shapeOfCells(text.join('\u001E'))
  ]
}

const kinds: readonly Kind[] = [
  { roles: ['paragraph'] },
  { roles: ['heading'], heading: 2 },
  { roles: ['block-quote', 'paragraph'] },
  { roles: ['list-item', 'paragraph'], lead: 'Terms for people who use drugs:' },
  { roles: ['table-cell'], cell: { table: 1, row: 1, column: 1, header: 'Drug', rowLead: 'Who' } },
  { roles: ['footnote', 'paragraph'] },
  { roles: ['alt'] }
]
/** Words with what a document has between them: the end of a link, the result of a field, another language. */
const marked = fc.oneof(
  { weight: 4, arbitrary: sentence },
  sentence.map((text) => text.replace(/ (?=\w+\W*$)/, ' \u001F')),
  sentence.map((text) => text.replace(/(\w+)(?=\W*$)/, '\u001C$1\u001D')),
  sentence.map((text) => text.replace(/(\w+)(?=\W*$)/, '\u001A$1\u0019')),
  sentence.map((text) => text.replace(/(\w)(\w)(?=\W*$)/, '$1\u00AD$2')),
  sentence.map((text) => text.replace(/(\w)(\w)(?=\W*$)/, '$1-\n$2')),
  sentence.map((text) => text.replace(/ /, '\n'))
)
const paragraphText = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), text: marked }), { minLength: 1, maxLength: 6 })
  .map((own) => joinedParagraphs(own).text)

const wordRuns = fc.oneof(
  { weight: 3, arbitrary: sentence.map((text) => wordRun(text)) },
  sentence.map((text) =>
    text
      .split(/(?= )/)
      .map((word, index) => wordRun(word, index % 2 === 0 ? '' : '<w:b/>'))
      .join('')
  ),
  sentence.map((text) => `<w:hyperlink>${wordRun(text)}</w:hyperlink>${wordRun(text)}`),
  sentence.map((text) => `<w:ins w:id="1" w:author="a">${wordRun(text)}</w:ins>`)
)
const wordFiles = fc
  .array(wordRuns, { minLength: 1, maxLength: 4 })
  .map((own) => wordFile({ body: own.map((runs) => wordParagraph(runs)).join('') }))

const odtInline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((text) => text.replace(/ (\w+)/, ' <text:span text:style-name="T1">$1</text:span>')),
  words.map((text) => `<text:a>${text}</text:a>${text}`),
  words.map((text) => text.replace(/ /, '<text:line-break/>'))
)
const odtFiles = fc
  .array(odtInline, { minLength: 1, maxLength: 4 })
  .map((own) => odtFile({ body: own.map((inner) => odtParagraph(inner)).join('') }))

const odpFiles = fc
  .array(odtInline, { minLength: 1, maxLength: 4 })
  .map((own) => odpFile(own.map((inner) => odpFrame(odtParagraph(inner))).join('')))

/** All parts, of the one that an edit changes only what `without` leaves of it. */
async function restOfZip(bytes: Uint8Array, part: string, without: (xml: string) => string): Promise<unknown> {
  const archive = new Archive(bytes)
  const rest: [string, string][] = []
  for (const name of archive.names) {
    const text = new TextDecoder().decode((await archive.read(name)) ?? undefined)
    rest.push([name, name === part ? without(text) : text])
  }
  return rest
}

/** A line break that stands within words that an edit replaces goes with them. */
const restOfOdt = (bytes: Uint8Array): Promise<unknown> =>
  restOfZip(bytes, 'content.xml', (xml) => xml.replaceAll('<text:line-break/>', '').replace(/(^|>)[^<>]*/g, '$1'))

const slideRuns = fc.oneof(
  { weight: 3, arbitrary: sentence.map((text) => slideRun(text)) },
  sentence.map((text) => slideRun(text, '<a:rPr><a:hlinkClick/></a:rPr>') + slideRun(text)),
  sentence.map((text) =>
    text
      .split(/(?= )/)
      .map((word) => slideRun(word))
      .join('')
  )
)
const slideFiles = fc
  .array(slideRuns, { minLength: 1, maxLength: 4 })
  .map((own) => pptxFile({ shapes: own.map((runs) => shape(slideParagraph(runs))).join('') }))
const restOfSlides = (bytes: Uint8Array): Promise<unknown> =>
  restOfZip(bytes, 'ppt/slides/slide1.xml', (xml) => xml.replace(/<a:t>[^<]*<\/a:t>/g, '<a:t/>'))

const workbooks = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((own) =>
  xlsxFile(
    [{ rows: ['Text', ...own].map((_, index) => cellRow(index + 1, sharedText(`A${index + 1}`, index))).join('') }],
    // the head of the column, which cells below it tell
    ['Text', ...own].map((text) => cellText(text))
  )
)
const restOfWorkbook = (bytes: Uint8Array): Promise<unknown> =>
  restOfZip(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace(/<t(?: [^>]*)?>[^<]*<\/t>/g, '<t/>'))

const books = fc
  .array(
    words.map((text) => `<p>${text} <b>${text}</b></p>`),
    { minLength: 1, maxLength: 4 }
  )
  .map((own) => epubFile(own.join('')))
const restOfBook = (bytes: Uint8Array): Promise<unknown> =>
  restOfZip(bytes, 'OPS/text/1.xhtml', (xml) => xml.replace(/>[^<]*/g, '>'))

const restOfWord = (bytes: Uint8Array): Promise<unknown> =>
  restOfZip(bytes, 'word/document.xml', (xml) => xml.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, '<w:t/>'))

/** Words as RTF writes them: what is no ASCII as a byte of Windows-1252 or as a number. */
const richWords = sentence.map((text) =>
  text.replace(/[\\{}]/g, ' ').replace(/[^\0-\x7F]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x100 && code >= 0xa0 ? `\\'${code.toString(16)}` : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  })
)
const richInline = fc.oneof(
  { weight: 3, arbitrary: richWords },
  richWords.map((text) => text.replace(/ (\w+)/, ' {\\b $1}')),
  richWords.map((text) => text.replace(/ (\w)(\w+)/, ' \\i $1\\i0 $2')),
  richWords.map((text) => text.replace(/ /, '\r\n ')),
  richWords.map((text) => `${text} {\\v addicts}{\\*\\bkmkstart addicts}`),
  richWords.map((text) => `{\\field{\\*\\fldinst HYPERLINK "addicts"}{\\fldrslt ${text}}} came`),
  richWords.map((text) => `Services{\\footnote ${text}} for all`)
)
const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const richFiles = fc
  .array(richInline, { minLength: 1, maxLength: 4 })
  .map((own) =>
    latin1Bytes(`{\\rtf1\\ansi{\\fonttbl{\\f0 addicts;}}${own.map((text) => `\\pard ${text}\\par\n`).join('')}}`)
  )

/** Its control words and groups, without those that stand for signs. */
const restOfRich = (bytes: Uint8Array): unknown =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/\{\\uc1\\u-?\d+\?\}|\\u-?\d+ ?\?/g, '')
    .match(/\\[a-z]+-?\d*|[{}]/g)

const ofParagraphs = {
  format: paragraphs,
  weight: 1,
  edited: 1,
  documents: paragraphText,
  drafts: paragraphText,
  structureOf: (text: string) => text.match(/\u001E[^\n]*|[\u0019-\u001F]/g) ?? [],
  isAlsoWhole: true
}

/** Each text on lines of its own, of which some break a word. */
const pdfFiles = fc
  .array(
    sentence
      .map((text) => text.replace(/[^\x20-\x7E]/g, ''))
      .map((text) => text.replace(/(\w)(\w)(?=\W*$)/, '$1-\n$2')),
    { minLength: 1, maxLength: 4 }
  )
  .map((own) => pdfFile({ pages: own.map((text) => pdfLines(72, 700, ...text.split('\n'))) }))

type TriedAs<Kind> = Kind extends ByteFormat ? TriedBytes : Tried

export const tried: { readonly [Name in keyof typeof documents]: TriedAs<(typeof documents)[Name]> } = {
  html: {
    format: documents.html,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: page }, document),
    drafts: fc.oneof(page, draft),
    structureOf: tagsOf,
    isAlsoWhole: true
  },
  srt: { ...captioned, format: documents.srt },
  vtt: { ...captioned, format: documents.vtt },
  latex: {
    format: documents.latex,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: latexPaper }, document),
    drafts: fc.oneof(latexPaper, draft),
    structureOf: commandsOf,
    isAlsoWhole: true
  },
  asciidoc: {
    format: documents.asciidoc,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: adocText }, document),
    drafts: fc.oneof(adocText, draft),
    structureOf: marksOfAdoc,
    isAlsoWhole: true
  },
  rst: {
    format: documents.rst,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: rstText }, document),
    drafts: fc.oneof(rstText, draft),
    structureOf: marksOfRst,
    isAlsoWhole: true
  },
  org: {
    format: documents.org,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: orgText }, document),
    drafts: fc.oneof(orgText, draft),
    structureOf: marksOfOrg,
    isAlsoWhole: true
  },
  notebook: {
    kind: documents.notebook,
    format: cells,
    weight: 1,
    edited: 1,
    documents: fc.array(document, { minLength: 1, maxLength: 3 }).map((own) => joined(own).text),
    drafts: fc.array(draft, { minLength: 1, maxLength: 2 }).map((own) => joined(own).text),
    structureOf: shapeOfCells,
    isAlsoWhole: true,
    files: notebooks,
    restOf: restOfNotebook
  },
  docx: { ...ofParagraphs, kind: documents.docx, files: wordFiles, restOf: restOfWord },
  odt: { ...ofParagraphs, kind: documents.odt, files: odtFiles, restOf: restOfOdt },
  odp: { ...ofParagraphs, kind: documents.odp, files: odpFiles, restOf: restOfOdt },
  pptx: { ...ofParagraphs, kind: documents.pptx, files: slideFiles, restOf: restOfSlides },
  xlsx: { ...ofParagraphs, kind: documents.xlsx, files: workbooks, restOf: restOfWorkbook },
  epub: { ...ofParagraphs, kind: documents.epub, files: books, restOf: restOfBook },
  rtf: { ...ofParagraphs, kind: documents.rtf, files: richFiles, restOf: restOfRich },
  pdf: { ...ofParagraphs, kind: documents.pdf, files: pdfFiles, restOf: null }
}
