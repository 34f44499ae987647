/** The report as a page, in parts: it may hold more findings than one string can. */
import type { Element } from 'hast'
import { bar } from '../html/chart.js'
import { element, isolated, written } from '../html/element.js'
import { frameOf } from '../html/page.js'
import { figure, plural, rateInWords, severityInWords } from '../html/words.js'
import { changeSection, changeStyle } from './change.js'
import { wordPage } from '../word/word.js'
import { conceptEntry } from './concepts.js'
import { conceptsIn, countsOf, rateOf, serious, severities, wordsIn, type ConceptCount, type Counts } from './count.js'
import { filters } from './filters.js'
import { documentSection, type Numbers } from './findings.js'
import type { ReportInput, ShownDocument, ShownFinding } from './model.js'

/** So many findings are listed in their context: a reader goes through no more, nor does a browser with ease. */
const mostListed = 2000
/** So many concepts stand in the chart; the others behind it. */
const mostCharted = 15

const style = `
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1rem 0; padding: 0; list-style: none }
.figures li { margin: 0 } .figures b { display: block; font-size: 1.9rem; line-height: 1.1 }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: start; padding: .6rem 0; background: var(--paper); border-bottom: 1px solid var(--line); max-height: 60vh; overflow-y: auto }
@media (max-height: 40rem), (max-width: 40rem) { .filters { position: static; max-height: none } }
.filters fieldset { border: 0; margin: 0; padding: 0 } .filters legend { font-weight: 600; padding: 0 }
.filters label { display: inline-block; margin-right: 1rem } .filters details label { display: block }
.findings { list-style: none; padding: 0 }
.finding { border-left: 4px solid var(--line); padding: .15rem 0 .15rem .9rem; margin: .9rem 0; scroll-margin-top: 7rem }
.finding.error { border-color: var(--error) } .finding.warning { border-color: var(--warning) } .finding.information { border-color: var(--information) }
.finding p { margin: .2rem 0 }
blockquote { margin: .35rem 0; font-size: 1.05rem }
.concept, .document { scroll-margin-top: 7rem }
`

/** The page in parts. The same input gives the same page: it has no date. */
export function* reportPage(input: ReportInput): Generator<string> {
  const { form, style: own, contents } = partsOf(input)
  const { head, foot } = frameOf({ title: titleOf(input), style: `${style}${input.change ? changeStyle : ''}${own}` })
  yield head
  for (const part of contents(form)) yield typeof part === 'string' ? `${part}\n` : `${written(part)}\n`
  yield foot
}

/** The same as a Word document. */
export const reportWord = (input: ReportInput): Promise<Uint8Array> =>
  wordPage({
    title: titleOf(input),
    body: [...partsOf(input).contents(null)].filter((part) => typeof part !== 'string'),
    profile: input.profile
  })

interface Parts {
  /** what chooses the findings that are shown, and the style that makes it work */
  form: Element | null
  style: string
  /** elements, and the tags round them as text */
  contents: (form: Element | null) => Generator<Element | string>
}

function partsOf(input: ReportInput): Parts {
  const { documents, change } = input
  const concepts = conceptsIn(documents)
  const numbers = numbersOf(documents, concepts)
  const found = documents.filter(({ findings }) => findings.length > 0)
  const counts = countsOf(documents.flatMap(({ findings }) => findings))
  const choices = filters(
    severities.filter((severity) => counts[severity] > 0).map((severity) => ({ severity, count: counts[severity] })),
    concepts.map(({ ruleId, counts: each }) => ({
      number: numbers.conceptOf(ruleId),
      label: titleIn(input, ruleId),
      count: each.error + each.warning + each.information
    })),
    found.map((document) => ({
      number: numbers.documentOf(document),
      label: document.path,
      count: document.findings.length
    }))
  )
  function* contents(form: Element | null): Generator<Element | string> {
    if (concepts.length > 0) yield element('a.skip', { href: '#findings' }, 'To the findings')
    yield '<main>'
    yield header(input, counts)
    if (change) yield changeSection(change, (ruleId) => titleIn(input, ruleId))
    if (concepts.length > 0) {
      yield conceptChart(input, concepts, numbers)
      yield documentTable(documents, numbers)
      yield* findingParts(found, form, (ruleId) => titleIn(input, ruleId), numbers)
      yield '<section aria-labelledby="concepts-title">'
      yield element('h2#concepts-title', {}, 'Why these words, and who says so')
      for (const { ruleId } of concepts)
        yield conceptEntry(ruleId, numbers.conceptOf(ruleId), input.explanations.get(ruleId), input.profile)
      yield '</section>'
    } else if (documents.length > 0) yield documentTable(documents, numbers)
    if (input.problems.length > 0) yield problemList(input.problems)
    yield reading(input)
    yield '</main>'
  }
  return { ...choices, contents }
}

const titleOf = ({ change }: ReportInput): string =>
  change ? 'Language that respects: before and after' : 'Language that respects: a report'

const titleIn = ({ explanations }: ReportInput, ruleId: string): string => explanations.get(ruleId)?.title ?? ruleId

function numbersOf(documents: readonly ShownDocument[], concepts: readonly ConceptCount[]): Numbers {
  const byDocument = new Map(documents.map((document, index) => [document, index]))
  const byConcept = new Map(concepts.map(({ ruleId }, index) => [ruleId, index]))
  return {
    documentOf: (document) => byDocument.get(document) ?? 0,
    conceptOf: (ruleId) => byConcept.get(ruleId) ?? 0
  }
}

function header(input: ReportInput, counts: Counts): Element {
  const { documents, profile, version, notesLeftOut } = input
  const words = wordsIn(documents)
  const withFindings = documents.filter(({ findings }) => serious(countsOf(findings)) > 0).length
  const figures: [string, string][] = [
    [figure(documents.length), documents.length === 1 ? 'document' : 'documents'],
    ...(words === null ? [] : ([[figure(words), 'words']] satisfies [string, string][])),
    [figure(counts.error), counts.error === 1 ? 'error' : 'errors'],
    [figure(counts.warning), counts.warning === 1 ? 'warning' : 'warnings'],
    ...(words === null
      ? []
      : ([[rateInWords(rateOf(serious(counts), words)), 'per 1,000 words']] satisfies [string, string][]))
  ]
  const lead =
    documents.length === 0
      ? 'No document was checked.'
      : serious(counts) === 0
        ? `Nothing to change was found in ${documents.length === 1 ? 'this document' : `these ${figure(documents.length)} documents`}. What was looked for: names that put a condition, a test, a sentence or a habit in the place of a person.`
        : `${plural(serious(counts), 'place')} in ${withFindings} of ${plural(documents.length, 'document')} could be worded with more respect for the people who are written about.`
  return element(
    'header',
    {},
    element('h1', {}, titleOf(input)),
    element('p.lead', {}, lead),
    element(
      'ul.figures',
      {},
      figures.map(([number, what]) => element('li', {}, element('b', {}, number), what))
    ),
    notesLeftOut > 0
      ? element(
          'p.small.quiet',
          {},
          `${plural(notesLeftOut, 'note')} ${notesLeftOut === 1 ? 'is' : 'are'} counted and not listed: quoted words, and words that guides judge differently.`
        )
      : null,
    element('p.small.quiet', {}, `Made with stigmalint ${version}, wordings of the profile “${profile}”.`)
  )
}

function conceptChart(input: ReportInput, concepts: readonly ConceptCount[], numbers: Numbers): Element {
  const most = Math.max(...concepts.map(({ counts }) => counts.error + counts.warning + counts.information))
  const row = ({ ruleId, counts, documents }: ConceptCount): Element =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: `#c${numbers.conceptOf(ruleId)}` }, titleIn(input, ruleId))),
      element(
        'td.bar',
        {},
        bar(
          severities.map((severity) => ({ size: counts[severity], className: severity })),
          most
        )
      ),
      severities.map((severity) => element('td.number', {}, figure(counts[severity]))),
      element('td.number', {}, figure(documents))
    )
  const table = (rows: readonly ConceptCount[], caption: string): Element =>
    element(
      'div.scroll',
      { tabIndex: 0, role: 'group', ariaLabel: caption },
      element(
        'table',
        {},
        element('caption', {}, caption),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Concept'),
            element('td', { ariaHidden: 'true' }),
            severities.map((severity) => element('th.number', { scope: 'col' }, `${severityInWords[severity]}s`)),
            element('th.number', { scope: 'col' }, 'documents')
          )
        ),
        element('tbody', {}, rows.map(row))
      )
    )
  const rest = concepts.slice(mostCharted)
  return element(
    'section',
    { ariaLabelledBy: 'chart-title' },
    element('h2#chart-title', {}, 'By concept'),
    table(
      concepts.slice(0, mostCharted),
      rest.length > 0 ? `The ${mostCharted} most frequent` : 'The most frequent first'
    ),
    rest.length > 0
      ? element('details', {}, element('summary', {}, plural(rest.length, 'more concept')), table(rest, 'The others'))
      : null
  )
}

function documentTable(documents: readonly ShownDocument[], numbers: Numbers): Element {
  const rates = documents.map((document) => rateOf(serious(countsOf(document.findings)), document.words))
  const most = Math.max(0, ...rates.map((rate) => rate ?? 0))
  const row = (document: ShownDocument, index: number): Element => {
    const counts = countsOf(document.findings)
    const rate = rates[index] ?? null
    const name = isolated(document.path)
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        document.findings.length > 0 ? element('a', { href: `#d${numbers.documentOf(document)}` }, name) : name
      ),
      element('td.number', {}, document.words === null ? '' : figure(document.words)),
      element('td.number', {}, figure(counts.error)),
      element('td.number', {}, figure(counts.warning)),
      element('td.number', {}, rate === null ? '' : rateInWords(rate)),
      element('td.bar', {}, rate === null ? null : bar([{ size: rate }], most))
    )
  }
  return element(
    'section',
    { ariaLabelledBy: 'documents-title' },
    element('h2#documents-title', {}, 'By document'),
    element(
      'div.scroll',
      { tabIndex: 0, role: 'group', ariaLabel: 'By document' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Document'),
            ['words', 'errors', 'warnings', 'per 1,000 words'].map((text) =>
              element('th.number', { scope: 'col' }, text)
            ),
            element('td', { ariaHidden: 'true' })
          )
        ),
        element('tbody', {}, documents.map(row))
      )
    )
  )
}

function* findingParts(
  documents: readonly ShownDocument[],
  form: Element | null,
  titleOf: (ruleId: string) => string,
  numbers: Numbers
): Generator<Element | string> {
  yield '<section id="findings" aria-labelledby="findings-title">'
  yield element('h2#findings-title', {}, 'In context')
  if (form) yield form
  let left = mostListed
  for (const document of documents) {
    const shown: readonly ShownFinding[] = document.findings.slice(0, left)
    left -= shown.length
    yield documentSection(document, shown, titleOf, numbers)
  }
  yield '</section>'
}

const problemList = (problems: readonly string[]): Element =>
  element(
    'section',
    { ariaLabelledBy: 'problems-title' },
    element('h2#problems-title', {}, 'Not checked'),
    element(
      'ul',
      {},
      problems.map((problem) => element('li', {}, isolated(problem)))
    )
  )

const reading = ({ change }: ReportInput): Element =>
  element(
    'footer',
    {},
    element('h2', {}, 'How to read this'),
    element(
      'p',
      {},
      'An error is a wording that nearly all guides advise against; a warning is one that many do. Whether a sentence is changed is for its writer to decide: a program does not know what was meant, and misses what has no word of its own.'
    ),
    element(
      'p',
      {},
      'Quotations, titles, names of organizations and texts about a word are left alone or are notes at most.'
    ),
    change ? null : element('p', {}, 'To see later what changed: stigmalint compare BEFORE AFTER.')
  )
