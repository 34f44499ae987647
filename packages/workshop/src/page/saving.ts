/** Taking a text away: as a file, or on the clipboard. */

/** "Draft plan.docx" → "Draft plan" */
export const titleOf = (name: string): string => name.replace(/\.[^.]*$/, '')

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
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
