/** What a person-first phrase says of the person, said as a verb: "with a disorder" is "has a disorder". */
import { verbForm } from '../compile/inflect.js'
import { articles, determiners, formsOfBe } from '../match/function-words.js'
import type { TokenRange } from '../match/clause.js'
import type { Token } from '../match/tokens.js'

type GrammaticalNumber = 'one' | 'many'

const personFirst = /^(person|people|persons|woman|women|man|men|teenagers?|adolescents?|adults?) ((who|with|in) .*)$/

/** "person with a disorder" in two: whom it names, and what it says of them. Null for a phrase of another build. */
export function personAndRest(phrase: string): { person: string; rest: string } | null {
  const parts = personFirst.exec(phrase)
  return parts ? { person: parts[1] ?? '', rest: parts[2] ?? '' } : null
}

/** "who uses drugs": uses drugs; "with a disorder": has a disorder; "in prison": is in prison. */
function asVerb(rest: string, number: GrammaticalNumber): string {
  if (rest.startsWith('who ')) return rest.slice(4)
  if (rest.startsWith('with ')) return `${number === 'one' ? 'has' : 'have'} ${rest.slice(5)}`
  return `${number === 'one' ? 'is' : 'are'} ${rest}`
}

/** "who has a disorder", to stand behind a noun that already names the person. */
export function asRelativeClause(phrase: string, number: GrammaticalNumber): string | null {
  const parts = personAndRest(phrase)
  // "a person in recovery from a disorder" reads well as it stands
  return parts && !/^in .* from /.test(parts.rest) ? `who ${asVerb(parts.rest, number)}` : null
}

/** "who uses drugs": who used drugs in the past. */
export function inThePast(phrase: string, many: string): string | null {
  const parts = personAndRest(phrase)
  if (parts?.rest.startsWith('with ')) return `${parts.person} who had ${parts.rest.slice(5)} in the past`
  const verb = /^who (\S+)(.*)$/.exec(personAndRest(many)?.rest ?? '')
  return parts?.rest.startsWith('who ') && verb
    ? `${parts.person} who ${verbForm(verb[1] ?? '', 'ed')}${verb[2] ?? ''} in the past`
    : null
}

/** Two phrases that say something of the same people: "people who use drugs or are in prison". */
export function joinPredicates(
  a: string,
  b: string,
  number: GrammaticalNumber,
  conjunction: 'and' | 'or'
): string | null {
  const [first, second] = [personAndRest(a), personAndRest(b)]
  if (!first || !second || first.person !== second.person) return null
  // "who do not use drugs or are in prison" would not say what is not done
  if (/ not /.test(first.rest)) return null
  if (first.rest.startsWith('who ')) return `${a} ${conjunction} ${asVerb(second.rest, number)}`
  if (second.rest.startsWith('who ') && conjunction === 'and') return `${a} ${second.rest}`
  return `${a} ${conjunction} ${second.rest}`
}

/** After these, "is a person with" would say the person twice. */
const subjectsInWords = new Set(['who', 'that', 'person', 'people', 'persons', 'individual', 'individuals'])

const isJoint = (token: Token | undefined): boolean => token?.text === 'and' || token?.text === 'or'

/** "is an addict |and a father|": the verb belongs to more than the words before, and has to stay. */
export function sharesVerb(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1]?.text ?? ''
  return isJoint(tokens[to]) && (articles.has(next) || determiners.has(next))
}

/** "people who are drug addicts": people who have drug use disorders, not "people who are people with". */
export function afterWhoIs(
  words: { one: string; many: string },
  range: TokenRange,
  tokens: readonly Token[]
): { from: number; text: string } | null {
  const hasArticle = /^an?$/.test(tokens[range.from - 1]?.text ?? '')
  const be = hasArticle ? range.from - 2 : range.from - 1
  const form = tokens[be]?.text ?? ''
  // "who are addicts or alcoholics"
  if (hasArticle ? sharesVerb(tokens, range.to) : isJoint(tokens[range.to])) return null
  if (!formsOfBe.has(form) || !subjectsInWords.has(tokens[be - 1]?.text ?? '')) return null
  const past = personAndRest(words.many)
  // "who used drugs" is the same of one and of many, and its verb has no other form here
  if (past?.rest.startsWith('who ') && past.rest === personAndRest(words.one)?.rest)
    return { from: be, text: past.rest.slice(4) }
  const isSingular = form === 'is' || hasArticle
  const verbs = predicateOf(isSingular ? words.one : words.many, words.many)
  if (!verbs) return null
  const verb = verbs.verb === 'be' ? form : verbForm(verbs.verb, featureOfBe(form))
  return { from: be, text: `${verb} ${verbs.rest}` }
}

function featureOfBe(form: string): 's' | 'ed' | 'en' | 'ing' | 'base' {
  if (form === 'is') return 's'
  if (form === 'was' || form === 'were') return 'ed'
  if (form === 'been') return 'en'
  return form === 'being' ? 'ing' : 'base'
}

function predicateOf(phrase: string, many: string): { verb: string; rest: string } | null {
  const having = /^\S+ with (.*)$/.exec(phrase)
  if (having) return { verb: 'have', rest: having[1] ?? '' }
  const doing = /^\S+ who (\S+) (.*)$/.exec(many)
  if (doing && doing[1] !== 'are') return { verb: doing[1] ?? '', rest: doing[2] ?? '' }
  const being = /^(?:person|people|persons) (in .*)$/.exec(phrase)
  return being ? { verb: 'be', rest: being[1] ?? '' } : null
}
