/** Taking a text away: as a file, or on the clipboard. */

/** "Draft plan.docx" → "Draft plan", and so is that of what was saved before */
export const titleOf = (name: string): string => name.replace(/(?:\.(?:mended|marked))?\.[^.]*$/, '')

/** "Draft plan.mended.html"; where what changed is to be seen, "Draft plan.marked.html": the two are never mistaken for each other. */
export const savedName = (name: string, ending: string, isMarked: boolean): string =>
  [titleOf(name), isMarked ? 'marked' : 'mended', ending].filter(Boolean).join('.')

/** "Draft plan.docx" → "Draft plan.reviewed.docx", as the command calls it */
export function reviewedName(name: string): string {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.reviewed${name.slice(dot)}`
}

/** Text in UTF-8. */
export const downloadText = (name: string, type: string, text: string): void =>
  download(name, `${type};charset=utf-8`, text)

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), aMinute)
}

/** Until then the browser has taken it. Milliseconds. */
const aMinute = 60_000

/** With the look of a page, where there is one, so that a word processor takes headings, lists and tables. False: the browser refused. */
export function copyOut(plain: string, page: string | null): Promise<boolean> {
  const parts: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) }
  if (page !== null) parts['text/html'] = new Blob([page], { type: 'text/html' })
  return navigator.clipboard.write([new ClipboardItem(parts)]).then(
    () => true,
    () => false
  )
}

export const savedInWords = (name: string): string => `${name} was saved where your browser puts downloads.`

/** What is said of a copy that was saved. */
export function copyInWords(
  name: string,
  { changes, comments, left }: Record<'changes' | 'comments' | 'left', number>
): string {
  const what = `${inNumber(changes, 'tracked change')} and ${inNumber(comments, 'comment')}`
  const saved = `${name} was saved where your browser puts downloads, with ${what}.`
  if (left === 0) return saved
  const parts = `${inNumber(left, 'edit')} of yours ${left === 1 ? 'is' : 'are'} not in it`
  return `${saved} ${parts}: paragraphs that you added, joined or took away, or words in a place that takes no mark. Make ${left === 1 ? 'it' : 'them'} in your word processor; the page still has them.`
}

const inNumber = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
