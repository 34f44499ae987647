/** The parts of a Word document beside its text. Quiet and legible: one typeface, headings told apart by size, lines where a table needs them. */
import { escapeXml } from '../../xml/text.js'
import { bullets, linkId } from './body.js'

export const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A root element of WordprocessingML. */
export const part = (name: string, inner: string): string => `<w:${name} ${spaces}>${inner}</w:${name}>`

const run = (inner: string): string => `<w:rPr>${inner}</w:rPr>`
const paragraph = (inner: string): string => `<w:pPr>${inner}</w:pPr>`
const space = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`

const style = (type: string, id: string, name: string, inner: string, based = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${based === '' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `${based === '' || based === '-' ? '' : `<w:basedOn w:val="${based}"/>`}<w:qFormat/>${inner}</w:style>`

const heading = (size: string, index: number): string =>
  style(
    'paragraph',
    `Heading${index + 1}`,
    `heading ${index + 1}`,
    paragraph(`<w:keepNext/><w:keepLines/>${space(300 - index * 30, 80)}<w:outlineLvl w:val="${index}"/>`) +
      run(`<w:b/>${size}`),
    'Normal'
  )

const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`
const line = (side: string, kind: string, color: string): string =>
  `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="${color}"/>`
const lines = (sides: readonly string[], kind: string): string => sides.map((own) => line(own, kind, '8A8A8A')).join('')
const cells = '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'

export function stylesOf(language: string, scale: number): string {
  const size = (own: number): string => `<w:sz w:val="${Math.round(own * scale)}"/>`
  return part(
    'styles',
    `<w:docDefaults><w:rPrDefault>${run(`${fonts('Calibri')}${size(22)}<w:lang w:val="${escapeXml(language)}"/>`)}</w:rPrDefault>` +
      `<w:pPrDefault>${paragraph('<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>')}</w:pPrDefault></w:docDefaults>` +
      style('paragraph', 'Normal', 'Normal', '') +
      style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '') +
      [36, 28, 24, 22, 22, 22].map((own, index) => heading(size(own), index)).join('') +
      style('paragraph', 'Quote', 'Quote', paragraph('<w:ind w:left="567"/>') + run('<w:i/>'), 'Normal') +
      style('paragraph', 'ListParagraph', 'List Paragraph', paragraph(space(0, 60)), 'Normal') +
      style(
        'paragraph',
        'HTMLPreformatted',
        'HTML Preformatted',
        run(`${fonts('Courier New')}<w:noProof/>${size(19)}`),
        'Normal'
      ) +
      style(
        'paragraph',
        'Caption',
        'caption',
        paragraph('<w:keepNext/>') + run('<w:color w:val="555555"/>'),
        'Normal'
      ) +
      style(
        'paragraph',
        'Rule',
        'Rule',
        paragraph(
          `<w:pBdr>${line('bottom', 'single', '767676')}${line('between', 'single', '767676')}</w:pBdr>${space(0, 200)}`
        ),
        'Normal'
      ) +
      style('character', 'Hyperlink', 'Hyperlink', run('<w:color w:val="0B5A6B"/><w:u w:val="single"/>'), '-') +
      style('character', 'HTMLCode', 'HTML Code', run(`${fonts('Courier New')}<w:noProof/>`), '-') +
      style('character', 'FootnoteReference', 'footnote reference', run('<w:vertAlign w:val="superscript"/>'), '-') +
      style(
        'table',
        'Lines',
        'Lines',
        `<w:tblPr><w:tblBorders>${lines(['top', 'bottom', 'insideH'], 'single')}</w:tblBorders>${cells}</w:tblPr>`,
        '-'
      ) +
      style(
        'table',
        'Frame',
        'Frame',
        `<w:tblPr><w:tblBorders>${lines(['top', 'left', 'bottom', 'right'], 'dashed')}</w:tblBorders>${cells}</w:tblPr>`,
        '-'
      )
  )
}

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

const levels = (write: (at: number) => string): string => Array.from({ length: 9 }, (_, at) => write(at)).join('')

/** One list of bullets, and an ordered one for each that begins anew. */
export const numberingOf = (starts: readonly number[]): string =>
  part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels((at) => level(at, 'bullet', at % 2 === 0 ? '•' : '–'))}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels((at) => level(at, 'decimal', `%${at + 1}.`))}</w:abstractNum>` +
      `<w:num w:numId="${bullets}"><w:abstractNumId w:val="0"/></w:num>` +
      starts
        .map(
          (start, index) =>
            `<w:num w:numId="${bullets + 1 + index}"><w:abstractNumId w:val="1"/>${levels((at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)}</w:num>`
        )
        .join('')
  )

const separator = (id: number, name: string): string =>
  `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:r><w:${name}/></w:r></w:p></w:footnote>`

export const footnotesOf = (footnotes: readonly string[]): string =>
  part(
    'footnotes',
    separator(-1, 'separator') +
      separator(0, 'continuationSeparator') +
      footnotes.map((own, index) => `<w:footnote w:id="${index + 1}">${own}</w:footnote>`).join('')
  )

/** Without it Word takes a document for one of the year 2003. */
export const settings = part(
  'settings',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)

export const coreOf = (title: string, language: string): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`

const packaged = 'http://schemas.openxmlformats.org/package/2006'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** `names`: the parts beside the text. */
export const typesOf = (names: readonly string[]): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
  `${names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join('')}</Types>`

const relationships = (inner: string): string =>
  `<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`

export const rootRelationships = relationships(
  `<Relationship Id="r1" Type="${related}/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="r2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
)

export const relationshipsTo = (names: readonly string[], links: readonly string[]): string =>
  relationships(
    names.map((name) => `<Relationship Id="${name}" Type="${related}/${name}" Target="${name}.xml"/>`).join('') +
      links
        .map(
          (link, index) =>
            `<Relationship Id="${linkId(index)}" Type="${related}/hyperlink" Target="${escapeXml(link)}" TargetMode="External"/>`
        )
        .join('')
  )
