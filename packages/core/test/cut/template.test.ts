/** Code of templates, attributes and marks are out of sight, and no offset moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskTemplates } from '../../src/cut/template.js'
import { check, openDocument } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { document, edit, editOf } from '../edited.js'
import { leastGrowth } from '../growth.js'
import { runs } from '../../../../test/runs.js'

const { ruleSet } = builtInRules
const found = async (text: string, format: 'markdown' | 'text' = 'markdown'): Promise<string[]> =>
  (await check(text, { ruleSet, format })).messages.map((message) => message.actual ?? '')

describe('what is found beside templates', () => {
  it.each([
    [
      'tags and variables',
      '{% include addicts.html %}\n\n{% for addict in addicts %}{{ addict.name }} uses heroin{% endfor %}\n',
      []
    ],
    ['what stands between tags', '{% if ward %}\nDrug users came.\n{% endif %}\n', ['Drug users']],
    ['a condition in a sentence', 'Most {% if x %}addicts{% else %}junkies{% endif %} came.\n', ['addicts', 'junkies']],
    [
      'a target of a link',
      'Ask at the [ward]({{ site.url }}/drug-users/ "{{ addict }}") or [there]({% link addicts.md %}).\n',
      []
    ],
    ['the text of such a link', 'Ask [drug users]({{< ref "addicts.md" >}}) there.\n', ['drug users']],
    ['a definition of a link', 'Ask [them][a].\n\n[a]: {{ site.url }}/addicts/\n', []],
    ['a source of an image', '![Drug users]({{ addict | img: "x" }})\n', ['Drug users']],
    ['a shortcode over lines', '{{< figure\n  src="addict.png"\n  caption="Drug users" >}}\n', []],
    ['the body of a shortcode', '{{% note %}}\nDrug users came.\n{{% /note %}}\n', ['Drug users']],
    [
      'code between tags',
      '{% highlight r %}\naddicts <- 3\n\naddict()\n{% endhighlight %}\n\n{{< highlight go >}}\naddict\n{{< /highlight >}}\n',
      []
    ],
    ['a comment between tags', '{% comment %}\nDrug users\n\nAddicts\n{% endcomment %}\nText. {# addict #}\n', []],
    ['raw code', 'Write {% raw %}{{ addict }} and addict{% endraw %} there.\n', []],
    ['a page of raw code', '{% raw %}\n\nDrug users came.\n\nSee {{ addict }}.\n\n{% endraw %}\n', ['Drug users']],
    [
      'a tag within a tag of HTML',
      'An <a {% if addict %}href="{{ drug-users }}"{% endif %}>addict</a> came.\n',
      ['addict']
    ],
    ['a tag that is not closed', 'A {{ drug user came.\n\nAn addict }} too.\n', ['drug user', 'addict']],
    ['tags in code', '`{{` drug users `}}`\n\n```\n{{\n```\n\nAn addict }} came.\n', ['drug users', 'addict']],
    ['a heading id', '## Drug users {#addicts}\n', ['Drug users']],
    ['attributes of kramdown', 'Drug users came.\n{: .addict #junkie title="addict"}\n\n{:toc}\n', ['Drug users']],
    ['a span', 'The [drug users]{.addict key="junkie"} came.\n', ['drug users']],
    ['an image with attributes', '![Drug users](x.png){#fig-addict .junkie width=50%}\n', ['Drug users']],
    ['a name in braces', 'Hello {addict} and ${DRUG_USERS}.\n', []],
    ['prose in braces', 'The set {drug users, addicts}.\n', ['drug users', 'addicts']],
    ['a div', '::: {.callout-note title="Addicts"}\nDrug users came.\n:::\n', ['Drug users']],
    ['a box with a title', ':::note Drug users\n\nAddicts came.\n\n:::\n', ['Drug users', 'Addicts']],
    ['a box with a title in brackets', ':::tip[The *addict*]{#junkie}\nText.\n:::\n', ['addict']],
    ['a box of a name', '::: addict\nText.\n:::\n', []],
    ['a wiki link', 'See [[drug-users/addict|drug users]] and [[Addicts]], ![[junkie.png]].\n', ['drug users']],
    ['a wiki link in a table', '| a | b |\n| --- | --- |\n| [[addict\\|drug users]] | x |\n', ['drug users']],
    ['a path', 'See docs/drug-users/intro.md and *addicts/2020.csv*.\n', []],
    ['front matter', '---\ntitle: "{{ addict }}"\nlist: [[addict]]\n---\n\nDrug users came.\n', ['Drug users']],
    [
      'a comment that switches a rule off before a tag',
      '<!-- stigmalint-disable-next-line -->\n{% if ward %}\nDrug users came.\n{% endif %}\n',
      []
    ]
  ])('%s', async (_name, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })

  it.each([
    ['a variable', 'Dear {{ addict.name }},\n\ndrug users came.\n', ['drug users']],
    ['names for machines', 'See docs\\drug-users\\a.txt, #addict, @junkie, :addict: and drug_users.\n', []]
  ])('in plain text, %s', async (_name, text, expected) => {
    expect(await found(text, 'text')).toEqual(expected)
  })
})

const parts = [
  '{{ a }}',
  '{{',
  '}}',
  '{% x %}',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}',
  '{% endcomment %}',
  '{{< x >}}',
  '{{% /x %}}',
  '{#a}',
  '{: .a}',
  '{.a',
  '}',
  '[[a|',
  '[[a|b]]',
  ']]',
  ':::',
  ':::note[',
  '\n::: {.a}\n',
  '`',
  '\n```\n',
  '<a ',
  '>',
  '\n',
  '\n\n',
  '\r\n',
  'a ',
  '---\n',
  '> ',
  '- '
]

it('keeps the length and the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), (drawn) => {
      const source = drawn.join('')
      const masked = maskTemplates(source)
      expect(masked.length).toBe(source.length)
      expect(masked.replace(/[^\n]/g, '.')).toBe(source.replace(/[^\n]/g, '.'))
    }),
    { numRuns: runs(100) }
  )
})

it.each(parts)('takes time in proportion to the length: %j', async (part) => {
  expect(await leastGrowth((size) => maskTemplates(`${part.repeat(size)}{{`), 8000, 3)).toBeLessThan(3)
})

it('finds after edits what a fresh check finds', async () => {
  const marks = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(2),
    insert: fc.constantFrom(...parts),
    isAtLine: fc.boolean()
  })
  await fc.assert(
    fc.asyncProperty(
      document,
      fc.array(fc.oneof(edit, marks), { minLength: 10, maxLength: 10 }),
      async (text, drawn) => {
        const opened = openDocument(text, { ruleSet, format: 'markdown' })
        for (const next of drawn) {
          opened.edit(editOf(opened.text, next))
          const fresh = await check(opened.text, { ruleSet, format: 'markdown' })
          expect(JSON.stringify((await opened.check()).messages)).toBe(JSON.stringify(fresh.messages))
        }
      }
    ),
    { numRuns: runs(10) }
  )
}, 600_000)
