/** A Word document once all of its changes are accepted or rejected, as Word settles them: what an end of a paragraph says holds for what stands in front of it. */
import { scanXml } from '../src/xml/scan.js'
import { stretchesOf } from '../src/xml/text.js'
import { partOf } from './opened.js'

interface Node {
  name: string
  value: string
  children: Node[]
  text: string
}

/** A paragraph: its style, with the level of its list where it is in one, and its words; where it is in a table, its row and cell. */
export type Settled = readonly [look: string, text: string]

/** Paragraphs of a part without words are left out. */
export async function settled(
  bytes: Uint8Array,
  action: 'accept' | 'reject',
  name = 'word/document.xml'
): Promise<Settled[]> {
  const xml = await partOf(bytes, name)
  if (xml === '') return []
  const gone = action === 'accept' ? 'w:del' : 'w:ins'
  const found: Settled[] = []
  const has = (node: Node | undefined, wanted: string): boolean =>
    node?.children.some((child) => child.name === wanted) === true
  const child = (node: Node | undefined, wanted: string): Node | undefined =>
    node?.children.find((own) => own.name === wanted)
  const wordsOf = (node: Node): string => {
    if (node.name === gone || node.name === 'w:pPr') return ''
    if (node.name === 'w:t' || node.name === 'w:delText') return node.text
    if (node.name === 'w:br') return '\n'
    if (node.name === 'w:footnoteReference') return '[note]'
    return node.children.map(wordsOf).join('')
  }
  const lookOf = (paragraph: Node): string => {
    const own = child(paragraph, 'w:pPr')
    const before = child(child(own, 'w:pPrChange'), 'w:pPr')
    const properties = action === 'reject' ? (before ?? own) : own
    const level = child(child(properties, 'w:numPr'), 'w:ilvl')?.value
    return [child(properties, 'w:pStyle')?.value ?? 'Normal', ...(level === undefined ? [] : [level])].join(' ')
  }
  const settle = (nodes: readonly Node[], where: string): void => {
    let open = ''
    for (const node of nodes) {
      if (node.name === 'w:p') {
        open += wordsOf(node)
        if (has(child(child(node, 'w:pPr'), 'w:rPr'), gone)) continue
        if (open.trim() !== '') found.push([where + lookOf(node), open])
        open = ''
      } else if (node.name === 'w:tbl') {
        const rows = node.children.filter((row) => row.name === 'w:tr' && !has(child(row, 'w:trPr'), gone))
        for (const [row, { children }] of rows.entries())
          for (const [cell, own] of children.filter((other) => other.name === 'w:tc').entries())
            settle(own.children, `${where}${row}/${cell} `)
      } else if (node.name === 'w:footnote') settle(node.children, 'note ')
      else settle(node.children, where)
    }
    if (open !== '') found.push([`${where}lost`, open])
  }
  settle(treeOf(xml).children, '')
  return found
}

function treeOf(xml: string): Node {
  const root: Node = { name: '', value: '', children: [], text: '' }
  const open = [root]
  scanXml(xml, 'part', {
    open: ({ local, start, attribute }) => {
      const name = /^<([\w:]+)/.exec(xml.slice(start, start + 80))?.[1] ?? local
      const node: Node = { name, value: attribute('val') ?? '', children: [], text: '' }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    close: () => void open.pop(),
    text: (start, end) => {
      const own = open.at(-1)
      if (own)
        own.text += stretchesOf(xml, start, end)
          .map(({ text }) => text)
          .join('')
    }
  })
  return root
}
