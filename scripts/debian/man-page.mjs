/** The manual page, made of what `--help` prints: the two cannot disagree. */
import { readHelp } from './help-text.mjs'

/** The page as roff. `date` is a day, as in 2026-11-30. */
export function manPage(help, { version, date }) {
  const { title, sections } = readHelp(help)
  const [name, summary] = title.split(/: (.*)/s)
  return [
    `.TH STIGMALINT 1 "${date}" "stigmalint ${version}" "User Commands"`,
    '.SH NAME',
    `${escaped(name)} \\- ${escaped(summary)}`,
    ...sections.flatMap(sectionOf),
    ''
  ].join('\n')
}

function sectionOf({ name, lines, entries }) {
  // a sentence at the end
  if (entries.length === 0) return ['.PP', escaped(name)]
  const head = `.SH "${escaped(name.toUpperCase())}"`
  // what is to be copied stays as it is
  if (name === 'Examples') return [head, '.nf', ...lines.map(escaped), '.fi']
  return [
    head,
    ...entries.flatMap(({ term, said }) =>
      term === null ? ['.PP', escaped(said)] : ['.TP', `\\fB${escaped(term)}\\fR`, escaped(said)]
    )
  ]
}

/** Words of a text as roff has them: nothing of them is a command. */
const escaped = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
