/** The scan and the quick look say yes wherever the full path finds something: kinds of text on which they once did not. */
import { describe, expect, test } from 'vitest'
import { check, type Finding, type FormatId } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules
const shown = (messages: readonly Finding[]): unknown[] =>
  messages.map(({ ruleId, severity, place, fixes }) => ({ ruleId, severity, place, fixes }))

const texts: [format: FormatId, what: string, text: string, findings: number][] = [
  ['markdown', 'signs for less and more', 'It was <7% of opioid addicts and >9% of others.', 1],
  ['markdown', 'ages in a table', '| <18 | addicts | >65 |\n| --- | --- | --- |\n| 1 | 2 | 3 |', 1],
  ['markdown', 'a comparison', 'Where p < q then addicts; r > s.', 1],
  ['markdown', 'arrows', 'in <- addicts -> out', 1],
  ['markdown', 'an end tag with an attribute', '</b addicts> came', 1],
  ['markdown', 'an escaped tag', 'a \\<b addicts> came', 1],
  ['markdown', 'a tag over a code span', '`<a title="` addicts `">`', 1],
  ['markdown', 'parentheses behind a lone bracket', 'notes](addicts) came', 1],
  ['markdown', 'brackets without a definition', 'notes][addicts] came', 1],
  ['markdown', 'a footnote without a definition', 'came [^addicts].', 0],
  ['markdown', 'an escaped asterisk', 'All\\*addicts came', 1],
  ['markdown', 'an asterisk within', 'drug*addicts came', 1],
  ['text', 'an asterisk for a note', 'The addicts*2 came', 1],
  ['text', 'an underscore', 'the drug_addicts came', 0],
  ['text', 'a joiner behind a word', 'The addicts\u034F came', 1],
  ['markdown', 'a joiner before a word', 'The \u034Faddicts came', 1],
  ['text', 'half a character before a word', 'The \uDC00addicts came', 1],
  ['text', 'half a character behind a word', 'The addicts\uDC00 came', 1],
  ['markdown', 'half a character behind a word', 'The addicts\uD800 came', 1],
  ['markdown', 'a comment behind a quotation of HTML', '> <b>\n> x\n> </b>\n<!--\nAddicts.\n\nAddicts came.', 0],
  ['markdown', 'a comment behind a tag in a quotation', '> <div>\n> x\n<!--\nAddicts.\n\nAddicts came.', 0],
  ['markdown', 'a title behind one that is left open', '<b title="A day.\n<img title="Addicts came.">', 1],
  ['markdown', 'an emoji before entities', 'It has \u{1F600}abus&#101; pot&#101;ntial of th&#101; medicine.', 1],
  ['markdown', 'a joiner among entities', 'A man confin&#101;d to a wh&#101;\u034F&#101;lchair was turned away.', 1],
  ['markdown', 'code in a title', "![A view](x.png 'Patients who use `opioids` should not go cold turkey.')", 1],
  ['markdown', 'a comment in a title', "![A view](x.png 'He spent the day with <!-- addict --> friends.')", 1],
  ['markdown', 'what stands behind a tag that closes', 'One.\n\n</div>\nTwo addicts came.', 1],
  ['text', 'an address between two words', 'The bill treats drinking xmpp:b@e.org/as a vice.', 1],
  ['markdown', 'a long address between two words', 'The bill treats drinking http://e.org/b/c/d/e as a vice.', 1],
  ['markdown', 'a path between two words', 'The bill treats drinking docs/b/c/d/e.md as a vice.', 1],
  [
    'markdown',
    'an image between two words',
    'The bill treats drinking ![of one and two and three](b.png) as a vice.',
    1
  ],
  [
    'markdown',
    'what is struck out between two words',
    'The bill treats drinking ~~of one and two and three~~ as a vice.',
    1
  ],
  ['markdown', 'an entity that nobody sees behind a word', 'He cheated on&zwj; a drug test in May.', 1],
  ['markdown', 'an entity that nobody sees between words', 'He cheated on &zwj; a drug test in May.', 1],
  ['text', 'a noun for people by the word table', 'An alcohol-dependent organist came.', 1],
  ['text', 'a noun for people by its ending', 'An alcohol-dependent zitherist came.', 1],
  ['text', 'a contracted verb', 'Perhaps you’ve an alcohol problem.', 1],
  ['text', 'capitals in a line alone', 'PWUD\n\nx', 0],
  ['text', 'capitals in the last line', 'x\n\nPWUD', 0],
  ['markdown', 'a topic in prose', 'Opioids.\n\nTwo IDUs were mounted.', 1],
  ['markdown', 'a topic in front matter', '---\ntitle: Opioids\n---\n\nTwo IDUs were mounted.', 0],
  ['markdown', 'a topic in a fence', 'Two IDUs were mounted.\n\n```\nopioids\n```', 0],
  ['markdown', 'a topic in a fence of a list', '- x\n\n      opioids\n\nTwo IDUs were mounted.', 1],
  ['markdown', 'a topic in the heading above', '# Opioids\n\nIt is quiet.\n\nShe stopped using.', 1],
  ['markdown', 'a topic in an underlined heading', 'Opioids\n===\n\nShe stopped using.', 1],
  [
    'markdown',
    'a topic in a heading that an entity spells, which is not decoded',
    '# Opi&#111;ids\n\nShe stopped using.',
    0
  ],
  ['markdown', 'a topic in a heading of HTML', '<h2>Opioids</h2>\n\nShe stopped using.', 1],
  ['markdown', 'a topic in the heading before the one above', '# Opioids\n\n## Bread\n\nShe stopped using.', 0],
  ['markdown', 'a topic in the paragraph above', 'Opioids.\n\nShe stopped using.', 0],
  ['markdown', 'a topic in a comment', '<!--\nopioids\n-->\n\nTwo IDUs were mounted.', 0]
]

describe.each(texts)('%s: %s', (format, _, text, findings) => {
  test(text, async () => {
    const fast = await check(text, { ruleSet, format })
    const full = await check(text, { ruleSet, format, full: true })
    expect(fast.messages).toHaveLength(findings)
    expect(shown(full.messages)).toEqual(shown(fast.messages))
  })
})
