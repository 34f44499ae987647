/**
 * What is no prose is never rewritten: documents of every construct that holds names for machines, each made of words that
 * the rules know, and no edit of any fix touches them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, type Finding, type FormatId } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules

/** Words that would be reported, and rewritten, if they were prose. */
const name = fc.constantFrom(
  'drug-users',
  'addicts',
  'junkie',
  'substance-abuse',
  'inmates',
  'drug-addict',
  'alcoholics'
)
const words = name.map((text) => text.replaceAll('-', ' '))
/** What is read between, with something to find. */
const prose = fc.constantFrom(
  'Most drug users came back.',
  'The ward treats addicts',
  'An alcoholic and an addict were asked.',
  'Care for the inmates of the county and for substance abusers',
  'She was clean.',
  'The committee met in May.'
)

/** `‹…›` marks what is no prose. */
const hidden = (text: string): string => `‹${text}›`
const build = (...makers: ((name: string, words: string, prose: string) => string)[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...makers), name, words, prose).map(([make, ...given]) => make(...given))

/** Names that stand alike in Markdown and in text. */
const names = [
  (n: string) => hidden(`docs/${n}/intro.md`),
  (n: string) => hidden(`../${n}/2020.csv`),
  (n: string) => hidden(`/${n}/${n}/`),
  (n: string) => hidden(`topics/${n.replace(/^[a-z]+$/, '$&-a')}/overview`),
  (n: string) => hidden(`C:\\docs\\${n}`),
  (n: string) => hidden(`.github/${n}`),
  (n: string) => hidden(`${n}.pdf`),
  (n: string) => hidden(`#${n}`),
  (n: string) => hidden(`@${n}`),
  (n: string) => hidden(`:${n}:`),
  (n: string) => hidden(`${n.replaceAll('-', '_')}_id`),
  (n: string) => hidden(`https://x.org/${n}?a=${n}#${n}`),
  (n: string) => hidden(`{{ ${n} | where: "${n}" }}`),
  (n: string, w: string) => hidden(`{{< x ${n} title="${w}" >}}`),
  (n: string, w: string) => hidden(`{% include ${n}.html title="${w}" %}`),
  (n: string, w: string) => hidden(`{%- comment -%}${w} ${n}{%- endcomment -%}`),
  (n: string, w: string) => hidden(`{% raw %}${w} {{ ${n} }}{% endraw %}`),
  (n: string) => hidden(`[[${n}]]`),
  (n: string, w: string) => `${hidden(`[[${n}|`)}${w}${hidden(']]')}`
]
const markdown = [
  (n: string, w: string) => `[${w}${hidden(`]({{ site.url }}/${n}/ "{{ ${n} }}")`)}`,
  (n: string, w: string) => `[${w}${hidden(`]({% link ${n}.md %})`)}`,
  (n: string, w: string) => `![${w}${hidden(`]({{< ${n} >}}){.${n} #${n} width=50%}`)}`,
  (n: string, w: string) => `[${w}]${hidden(`{.${n} key="${w}"}`)}`,
  (n: string, w: string) => `<a ${hidden(`{% if ${n} %}href="/${n}"{% endif %}`)}>${w}</a>`,
  (n: string, w: string) => `*${w}*${hidden(`{:.${n}}`)}`,
  (n: string) => hidden(`\`{{ ${n} }}\``),
  (n: string, w: string) => `[@${hidden(n)}, p. 3] ${w}`
]
const markdownLines = [
  (n: string, w: string) => `## ${w} ${hidden(`{#${n}}`)}`,
  (n: string, w: string, p: string) => `${p}\n${hidden(`{: .${n} #${n} title="${w}"}`)}`,
  (n: string, w: string, p: string) => `${hidden(`::: {.${n} title="${w}"}`)}\n${p}\n${hidden(':::')}`,
  (n: string, w: string, p: string) => `${hidden(`:::${n}`)} ${w}\n\n${p}\n\n${hidden(':::')}`,
  (n: string, w: string, p: string) => `${hidden(`{{< ${n} title="${w}" >}}`)}\n${p}\n${hidden(`{{< /${n} >}}`)}`,
  (n: string, w: string, p: string) => `- ${hidden(`{% if ${n} == "${w}" %}`)}\n  ${p}\n  ${hidden('{% endif %}')}`,
  (n: string, w: string) => hidden(`{% highlight r %}\n${n} <- "${w}"\n\n${n}()\n{% endhighlight %}`),
  (n: string, w: string) => hidden(`{{< figure\n  src="${n}.png"\n  alt="${w}" >}}`),
  (n: string, w: string, p: string) => `> ${p} ${hidden(`{{< x\n> "${w} ${n}" >}}`)}`,
  (n: string, _w: string, p: string) => `[a]: ${hidden(`{{ site.url }}/${n}`)}\n\n${p}`,
  (n: string, w: string, p: string) =>
    `| ${w} | ${hidden(`{{ ${n} }}`)} |\n| --- | --- |\n| ${p} | ${hidden(`[[${n}]]`)} |`,
  (n: string, _w: string, p: string) => `${p} ${hidden(`^${n}`)}`,
  (n: string, w: string) => hidden(`\`\`\`{{ ${n} }}\n${w} {{\n\`\`\``)
]
const mdx = [
  (n: string, w: string) => hidden(`{${n.replaceAll('-', '.')}.map((x) => "${w}")}`),
  (n: string, w: string) => `<b ${hidden(`id="${n}" title={"${w}"}`)}>${w}</b>`,
  (n: string, w: string) => `${hidden(`<Term id="${n}" title={\`${w}\`}>`)}${w}${hidden('</Term>')}`,
  (n: string, w: string) => `[${w}](${hidden(`/${n}`)})`,
  (_n: string, w: string) => hidden(`<code>${w}</code>`),
  (n: string) => hidden(`docs/${n}/a.mdx`)
]
const mdxLines = [
  (n: string, w: string) =>
    hidden(`import {\n  A as ${n.replaceAll('-', '')}\n} from "./${n}"\nexport const a = "${w}"\n`),
  (_n: string, w: string) => hidden(`export const a = () => {\n  const x = "${w}"\n\n  return <p>${w}</p>\n}\n`),
  (n: string, w: string, p: string) => `${hidden(`<Card title="${w}" id="${n}">`)}\n  ${p}\n${hidden('</Card>')}`,
  (n: string, w: string, p: string) =>
    `${hidden(`<Tabs\n  of={[\n    "${w}",\n\n    "${n}"\n  ]}\n>`)}\n    ${hidden(`<Tab a="${w}">`)}\n        ${p}\n    ${hidden('</Tab>')}\n${hidden('</Tabs>')}`,
  (_n: string, _w: string, p: string) => `${hidden('<p>')}${p}${hidden('</p>')}`,
  (n: string, w: string, p: string) =>
    `${hidden(`<blockquote cite="${n}" title={"${w}"}>`)}\n\n${p}\n${hidden('</blockquote>')}\n${w}`,
  (n: string, w: string, p: string) =>
    `${hidden('<Tabs>')}\n    ${hidden(`\`\`\`js\n    ${n}\n\n    "${w}"\n    \`\`\``)}\n    ${p}\n${hidden('</Tabs>')}`,
  (n: string, w: string) => hidden(`{all.map((x) => (\n  <li title="${n}">\n\n    ${w}\n  </li>\n))}`),
  (_n: string, w: string, p: string) => `import and export of ${w}: ${p}`,
  (n: string, _w: string, p: string) => `## ${p} ${hidden(`{#${n}}`)}`
]

const sentence = (inline: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.oneof(prose, inline), { minLength: 2, maxLength: 5 }).map((all) => all.join(' '))
const documentOf = (inline: fc.Arbitrary<string>, lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.oneof(sentence(inline), lines), { minLength: 1, maxLength: 6 }).map((all) => `${all.join('\n\n')}\n`)

/** What a page may begin with. */
const headers = build(
  () => '',
  (n, _w, p) => `Title: ${p}\nSlug: ${hidden(n)}\nTags: ${hidden(`${n}, ${n}`)}\n\n`,
  (n, w, p) => `Author: ${hidden(w)}\nSeen by: ${p}\nTemplate: ${hidden(`${n}\n  ${w}`)}\nNote: ${w}\n\n`
)
const withHeaders = (documents: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(headers, documents).map((parts) => parts.join(''))

const documents: Record<'markdown' | 'text' | 'mdx', fc.Arbitrary<string>> = {
  markdown: withHeaders(documentOf(build(...names, ...markdown), build(...markdownLines))),
  text: withHeaders(documentOf(build(...names), sentence(build(...names)))),
  mdx: documentOf(build(...mdx), build(...mdxLines))
}

interface Place {
  start: number
  end: number
}

/** The document without its marks, and where what they marked stands. */
function unmarked(marked: string): { source: string; hidden: Place[] } {
  const places: Place[] = []
  let source = ''
  for (const part of marked.split(/(?=‹)|›/)) {
    const isHidden = part.startsWith('‹')
    const text = isHidden ? part.slice(1) : part
    if (isHidden) places.push({ start: source.length, end: source.length + text.length })
    source += text
  }
  return { source, hidden: places }
}

const touches = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end
const placeOf = ({ place }: Finding): Place =>
  place && 'start' in place ? { start: place.start.offset ?? 0, end: place.end.offset ?? 0 } : { start: 0, end: 0 }

describe.each(['markdown', 'text', 'mdx'] as const)('in %s', (format) => {
  test('no edit touches what is no prose, no finding begins or ends in it, and the fast path finds what the full path finds', async () => {
    await fc.assert(
      fc.asyncProperty(documents[format], async (marked) => {
        const { source, hidden: places } = unmarked(marked)
        const { messages } = await check(source, { ruleSet, format })
        for (const finding of messages) {
          const { start, end } = placeOf(finding)
          expect(source.slice(start, end)).toBe(finding.actual)
          for (const own of places) {
            expect(
              touches(own, { start, end: start + 1 }) || touches(own, { start: end - 1, end }),
              finding.message
            ).toBe(false)
            for (const edit of finding.fixes.flatMap(({ edits }) => edits))
              expect(touches(own, edit), `${source.slice(edit.start, edit.end)} -> ${edit.text}`).toBe(false)
          }
        }
        const full = await check(source, { ruleSet, format, full: true })
        expect(messages.map(shown)).toEqual(full.messages.map(shown))
      }),
      { numRuns: Number(process.env['STIGMALINT_RUNS'] ?? 150) }
    )
  })

  test('what stands between is found', async () => {
    let findings = 0
    for (const marked of fc.sample(documents[format], { seed: 1, numRuns: 40 }))
      findings += (await check(unmarked(marked).source, { ruleSet, format })).messages.length
    expect(findings).toBeGreaterThan(60)
  })
})

const shown = ({ ruleId, actual, place, severity, fixes }: Finding): unknown => ({
  ruleId,
  actual,
  place,
  severity,
  fixes
})

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const real = fs.existsSync(shared)
  ? ['documents', 'fixtures'].flatMap((folder) =>
      fs
        .readdirSync(path.join(shared, folder), { recursive: true, encoding: 'utf8' })
        .filter((own) => /\.(?:md|mdx|txt|rmd|qmd)$/i.test(own) && !own.includes('.sealed'))
        .filter((_, index) => index % Number(process.env['STIGMALINT_EVERY'] ?? 10) === 0)
        .map((own) => path.join(shared, folder, own))
    )
  : []

/** Told roughly, and by other means than the reader's: tags of templates, targets of links, words with a slash and an ending. */
const surelyHidden =
  /\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\]\((?!\s)[^\s()]*\)|\{[#.][\w-]+\}|https?:\/\/[^\s)>\]"]+|[\w.-]+\/[\w./-]+\.(?:md|html|csv|pdf|png)\b/g

describe.skipIf(real.length === 0)('in real documents', () => {
  test.each(real)('%s', async (file) => {
    const source = fs.readFileSync(file, 'utf8')
    const format: FormatId = /\.txt$/.test(file) ? 'text' : file.endsWith('.mdx') ? 'mdx' : 'markdown'
    const places = [...source.matchAll(surelyHidden)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length
    }))
    for (const { fixes } of (await check(source, { ruleSet, format })).messages)
      for (const edit of fixes.flatMap(({ edits }) => edits))
        expect(
          places.filter((own) => touches(own, edit)).map((own) => source.slice(own.start, own.end)),
          edit.text
        ).toEqual([])
  })
})
