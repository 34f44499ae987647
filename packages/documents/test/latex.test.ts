/** Sources of LaTeX: what is read in them, and how it is rewritten in place. */
import { applyFixes, check } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { latex } from '../src/index.js'
import { asked, ruleSet } from './markup.js'

const { found, wordsIn } = asked(latex)

const read: [where: string, source: string, found: string[]][] = [
  ['a paragraph', 'The addicts came.', ['addicts']],
  ['words that a command stands between', 'Most drug \\textbf{users} came.', ['drug \\textbf{users']],
  ['words with a tie between', 'Most drug~users came.', ['drug~users']],
  ['a word with a hyphen that may break it', 'The ad\\-dicts came.', ['ad\\-dicts']],
  ['a word that begins in a group', 'The {\\bf a}ddicts came.', ['a}ddicts']],
  ['words over a line that ends in a comment', 'Most drug % users\nusers came.', ['drug % users\nusers']],
  ['a heading', '\\section*{Help for addicts}', ['addicts']],
  ['its short form', '\\section[Addicts]{Help for people}', ['Addicts']],
  [
    'a title in front of the document',
    '\\documentclass{article}\\title{Help for addicts}\\begin{document}',
    ['addicts']
  ],
  ['a note', 'Services\\footnote{The addicts came.} for all.', ['addicts']],
  ['a caption', '\\begin{figure}[t]\\caption{Some addicts}\\label{addicts}\\end{figure}', ['addicts']],
  ['an item', '\\begin{itemize}\n\\item The addicts came.\n\\end{itemize}', ['addicts']],
  ['what an item is about', '\\begin{description}\\item[The addicts] Come.\\end{description}', ['addicts']],
  ['a cell', '\\begin{tabular}{ll}\nWho & What \\\\ \\hline\nThe addicts & came\n\\end{tabular}', ['addicts']],
  ['a cell over several columns', '\\begin{tabular}{ll}\\multicolumn{2}{c}{The addicts}\\end{tabular}', ['addicts']],
  ['words in colour', '\\textcolor{red}{The addicts came.}', ['addicts']],
  ['the words of a link', '\\href{https://example.org/addicts}{The addicts came.}', ['addicts']],
  ['words in a command that is not known', '\\remark{The addicts came.}', ['addicts']],
  ['what an open brace stands before', '{The addicts came.\n\nThe addicts came.', ['addicts', 'addicts']],
  ['what an open argument stands before', '\\label{sec:one\n\nThe addicts came.', ['addicts']],
  ['a price', 'It costs \\$5 for addicts.', ['addicts']],
  ['a price that nobody escaped', 'It costs $5 for one.\n\nThe addicts came.', ['addicts']],
  ['a formula and what stands behind it', 'Of $n = 5$ addicts and \\(k\\) addicts.', ['addicts', 'addicts']],
  ['no formula', '$addicts$ \\(addicts\\) \\[addicts\\] $$addicts$$', []],
  ['no equation', '\\begin{equation*}addicts\\end{equation*} Come.', []],
  ['no code', '\\verb|addicts| \\texttt{addicts} \\lstinline{addicts} \\begin{verbatim}\naddicts\n\\end{verbatim}', []],
  ['no name', '\\label{addicts} \\ref{addicts} \\cite[see][p.~3]{addicts} \\input{addicts} \\gls{addicts}', []],
  ['no address', '\\url{https://example.org/addicts} \\path{addicts}', []],
  ['no comment', '% the addicts came\nCome. % addicts', []],
  ['what stands behind an escaped sign', 'Of 5\\% addicts.', ['addicts']],
  ['no preamble', '\\documentclass{article}\n\\newcommand{\\who}{addicts}\naddicts\n\\begin{document}\nCome.', []],
  ['nothing behind the document', '\\begin{document}Come.\\end{document} The addicts came.', []],
  ['no definition', '\\newcommand{\\who}[1]{The addicts #1} \\def\\a{The addicts came}', []],
  ['no data of a command that is not known', '\\setup{title = The addicts} \\key{addicts}', []],
  ['no other language', '\\foreignlanguage{french}{Les addicts sont là.}', []],
  ['English among another language', '\\foreignlanguage{english}{The addicts came.}', ['addicts']],
  ['nothing that is struck out', '\\sout{The addicts came.}', []],
  ['nothing that is never true', '\\iffalse The addicts came. \\fi Come.', []]
]

test.each(read)('reads %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

const silenced: [what: string, source: string, found: string[]][] = [
  ['the next line', '% stigmalint-disable-next-line\nThe addicts came.\nAddicts.', ['Addicts']],
  ['the next line, over other comments', '% stigmalint-disable-next-line -- why\n% more\n\nThe addicts came.', []],
  ['its line', 'The addicts came. % stigmalint-disable-line drug-use/addict -- why', []],
  ['from here to there', '% stigmalint-disable\nAddicts.\n% stigmalint-enable\nDrug users.', ['Drug users']],
  ['the file', 'Addicts.\n\n%% stigmalint-disable-file', []],
  ['nothing from code', '\\begin{verbatim}\n% stigmalint-disable-file\n\\end{verbatim}\nAddicts.', ['Addicts']],
  ['nothing behind an escaped sign', 'Of 5\\% stigmalint-disable-line addicts.', ['addicts']]
]

test.each(silenced)('a comment switches off %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

describe('what stands round it', () => {
  test.each([
    ['quote', '\\begin{quote}\nThe addicts came.\n\\end{quote}'],
    ['displayquote', '\\begin{displayquote}[a source]\nThe addicts came.\n\\end{displayquote}'],
    ['quotation marks', "He said: ``The addicts came.''"],
    ['enquote', 'He said: \\enquote{The addicts came.}'],
    ['blockquote', 'He said: \\blockquote{The addicts came.}']
  ])('%s is a quotation, which is not rewritten', async (_, source) => {
    const [finding] = await found(source)
    expect([finding?.severity, finding?.fixes]).toEqual(['information', []])
  })

  test.each([
    ['a list below a heading', '\\section{Terms to avoid}\\begin{itemize}\\item addict \\item junkie\\end{itemize}'],
    ['a list that a paragraph leads in', 'Words to avoid:\n\\begin{itemize}\\item addict\\end{itemize}'],
    ['a column', '\\begin{tabular}{ll}Avoid & Use \\\\ addict & person with an addiction\\end{tabular}'],
    ['a word that is set apart', 'The word \\emph{addict} is old.']
  ])('%s of terms to avoid is none of use', async (_, source) => {
    expect((await found(source)).filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  test('a list of references stays as it is', async () => {
    const source =
      '\\begin{thebibliography}{9}\n\\bibitem{a} Doe, J. (2001). The drug addicts. Press.\n\\end{thebibliography}'
    expect(await wordsIn(source)).toEqual([])
  })
})

test('a fix changes the words in their place and nothing else', async () => {
  const source =
    'Most drug \\textbf{users} \\& friends\\footnote{An addict came.} % an addict\r\n  came to \\cite{addict}.\r\nSome~addicts left at 5\\%.\r\n'
  expect(applyFixes(source, await found(source), 'suggested').text).toMatchInlineSnapshot(`
    "Most people \\textbf{who use drugs} \\& friends\\footnote{A person with a drug use disorder came.} % an addict
      came to \\cite{addict}.
    Some~people with drug use disorders left at 5\\%.
    "
  `)
})

test.each([
  ['groups that nothing ends', (n: number) => `Addicts. ${'{'.repeat(n)}`],
  ['groups', (n: number) => `${'{\\bf '.repeat(n)}Addicts.${'}'.repeat(n)}`],
  ['arguments that nothing ends', (n: number) => `Addicts. ${'\\label{'.repeat(n)}`],
  ['options that nothing ends', (n: number) => `Addicts. ${'\\section['.repeat(n)}`],
  ['notes in notes', (n: number) => `Addicts.${'\\footnote{a '.repeat(n)}`],
  ['formulas that nothing ends', (n: number) => `Addicts. ${'\\( '.repeat(n)}`],
  ['signs that nothing ends', (n: number) => `Addicts. ${'$ \n\n'.repeat(n)}`],
  ['environments that nothing ends', (n: number) => `${'\\begin{quote}'.repeat(n)}Addicts.`],
  ['ends of what is not open', (n: number) => `${'\\begin{quote}'.repeat(n)}${'\\end{list}'.repeat(n)}Addicts.`],
  ['code that nothing ends', (n: number) => `Addicts. ${'\\begin{verbatim} '.repeat(n)}`],
  ['code in a line', (n: number) => `Addicts. ${'\\verb|'.repeat(n)}`],
  ['paragraphs', (n: number) => 'The addicts came.\n\n'.repeat(n)],
  ['cells', (n: number) => `\\begin{tabular}{l}${'addicts & '.repeat(n)}`],
  ['comments', (n: number) => `${'% stigmalint-disable-next-line\n'.repeat(n)}Addicts.`],
  ['backslashes', (n: number) => `Addicts. ${'\\'.repeat(n)}%`],
  ['commands that are not known', (n: number) => `Addicts. ${'\\x{ab'.repeat(n)}`]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: latex }), 256, 3)).toBeLessThan(3)
})
