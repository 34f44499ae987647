/** A style of Vale: https://vale.sh/docs/checks/substitution and https://vale.sh/docs/checks/existence */
import { stringify } from 'yaml'
import { grouped, oneOf } from './expression.js'
import type { Term } from './terms.js'

/** The files of the style by their names. */
export function valeStyle(terms: readonly Term[], head: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const own of grouped(terms, ({ ruleId, severity, isExact, writes }) =>
    [ruleId, severity, isExact, writes.length > 0].join('\t')
  )) {
    const [first] = own
    if (first) files.set(nameOf(first, files), `${head}${stringify(checkOf(first, own), { lineWidth: 120 })}`)
  }
  return files
}

/** `drug-use/addict` is `stigmalint.drug-use-addict` in Vale; a rule that needs several checks has them numbered. */
function nameOf({ ruleId }: Term, taken: ReadonlyMap<string, string>): string {
  const name = ruleId.replaceAll('/', '-')
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.yml`
    if (!taken.has(file)) return file
  }
}

function checkOf(term: Term, own: readonly Term[]): object {
  const { message, why, url, severity, isExact, writes } = term
  const shared = {
    level: severity,
    ignorecase: !isExact,
    ...(url !== null && { link: url }),
    description: literal(why)
  }
  if (writes.length === 0)
    return {
      extends: 'existence',
      message: literal(message).replaceAll('"{actual}"', "'%s'").replaceAll('{actual}', '%s'),
      ...shared,
      tokens: own.map(({ words }) => oneOf([words]))
    }
  const swaps = grouped(own, (one) => one.writes.join('|')).map((alike): [string, string] => [
    oneOf(alike.map(({ words }) => words)),
    alike[0]?.writes.join('|') ?? ''
  ])
  return {
    extends: 'substitution',
    message: `Write '%s' for '%s', ${reasonIn(message)}`,
    ...shared,
    // Vale asks for it where a term has several wordings
    action: { name: 'replace' },
    capitalize: !isExact,
    swap: Object.fromEntries(swaps)
  }
}

/** Vale puts words in where a text has `%s`, first what to write and then what was found. */
const literal = (text: string): string => text.replaceAll('%', '%%')

const reasonIn = (message: string): string => {
  const [, reason] = /^"\{actual\}" (.*)$/s.exec(message) ?? []
  return literal(reason === undefined ? message.replaceAll('{actual}', 'it') : `which ${reason}`)
}
