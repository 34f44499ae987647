/** Namespaces of OpenDocument. */
const common = 'urn:oasis:names:tc:opendocument:xmlns:'

export const names = {
  text: `${common}text:1.0`,
  office: `${common}office:1.0`,
  style: `${common}style:1.0`,
  table: `${common}table:1.0`,
  draw: `${common}drawing:1.0`,
  presentation: `${common}presentation:1.0`,
  svg: `${common}svg-compatible:1.0`,
  dublinCore: 'http://purl.org/dc/elements/1.1/',
  /** what LibreOffice adds */
  more: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'
} as const
