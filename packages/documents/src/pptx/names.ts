/** Namespaces of presentations: each has one address in files that PowerPoint writes, and one in files of the strict kind. */
const drawing = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main'
])
const presentation = new Set([
  'http://schemas.openxmlformats.org/presentationml/2006/main',
  'http://purl.oclc.org/ooxml/presentationml/main'
])

export const isDrawing = (uri: string): boolean => drawing.has(uri)
export const isPresentation = (uri: string): boolean => presentation.has(uri)
