/** Why words are not alike, where more of them are not than one in a hundred (in PDF, three). Looked up file by file with --missing. */
const reasons = {
  docx: {
    'words here, read by pandoc': 'pandoc leaves boxes of text out',
    'LibreOffice’s words, read here':
      'LibreOffice accepts no change of the Arabic file, so that deleted words stay; a table of contents is told of by its headings alone; what it computes (dates, broken references) differs from what the file shows'
  },
  odt: {
    'words here, read by pandoc':
      'pandoc leaves lists and tables out that stand in cells, content controls, boxes of text, and bibliographies'
  },
  html: {
    'pandoc’s words, read here':
      'pandoc takes every file for UTF-8 or Latin-1, whatever it says: one is in windows-1251, and gives it no word that is one'
  },
  tex: {
    'words here, read by pandoc':
      'pandoc’s plain text has no abstract, and no captions of figures and of tables that it cannot lay out'
  },
  org: {
    'pandoc’s words, read here': 'the states of tasks (TODO, DONE) and LaTeX within Org are no prose here'
  },
  rtf: {
    'pandoc’s words, read here':
      'pandoc 2.17 takes bytes of a Japanese code page for Latin letters: no word of that file is one; LibreOffice reads the words that are read here',
    'words here, read by pandoc':
      'pandoc 2.17 loses the words of links, cells of nested tables, notes, boxes of text, and the first letter of many items; LibreOffice reads all of them'
  }
}

export const reasonFor = (ending, key) => reasons[ending]?.[key]
