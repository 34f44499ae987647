/** Block quotes of HTML that go on over empty lines: what stands in them is Markdown, and somebody else's all the same. */
import { quotation, stand } from '../cut/mask.js'
import type { Quoted } from '../formats/format.js'

const anyTag = new RegExp(`</?blockquote|<\\?(?:${quotation.open}|${quotation.close})`, 'i')

/** Whether a tag of one may stand in a text: a cheap look. */
export const mayQuote = (text: string): boolean => text.includes('<') && anyTag.test(text)

/** The tags themselves, and what stands for them where tags are out of sight. */
const tag = new RegExp(`<!--|<(/?)blockquote(?:\\s[^<>]*)?>|<\\?(?:(${quotation.open})+|${quotation.close}+)\\?>`, 'gi')

/** What stands between `<blockquote>` and `</blockquote>`, in order and apart; a tag without its other is none. */
export function htmlQuotes(source: string, isCode: (offset: number) => boolean): readonly Quoted[] {
  const found: Quoted[] = []
  const open: number[] = []
  tag.lastIndex = 0
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const { 0: text, 1: slash, 2: opens, index } = match
    if (text === '<!--') {
      const end = source.indexOf('-->', index)
      if (end < 0) break
      tag.lastIndex = end
    } else if (isCode(index)) continue
    else if (slash === '') open.push(index + text.length)
    else if (opens !== undefined) open.push(startOfBlock(source, index))
    else {
      const from = open.pop()
      if (from === undefined) continue
      while ((found.at(-1)?.from ?? -1) > from) found.pop()
      found.push({ from, to: index })
    }
  }
  return found
}

/** What is out of sight before a tag of MDX stands in one block with what it opens. */
function startOfBlock(source: string, at: number): number {
  let from = at
  while (source.charAt(from - 1) === stand.nothing) from--
  return from
}
