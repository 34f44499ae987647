/** Names of Office Open XML: each namespace has one address in files that Word writes, and one in files of the strict kind. */
const w = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main'
])

export const isWord = (uri: string): boolean => w.has(uri)

export const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
