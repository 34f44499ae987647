/** What the commands and environments of LaTeX do to prose, as data: what is not here is read as the reader says. */

/**
 * What is done with each argument of a command: `[` and `(` skipped if it is there, `T` read if it is there, `{` skipped,
 * `c` skipped where it may be a command without braces, `t` read.
 */
export type Arguments = string

const namesOf = (names: string): readonly string[] => names.split(/\s+/).filter(Boolean)
const all = <Value>(names: string, value: Value): [string, Value][] => namesOf(names).map((name) => [name, value])

/** Leave no trace in the text. */
export const silent: ReadonlyMap<string, Arguments> = new Map([
  ...all(
    `label index glossary nocite bibliography bibliographystyle addbibresource usepackage documentclass RequirePackage
     pagestyle thispagestyle pagenumbering hypersetup geometry graphicspath input include includeonly subfile
     usetikzlibrary urlstyle vspace phantomsection hyphenation PassOptionsToPackage theoremstyle newcounter stepcounter
     refstepcounter sisetup lstset usetheme usecolortheme usefonttheme setbeamertemplate makeglossaries selectlanguage
     setmainfont setsansfont setmonofont linespread cline tikzset pgfplotsset printbibliography bibdata
     babelprovide setdefaultlanguage setotherlanguage rowcolor columncolor cellcolor hspace date captionsetup`,
    '[{'
  ),
  ...all('PassOptionsToPackage newtheorem setbeamerfont setbeamercolor counterwithin fontsize rule bibcite', '[{{'),
  ...all('newacronym rowcolors specialrule addcontentsline', '[{{{'),
  ...all('hline toprule midrule bottomrule endhead endfirsthead endfoot endlastfoot smallskip addlinespace', '['),
  ...all('cmidrule', '[({'),
  ...all('setlength addtolength setcounter addtocounter newlength definecolor colorlet let', 'c[{{'),
  ...all('DeclareMathOperator newcommand renewcommand providecommand DeclareRobustCommand', 'c[[{'),
  ...all('NewDocumentCommand RenewDocumentCommand def', 'c{{'),
  ...all('newenvironment renewenvironment NewDocumentEnvironment', '{[[{{'),
  ...all('markboth', '{{'),
  ...all('markright vphantom hphantom phantom', '{'),
  ...all(
    `noindent indent centering raggedright raggedleft bf it rm sf tt sc sl em bfseries mdseries itshape slshape scshape
     upshape rmfamily sffamily ttfamily normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge
     Huge maketitle tableofcontents listoffigures listoftables appendix frontmatter mainmatter backmatter sloppy
     fussy singlespacing doublespacing onehalfspacing onecolumn twocolumn flushbottom raggedbottom protect relax
     makeatletter makeatother boldmath unboldmath tightlist allowbreak nobreak nolinebreak nopagebreak goodbreak filbreak
     bigskip medskip hfil vfil hfill vfill vfilneg leavevmode ignorespaces unskip strut null begingroup endgroup bgroup
     egroup frenchspacing nonfrenchspacing printindex printglossary printglossaries nobreakspace pause else fi
     appendixpage titlepage sffamily selectfont arraybackslash newblock @`,
    ''
  )
])

/** Shown, and no prose. */
export const objects: ReadonlyMap<string, Arguments> = new Map([
  ...all(
    `cite citep citet citealp citealt citeauthor citeyear citeyearpar Cite Citep Citet parencite Parencite textcite
     Textcite autocite Autocite footcite footfullcite fullcite smartcite supercite citetitle footcitetext citenum`,
    '[[{'
  ),
  ...all('ref pageref eqref autoref cref Cref vref nameref subref labelcref Autoref Vref', '{'),
  ...all('includegraphics includesvg includepdf', '[{'),
  ...all('url path nolinkurl texttt code file lstinputlisting href*', '[{'),
  ...all('gls Gls glspl Glspl acrshort acrlong acrfull ac acs acl acp', '[{'),
  ...all('num ang unit si', '[{'),
  ...all('SI qty SIrange', '[{{'),
  ...all(
    'sout st xout cancel ensuremath today thepage textsuperscript textsubscript dag ddag checkmark verbatiminput',
    '[{'
  )
])

/** Those whose arguments read on in the text round them. */
export const transparent: ReadonlyMap<string, Arguments> = new Map([
  ...all(
    `textbf textmd textup textrm textsf textsc textnormal underline uline uuline uwave mbox hbox fbox framebox makebox
     text uppercase lowercase MakeUppercase MakeLowercase smash centerline hl so alert textlf textsw`,
    '[[t'
  ),
  ...all('href textcolor colorbox resizebox* raisebox adjustbox rotatebox hyperlink hypertarget', '[{t'),
  ...all('resizebox fcolorbox', '{{t'),
  ...all('scalebox', '{[t'),
  ...all('hyperref', '[t'),
  ...all('parbox', '[[[{t'),
  ...all('multicolumn', '{{t'),
  ...all('multirow', '[{[{[t'),
  ...all('only onslide uncover visible', '[t'),
  ...all('color', '[{'),
  ...all('item', 'T')
])

/** What they hold is set apart. */
export const emphasis: ReadonlySet<string> = new Set(namesOf('emph textit textsl'))

/** What they hold is quoted. */
export const quoting: ReadonlyMap<string, Arguments> = new Map([
  ...all('enquote', 't'),
  ...all('textquote textcquote', '[[t'),
  ...all('blockquote blockcquote', '[[t'),
  ...all('epigraph', 'tt')
])

/** A block of their own: a note, a caption, or a heading, with its depth. */
export const apart: ReadonlyMap<string, 'footnote' | 'paragraph' | number> = new Map<
  string,
  'footnote' | 'paragraph' | number
>([
  ...all('footnote footnotetext thanks endnote marginpar marginnote sidenote tablefootnote', 'footnote' as const),
  ...all('caption subcaption author institute affil keywords captionof', 'paragraph' as const),
  ...all('title subtitle part chapter addchap', 1),
  ...all('section addsec frametitle', 2),
  ...all('subsection framesubtitle', 3),
  ...all('subsubsection', 4),
  ...all('paragraph', 5),
  ...all('subparagraph', 6)
])

/** These count in front of the text as well, where the document is set up. */
export const ofPreamble = /^(?:title|subtitle|author|thanks|institute|affil|keywords)$/

export const signs: ReadonlyMap<string, string> = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquotesingle', "'"],
  ['textquotedbl', '"'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textbackslash', '\\'],
  ['textunderscore', '_'],
  ['textbar', '|'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbullet', '•'],
  ['textdegree', '°'],
  ['slash', '/'],
  ['S', '§'],
  ['P', '¶'],
  ['copyright', '©'],
  ['textregistered', '®'],
  ['texttrademark', '™'],
  ['pounds', '£'],
  ['textsterling', '£'],
  ['euro', '€'],
  ['texteuro', '€'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['quad', ' '],
  ['qquad', ' '],
  ['enspace', ' '],
  ['thinspace', ' '],
  ['space', ' '],
  ['textvisiblespace', ' '],
  ['newline', '\n'],
  ['linebreak', '\n'],
  ['tabularnewline', '\n']
])

/** Signs behind a backslash. */
export const escapes: ReadonlyMap<string, string> = new Map([
  ...Array.from('%&$#_{}', (sign): [string, string] => [sign, sign]),
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['-', ''],
  ['/', ''],
  ['!', ''],
  ['@', '']
])

export type Environment = 'raw' | 'formula' | 'quotation' | 'list' | 'table' | 'references'

const holding = (
  kind: Environment,
  args: Arguments,
  names: string
): [string, { kind: Environment; args: Arguments }][] => all(names, { kind, args })

/** Environments by what stands in them; `args` are skipped. */
export const environments: ReadonlyMap<string, { kind: Environment; args: Arguments }> = new Map([
  ...holding(
    'raw',
    '',
    `verbatim Verbatim lstlisting minted comment filecontents tikzpicture pgfpicture algorithm algorithmic algorithm2e
     alltt luacode python sagesilent circuitikz forest asy picture verbbox code`
  ),
  ...holding(
    'formula',
    '',
    `math displaymath equation align alignat gather multline eqnarray flalign subequations dmath IEEEeqnarray split
     aligned array`
  ),
  ...holding('quotation', '[[', 'quote quotation verse displayquote displaycquote blockquote'),
  ...holding('list', '[', 'itemize enumerate description compactitem compactenum inparaenum tasks'),
  ...holding('table', '[{', 'tabular longtable supertabular longtblr tblr'),
  ...holding('table', '{[{', 'tabular* tabularx tabulary'),
  ...holding('references', '{', 'thebibliography')
])

/** Environments whose contents are prose, with arguments that are none. */
export const plain: ReadonlyMap<string, Arguments> = new Map([
  ...all('minipage', '[[[{'),
  ...all('multicols', '{['),
  ...all('adjustbox spacing wrapfigure subfigure subtable column adjustwidth otherlanguage', '[{'),
  ...all('figure table figure* table* wraptable sidewaystable sidewaysfigure columns', '[{'),
  ...all('frame', '[T')
])
