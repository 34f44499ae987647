/** Documents made of the rules' own examples in every dress, and of the constructs of a page that are no prose or half of it. */
import fc from 'fast-check'
import type { Format, Settings } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { structures } from '../edited.js'

const { reference, rules } = builtInRules

const sentences = Object.values(reference.examples)
  .flatMap(({ flagged = [], unflagged = [], reported = [] }) => [...flagged, ...unflagged, ...reported])
  .map(({ text }) => text.replaceAll(/[«»]/g, ''))
export const sentence = fc.constantFrom(...sentences.filter((text) => !text.includes('\n')))

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
  'Matter in brackets [ ] is old law to be omitted.'
)

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
  '“',
  '”',
  '"',
  '’',
  ' — ',
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
  ['{', '}']
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
    arbitrary: fc.tuple(sentence, fc.constantFrom(...pairs), fc.nat(49)).map(([text, [open, close], place]) => {
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
  (text) => `<blockquote>\n\n${text}\n\n- ${text}\n\n</blockquote>\n\n${text}`,
  (text) => `$CTA\n${text}\n$CTA\n\n%${text}%`,
  (text) => `:::note\n${text}\n:::`
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
  { weight: 1, arbitrary: fc.constantFrom(...structures) }
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
  { weight: 1, arbitrary: sentence.map((text) => `---\ntitle: ${JSON.stringify(text)}\ntags: [opioids]\n---\n\n`) }
)

export const document = fc
  .tuple(frontMatter, fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n'))
  .map(([front, own, between]) => front + own.join(between))

export const format = fc.constantFrom<Format[]>(
  'markdown',
  'markdown',
  'markdown',
  'text',
  'text',
  'mdx',
  'commit-message'
)

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

/** A document with the way it is checked. */
export const source = fc.record({ text: document, format, settings })
