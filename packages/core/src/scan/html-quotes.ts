/** Block quotes of HTML that go on over empty lines: what stands in them is Markdown, and somebody else's all the same. */

/** A range of the source, between the tags. */
export interface Quoted {
  from: number
  to: number
}

const anyTag = /<\/?blockquote/i

/** Whether a tag of one may stand in a text: a cheap look. */
export const mayQuote = (text: string): boolean => text.includes('<') && anyTag.test(text)

const tag = /<!--|<(\/?)blockquote(?:\s[^<>]*)?>/gi

/** What stands between `<blockquote>` and `</blockquote>`, in order and apart; a tag without its other is none. */
export function htmlQuotes(source: string, isCode: (offset: number) => boolean): readonly Quoted[] {
  const found: Quoted[] = []
  const open: number[] = []
  tag.lastIndex = 0
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const { 0: text, 1: slash, index } = match
    if (slash === undefined) {
      const end = source.indexOf('-->', index)
      if (end < 0) break
      tag.lastIndex = end
    } else if (isCode(index)) continue
    else if (slash === '') open.push(index + text.length)
    else {
      const from = open.pop()
      if (from === undefined) continue
      while ((found.at(-1)?.from ?? -1) > from) found.pop()
      found.push({ from, to: index })
    }
  }
  return found
}
