/** Documents made of the rules' own examples in every dress, and of the constructs of a page that are no prose or half of it. */
import fc from 'fast-check'
import type { Settings } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { structures } from '../edited.js'

const { reference, rules } = builtInRules

const sentences = Object.values(reference.examples)
  .flatMap(({ flagged = [], unflagged = [], reported = [] }) => [...flagged, ...unflagged, ...reported])
  .map(({ text }) => text.replaceAll(/[«»]/g, ''))
/** Who is spoken of, by nouns that only the word table and endings tell from things. */
const otherPeople = fc.constantFrom('organist', 'stenographer', 'pa', 'zitherist')
const people = /\b(patient|parent|mother|client|worker|visitor|resident|student)(?=s?\b)/g

const example = fc.constantFrom(...sentences.filter((text) => !text.includes('\n')))
export const sentence = fc.oneof(
  { weight: 7, arbitrary: example },
  {
    weight: 1,
    arbitrary: fc.tuple(example, otherPeople).map(([text, noun]) => text.replaceAll(people, noun))
  }
)

const filler = fc.constantFrom(
  'The committee met in May.',
  'Staff keep the rooms clean.',
  'See [the plan](https://example.org/drug-abuse).',
  'A line with `code addict` in it.',
  'Café 👩‍⚕️ naïve — “quoted”.',
  'The rate was <5% and >10%.',
  'PWUD',
  'NO WORDS LIKE THESE',
  'Opioids and other drugs.',
  '"And so on."',
  "``And so on.''",
  'Matter in brackets [ ] is old law to be omitted.',
  'Of those < 18 and those >= 65, <5% came -> out.',
  'See http://e.org/”a, www.e.org»b&amp;c and [http://e.org/(x).',
  '\uFEFF'
)

/** Words that other words need somewhere in the document, where they are read and where they are not. */
const cue = fc.constantFrom('opioids', 'heroin', 'drugs', 'alcohol', 'the court', 'HIV', 'needles', 'a clinic')
const cues: readonly ((word: string) => string)[] = [
  (word) => `\`\`\`\n${word}\n\`\`\``,
  (word) => `<!-- ${word} -->`,
  (word) => `{/* ${word} */}`,
  (word) => `<!--\n${word}\n-->`,
  (word) => `See \`${word}\`.`,
  (word) => `[a]: http://e.org "${word}"`,
  (word) => `<X a="${word}" />`,
  (word) => `export const a = '${word}'`,
  (word) => `On ${word}.`
]

/** A label and its acronym in every order, once and again. */
const acronym = fc.constantFrom<[label: string, acronym: string][]>(
  ['injecting drug users', 'IDUs'],
  ['drug users', 'DUs'],
  ['an injecting drug user', 'IDU'],
  ['people who inject drugs', 'PWID'],
  ['intravenous drug users', 'IVDUs'],
  ['Injecting Drug Users', 'IDUs']
)
const apposed: readonly ((label: string, own: string) => string)[] = [
  (label, own) => `Care for ${own}, ${label} (${own}), is free.`,
  (label, own) => `Care for ${label} (${own}), ${own}, is free.`,
  (label, own) => `${own}, ${label} (${own}) and ${own} came. ${own} left.`,
  (label, own) => `${own} (${label}) came. Most ${own} left.`,
  (label, own) => `Care for ${label} (${own}) is free.\n\nThe ${label} (${own}) came, *${own}* left.`,
  (label, own) => `${label} (${own}) came. See [${own}] and "${own}".\n\n> Most ${own}.\n\n[${own}]: http://e.org`,
  (label, own) => `${label} (${own}) came. ${own}' needs, ${own}’s, an ${own}, [${own}](http://e.org).`,
  (label, own) => `${own} and ${label} (**${own}**): ${own}/${label}.`,
  (label, own) => `- ${own}\n- ${label} (${own})\n\n${label}\n(${own}), ${label} (${own}).`
]

/** Put somewhere into a sentence: markup, signs that look like it, what is invisible. */
const splinters = [
  '<',
  '>',
  '<5% ',
  ' >10%',
  '*',
  '_',
  '~~',
  '`',
  '](',
  '][',
  '[^',
  ']',
  '[',
  ')',
  '|',
  '\\',
  '\\*',
  '&shy;',
  '&amp;',
  '\u00AD',
  '\u034F',
  '\u200B',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '<b>',
  '</b>',
  '<b title="',
  '<!--',
  '-->',
  '\n',
  '  \n',
  '\u200D',
  '\u0301',
  '\uFE0F',
  '\u2060',
  '\uFEFF\uFEFF',
  '\u00A0',
  '&zwj;',
  '&nbsp;',
  '&#97;',
  '&lt;',
  '< 18 ',
  ' >=65 ',
  ' -> ',
  '*1',
  '†',
  '^1^',
  '[^1]',
  '\r\n',
  '\u2028',
  '\0',
  '“',
  '”',
  '"',
  '’',
  ' — ',
  ' www.e.org/',
  ' http://e.org/',
  '@e.org',
  '{',
  '}',
  '😀'
]

/** Something before and behind a word, or only on one side. */
const pairs: readonly (readonly [string, string])[] = [
  ['*', '*'],
  ['**', '**'],
  ['_', '_'],
  ['~~', '~~'],
  ['`', '`'],
  ['[', '](https://example.org/x)'],
  ['[', '](drug-users.md "addicts")'],
  ['[', '][addicts]'],
  ['![', '](x.png)'],
  ['[^', ']'],
  ['<b>', '</b>'],
  ['<span title="addicts">', '</span>'],
  ['<!-- ', ' -->'],
  ['“', '”'],
  ['(', ')'],
  ['<', '>'],
  ['{', '}'],
  ['{`', '`}'],
  ['<X>', '</X>'],
  ['<X a={1}>', '</X>'],
  ['[', ']'],
  ['[', '][]'],
  ['[**', '**](http://e.org/a_b)'],
  ['<http://e.org/', '>']
]

/** A literal address that a word follows without a blank, or is part of. */
const addresses: readonly (readonly [string, string])[] = [
  ['http://e.org/', ''],
  ['http://e.org»', ''],
  ['www.e.org/”', ''],
  ['“www.e.org/', '”'],
  ['(http://e.org/(', ')),'],
  ['[see http://e.org/', '”]'],
  ['[www.e.org]', ''],
  ['http://e.org/a&quot;', ''],
  ['http://e.org?a=b&amp;', '&lt;c'],
  ['http://e.org/*', '*'],
  ['http://e.org/a<b>', '</b>'],
  ['http://e.org/a"', '"'],
  ['mailto:', '@e.org'],
  ['xmpp:a@e.org/', ''],
  ['a@e.org”', ''],
  ['', '@e.org'],
  ['', '.www.e.org'],
  ['http://e.org/a, ', ''],
  ['(www.e.org) ', '']
]

const atWord = (text: string, place: number): [before: string, word: string, behind: string] => {
  const words = [...text.matchAll(/\S+/g)]
  const found = words[place % Math.max(1, words.length)]
  if (!found) return [text, '', '']
  return [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)]
}

/** A sentence as it may stand in a page. */
const dressed = fc.oneof(
  { weight: 3, arbitrary: sentence },
  {
    weight: 3,
    arbitrary: fc.tuple(sentence, fc.constantFrom(...splinters), fc.nat(199)).map(([text, splinter, seed]) => {
      const at = seed % (text.length + 1)
      return text.slice(0, at) + splinter + text.slice(at)
    })
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(sentence, fc.constantFrom(...pairs, ...addresses), fc.nat(49))
      .map(([text, [open, close], place]) => {
        const [before, word, behind] = atWord(text, place)
        return before + open + word + close + behind
      })
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, fc.nat(4))
      .map(([text, every]) =>
        text.replaceAll(' ', (space, offset: number) => (offset % (every + 2) === 0 ? '\n' : space))
      )
  }
)

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('e', '&#101;')

const inFence = (text: string): string => `\`\`\`\n${text}\n\n${text}\n\`\`\``

/** Blocks of a page: what surrounds a sentence. */
const blocks: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `> ${text}`,
  (text) => `> [!NOTE]\n> ${text}`,
  (text) => `- ${text}\n- ${text}`,
  (text) => `1. ${text}\n\n   ${text}\n\n   \`\`\`\n   ${text}\n   \`\`\``,
  (text) => `## ${text.replaceAll('\n', ' ')}`,
  (text) => `${text}\n---`,
  (text) => `| Term | Note |\n| --- | --- |\n| ${text.replaceAll(/[|\n]/g, ' ')} | <18 |\n| x | >65 |`,
  (text) => `Term\n: ${text}`,
  inFence,
  (text) => `    ${text}`,
  (text) => `<div>\n${text}\n</div>`,
  (text) => `<p>${text}</p>`,
  (text) => `<!--\n${text}\n-->`,
  (text) => `[^1]: ${text}`,
  (text) => `<!-- stigmalint-disable-next-line -->\n${text}`,
  (text) => `${text} <!-- stigmalint-disable-line -->`,
  (text) => `\`<!-- stigmalint-disable -->\` ${text}`,
  (text) => text.toUpperCase(),
  (text) => `$$\n${text}\n$$`,
  (text) => `<p>${inHtml(text)}</p>`,
  (text) =>
    `<p class="addict">${inHtml(text).replace(/(\w+) (\w+)/, '<b>$1</b> <a title="$2" href="#$2">$2</a>')}\n- ${inHtml(text)}</p>`,
  (text) => `<table>\n<tr><th>Avoid</th><th>Use</th></tr>\n<tr><td>${inHtml(text)}</td><td>x</td></tr>\n</table>`,
  (text) => `See <img src="addict.png" alt="${inHtml(text)}"> and <q>${inHtml(text)}</q> [here](#x).`,
  (text) =>
    `> <blockquote>\n> ${inHtml(text).replaceAll(' ', (space, offset: number) => (offset % 5 === 0 ? '\n> ' : space))}\n> </blockquote>`,
  (text) =>
    `<!-- ${text.replaceAll('-', '')} --> ${inHtml(text)}\n\n<div>\n${inHtml(text).replace(' ', ' <code>x</code> ')}\n\n${text}\n\n</div>`,
  (text) => `> [!NOTE]\n> ${text}`,
  (text) => `:::note[${text.replaceAll(']', '')}]\n${text}\n:::`,
  (text) =>
    `!!! note "${text.replaceAll('"', '')}"\n    ${text.replaceAll(' ', (space, offset: number) => (offset % 5 === 0 ? '\n    ' : space))}\n\n    - ${text}`,
  (text) => `~~~{tip} ${text}\n${text}\n\n- ${text}\n~~~`,
  (text) =>
    `- ${text}\n\n  ~~~{note} ${text.replaceAll('\n', ' ')}\n  ${text.replaceAll(/\s+/g, (_space, offset: number) => (offset % 5 === 0 ? '\n  ' : ' '))}\n  ~~~`,
  (text) =>
    `> ~~~{note} ${text.replaceAll('\n', ' ')}\n> ${text.replaceAll('\n', '\n> ')}\n>\n> > ${text.replaceAll('\n', ' ')}\n> ~~~`,
  (text) => `<blockquote>\n\n${text}\n\n- ${text}\n\n</blockquote>\n\n${text}`,
  (text) => `$CTA\n${text}\n$CTA\n\n%${text}%`,
  (text) => `:::note\n${text}\n:::`,
  (text) => `<blockquote>\n${text}\n</blockquote>\n${text}`,
  (text) => `<Card title="${text.replaceAll('"', '')}">\n\n${text}\n\n</Card>`,
  (text) => `<Card>${text.replaceAll('\n', ' ')}{\`${text}\`}</Card>`,
  (text) => `[${text}](http://e.org/a "x")`,
  (text) => `[${text}]\n\n[${text.replaceAll('\n', ' ')}]: http://e.org`,
  (text) => `![${text}](x.png '${text.replaceAll("'", '')}')`,
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF\uFEFF- ${text}\n\n\uFEFF    ${text}`
]

/** Quotations that reach over paragraphs or are never closed, and words that a hyphen breaks. */
const spoken: readonly ((text: string) => string)[] = ['"', '“', '«', '``'].flatMap((mark) => [
  (text: string) => `${mark}${text}\n\n${mark}${text}`,
  (text: string) => `He came in. ${mark}${text}`,
  (text: string) => `She said: ${mark}${text}`
])
const broken = (text: string): string =>
  text.replace(/\p{L}{3}(?=\p{L}{3})/gu, (letters, offset: number) => (offset % 3 === 0 ? `${letters}-\n` : letters))

const block = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...blocks, ...spoken, broken, (text: string) => `[${text}]`),
        dressed
      )
      .map(([write, text]) => write(text))
  },
  { weight: 2, arbitrary: filler },
  { weight: 1, arbitrary: fc.constantFrom(...structures) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...cues), cue).map(([write, word]) => write(word)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...apposed), acronym).map(([write, [label, own]]) => write(label, own))
  }
)

/** A sentence as a value of front matter, in each way to write one. */
const dressedFrontMatter = fc.tuple(sentence, fc.nat(7)).map(([text, dress]) => {
  switch (dress) {
    case 0:
      return `---\ntitle: ${text}\nslug: addict\n---\n`
    case 1:
      return `---\nseo:\n  description: '${text.replaceAll("'", "''")}'\n...\n`
    case 2:
      return `---\nsummary: ${JSON.stringify(text).replaceAll('a', '\\u0061')}\n---\n`
    case 3:
      return `---\nsummary: >\n  ${text.replaceAll(' ', (space, offset: number) => (offset % 5 === 0 ? '\n  ' : space))}\ntitle: x\n---\n`
    case 4:
      return `+++\nabstract = ${JSON.stringify(text)}\nalt = '''${text}'''\n+++\n`
    case 5:
      return `{\n"title": ${JSON.stringify(text).replaceAll(' ', '\\u0020')}\n}\n`
    case 6:
      return `Title: ${text}\nTags: addicts\nSeen by: ${text.replaceAll(' ', (space, offset: number) => (offset % 5 === 0 ? '\n  ' : space))}\n\n`
    default:
      return `---\nimages:\n- caption: |\n    ${text}\n    - ${text}\n---\n\n`
  }
})
const frontMatter = fc.oneof(
  { weight: 7, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: dressedFrontMatter },
  { weight: 1, arbitrary: sentence.map((text) => `---\ntitle: ${JSON.stringify(text)}\ntags: [opioids]\n---\n\n`) },
  { weight: 1, arbitrary: cue.map((word) => `---\ntitle: On ${word}\nslug: ${word}\n---\n\n`) }
)

const marks = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('\uFEFF', '\uFEFF\uFEFF') }
)

export const document = fc
  .tuple(
    marks,
    frontMatter,
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n\n', '\n\n', '\n\n', '\n')
  )
  .map(([mark, front, own, between]) => mark + front + own.join(between))

/** Mostly the defaults; now and then a choice that switches something off. */
export const settings: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom<Settings['profile'][]>('us', 'ca', 'uk').map((profile) => ({ profile })) },
  {
    weight: 1,
    arbitrary: fc
      .subarray([...new Set(rules.rules.map((rule) => rule.pack))], { minLength: 1 })
      .map((packs) => ({ packs }))
  },
  {
    weight: 1,
    arbitrary: fc
      .subarray(
        rules.rules.map((rule) => rule.id),
        { minLength: 1, maxLength: 60 }
      )
      .map((off) => ({ rules: Object.fromEntries(off.map((id) => [id, 'off' as const])) }))
  }
)
