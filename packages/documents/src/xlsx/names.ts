/** Namespaces of workbooks: each has one address in files that Excel writes, and one in files of the strict kind. */
const sheets = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main'
])

export const isSheet = (uri: string): boolean => sheets.has(uri)
