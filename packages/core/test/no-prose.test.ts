/**
 * What is no prose is never rewritten: documents of every construct that holds names for machines, each made of words that
 * the rules know, and no edit of any fix touches them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats, type FormatId } from '../src/formats/index.js'
import { check } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { tried, type Tried } from './invariants/formats.js'
import { leavesOutWhatIsNoProse, touches } from './no-prose.js'

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

/** Names that stand alike in Markdown and in text; the first of them in what no program reads before its readers, too. */
const plainNames = 12
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

/** What git leaves out of a message. */
const comments = [
  (n: string, w: string, p: string) => `${hidden(`# ${w}: ${n}`)}\n${p}`,
  (_n: string, w: string, p: string) => `${p}\n${hidden(`#\t${w}`)}\n${hidden(`# ${p}`)}`
]

const trials: Readonly<Record<FormatId, readonly [Tried, fc.Arbitrary<string>]>> = {
  markdown: [tried.markdown, withHeaders(documentOf(build(...names, ...markdown), build(...markdownLines)))],
  text: [tried.text, withHeaders(documentOf(build(...names), sentence(build(...names))))],
  mdx: [tried.mdx, documentOf(build(...mdx), build(...mdxLines))],
  'commit-message': [tried['commit-message'], documentOf(build(...names.slice(0, plainNames)), build(...comments))]
}

describe.each(Object.entries(trials))('in %s', (_, [own, documents]) => {
  leavesOutWhatIsNoProse(own, documents)
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
    const ending = path.extname(file).slice(1).toLowerCase()
    const format = Object.values(formats).find(({ extensions }) =>
      extensions.some((own) => own.toLowerCase() === ending)
    )
    if (!format) throw new Error(`${file} is of no format`)
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
