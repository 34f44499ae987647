/** What control words of RTF mean for prose, as data. */

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean))

/** Groups that begin so hold no text of the document. */
export const hiddenDestinations = namesOf(
  `colortbl info pict object themedata datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl
   fldinst annotation atnid atnauthor atntime atnicn atnref atnparent atndate listtext pntext pn pnseclvl nonshppict
   shprslt sp sn sv bkmkstart bkmkend xe tc template revtbl filetbl mmathPr mmath moMath background ftnsep ftnsepc aftnsep aftnsepc
   aftncn ftncn objdata objclass objname docvar userprops passwordhash blipuid picprop wgrffmtfilter private falt panose
   fname fontemb fontfile pgptbl protusertbl do dptxbxtext shppict comment title doccomm author operator keywords subject nonesttables`
)
/** Those that begin with a star and are read all the same. */
export const starred = namesOf('shpinst shptxt footnote ud')

/** Groups with text that stands apart from the text round them. */
export const apart: ReadonlyMap<string, string> = new Map([
  ['footnote', 'note'],
  ['header', 'header'],
  ['headerl', 'header'],
  ['headerr', 'header'],
  ['headerf', 'header'],
  ['footer', 'footer'],
  ['footerl', 'footer'],
  ['footerr', 'footer'],
  ['footerf', 'footer'],
  ['shptxt', 'text box']
])

/** Control words that stand for a sign. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['endash', '–'],
  ['emdash', '—'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['ltrmark', '\u200E'],
  ['rtlmark', '\u200F']
])
/** And characters behind a backslash. */
export const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00A0'],
  ['-', '\u00AD'],
  ['_', '\u2011']
])
/** A paragraph ends. */
export const ends = namesOf('par sect page column pagebb')
