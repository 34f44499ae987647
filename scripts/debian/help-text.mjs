/** The text of `stigmalint --help` as its parts, for what is made of it. */

/**
 * Answers the title, and the sections with what stands in them: entries, each of a term and what is said of it, and lines of
 * prose, which have no term. A line that is indented further goes on with the entry before it.
 */
export function readHelp(text) {
  const [title = '', ...lines] = text.trimEnd().split('\n')
  const sections = []
  let section = null
  for (const line of lines) {
    if (line === '') continue
    if (/^\S/.test(line)) {
      section = { name: line, lines: [], entries: [] }
      sections.push(section)
      continue
    }
    if (!section) throw new Error(`help: \`${line}\` stands in no section`)
    section.lines.push(line.slice(2))
    if (/^ {3}/.test(line)) {
      const last = section.entries.at(-1)
      if (!last) throw new Error(`help: \`${line.trim()}\` goes on with nothing`)
      last.said += ` ${line.trim()}`
    } else {
      const [, term, said] = /^ {2}(\S+(?: \S+)*?) {2,}(\S.*)$/.exec(line) ?? [null, null, line.trim()]
      section.entries.push({ term, said })
    }
  }
  return { title, sections }
}

/** The commands and options that the help names, each once. */
export function namesIn(text) {
  const { sections } = readHelp(text)
  const entries = sections.filter(({ name }) => name !== 'Examples').flatMap((section) => section.entries)
  const terms = entries.map(({ term }) => term ?? '')
  const commands = terms.flatMap((term) => /^stigmalint ((?:[a-z][a-z-]*)(?: import)?)/.exec(term)?.[1] ?? [])
  // some are named only where another is explained
  const options = entries.flatMap(
    ({ term, said }) => `${term} ${said}`.match(/(?<![\w-])(?:--[a-z][a-z-]*|-[a-z]\b)/g) ?? []
  )
  const formats = terms.flatMap((term) => /^--format ([a-z][a-z-]*)$/.exec(term)?.[1] ?? [])
  return { commands: unique(commands), options: unique(options), formats: unique(formats) }
}

const unique = (names) => [...new Set(names)]
