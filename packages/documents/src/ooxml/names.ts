/** The namespace of what leads from one part to another: that of files that Office writes, and that of the strict kind. */
export const relationsSpaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships'
]
