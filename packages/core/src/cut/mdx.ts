/** MDX as Markdown: what is JavaScript in it is put out of sight, character for character, so that every offset stays. */

/** What stands in prose for what is no prose; a name or a value within a tag. */
const hidden = { prose: '\uFFFC', tag: 'x' } as const
const beginsModule = /^(?:import|export)\b[^\n]*/
const fence = /^ {0,3}(`{3,}|~{3,})/
const hiddenComment = /^\{\/\*\s(?=\s*stigma[-_ ]?lint)([^]*?)\*\/\}$/i

/**
 * The source with imports, exports and `{expressions}` hidden; a comment for stigmalint (`{/* … *\/}`) becomes one of
 * HTML. Fences and inline code stay as they are. An expression that is not closed before an empty line is text: its end
 * may not be written yet.
 */
export function maskMdx(source: string): string {
  if (!/[{]|^(?:import|export)\b/m.test(source)) return source
  const parts: string[] = []
  let at = 0
  let open = ''
  for (const block of blocksOf(source)) {
    parts.push(source.slice(at, block.start))
    at = block.end
    const text = source.slice(block.start, block.end)
    const [masked, stillOpen] = maskBlock(text, open)
    parts.push(masked)
    open = stillOpen
  }
  return parts.join('') + source.slice(at)
}

/** Lines with no empty line between them. */
function* blocksOf(source: string): Generator<{ start: number; end: number }> {
  let start = -1
  for (let at = 0; at < source.length;) {
    const found = source.indexOf('\n', at)
    const next = found < 0 ? source.length : found + 1
    if (source.slice(at, next).trim() !== '') {
      if (start < 0) start = at
    } else if (start >= 0) {
      yield { start, end: at }
      start = -1
    }
    at = next
  }
  if (start >= 0) yield { start, end: source.length }
}

/** `open` is the mark of a fence that is open at the start, or nothing; answers the same for the end. */
function maskBlock(text: string, open: string): [masked: string, open: string] {
  if (open === '' && beginsModule.test(text)) return [hide(text, hidden.prose), '']
  let masked = ''
  let prose = ''
  const flush = (): void => {
    masked += maskExpressions(prose)
    prose = ''
  }
  for (const line of text.split(/(?<=\n)/)) {
    const mark = fence.exec(line)?.[1] ?? ''
    if (open !== '') {
      masked += line
      if (mark.startsWith(open) && line.trim() === mark) open = ''
    } else if (mark !== '') {
      flush()
      masked += line
      open = mark
    } else prose += line
  }
  flush()
  return [masked, open]
}

function maskExpressions(text: string): string {
  if (!text.includes('{')) return text
  const ends = endsOfExpressions(text)
  const unclosed = new Set<number>()
  let masked = ''
  let done = 0
  let isInTag = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '\\') at++
    else if (character === '`') at = endOfCode(text, at, unclosed) - 1
    else if (character === '<' && /[A-Za-z/>]/.test(text[at + 1] ?? '')) isInTag = true
    else if (character === '>') isInTag = false
    else if (character === '{') {
      const end = ends.get(at)
      if (end === undefined) continue
      masked += text.slice(done, at) + maskExpression(text.slice(at, end), isInTag, text[at - 1] === '=')
      done = end
      at = end - 1
    }
  }
  return masked + text.slice(done)
}

function maskExpression(text: string, isInTag: boolean, isValue: boolean): string {
  if (!isInTag) {
    const comment = hiddenComment.exec(text)
    return comment ? `<!--${comment[1] ?? ''}-->` : hide(text, hidden.prose)
  }
  return isValue ? `"${hide(text.slice(1, -1), hidden.tag)}"` : hide(text, hidden.tag)
}

const hide = (text: string, by: string): string => text.replace(/[^\n\r]/g, by)

const ticks = /`+/y

/** Behind inline code, or behind its mark where it is none; `unclosed` takes up the marks for which none is left. */
function endOfCode(text: string, start: number, unclosed: Set<number>): number {
  ticks.lastIndex = start
  const size = ticks.exec(text)?.[0].length ?? 1
  if (!unclosed.has(size))
    for (let at = text.indexOf('`', start + size); at >= 0; at = text.indexOf('`', at)) {
      ticks.lastIndex = at
      const length = ticks.exec(text)?.[0].length ?? 1
      at += length
      if (length === size) return at
    }
  unclosed.add(size)
  return start + size
}

/** For each opening brace that is closed, where what it opens ends. */
function endsOfExpressions(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') open.push(at)
    const start = text[at] === '}' ? open.pop() : undefined
    if (start !== undefined) ends.set(start, at + 1)
  }
  return ends
}
