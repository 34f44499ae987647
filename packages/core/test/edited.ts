/** Documents of everything that one place of a text may change for another, and edits to them. */
import fc from 'fast-check'
import { builtInRules } from './built-in-rules.js'

const examples = Object.values(builtInRules.reference.examples).flatMap((own) =>
  [...(own.flagged ?? []), ...(own.unflagged ?? []), ...(own.reported ?? [])].map((example) =>
    example.text.replaceAll(/[«»]/g, '')
  )
)

/** Lines that stand alone or open, close, head, define or switch off something. */
export const structures = [
  '# Services',
  '## Terms to avoid',
  '## References',
  'Words to avoid\n---',
  '```',
  '~~~',
  '    indented',
  '> quoted',
  '- item',
  '- addict',
  '1. one',
  '| Avoid | Use |\n| --- | --- |\n| addict | person with an addiction |',
  '| a drug abuser |',
  '<!-- stigmalint-disable-file -->',
  '<!-- stigmalint-disable drug-use/addict -- reason -->',
  '<!-- stigmalint-enable drug-use/addict -->',
  '<!-- stigmalint-disable -->',
  '<!-- stigmalint-enable -->',
  '<!-- stigmalint-disable-next-line -->',
  'One addict. <!-- stigmalint-disable-line -->',
  '<!-- stigmalint-disable-lin -->',
  '<!-- stigmalint-disable-next-line drug-use/addict -->',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '> [!NOTE]\n> Drug users came.',
  '!!! note\n\n    An addict came.',
  ':::note\nAn addict came.\n:::',
  '```{note}\nAn addict came.\n```',
  '    An addict came.',
  '<pre>',
  '<p>Two <b>drug</b> users came.</p>',
  '<h2>Terms to avoid</h2>',
  '<table><tr><th>Avoid<th>Use<tr><td>addict<td>person</table>',
  '<img alt="a drug abuser">',
  '<blockquote>',
  '</blockquote>',
  '<ul><li>addict</ul>',
  '<!-- note --> an addict',
  '</pre>',
  '---',
  '+++',
  'title: x',
  'title: Help for addicts',
  "description: 'The addict''s family'",
  'summary: >\n  Most drug\n  users came.',
  'title = "Two drug \\u0075sers came"',
  '...',
  '{\n  "title": "Most drug users came."\n}',
  '[a]: https://example.org',
  '[^1]: A note on addicts.',
  'See [the addict][a] and [note][^1].',
  'Injecting drug users (IDUs) were asked.',
  'Most IDUs answered.',
  'One IDU said no.',
  'Persons, persons and persons.',
  'People and people.',
  'Two drug users came.',
  'Sex offenders were asked.',
  'Behavior and color.',
  'Behaviour and colour.',
  'The clinic treats heroin dependence.',
  'Each user got a kit.',
  'He got clean.',
  'She relapsed in May.',
  'Kelly JF, Westerhoff CM. Addicts and care. Int J Drug Policy 2010;21:202-7.',
  'Do not say:',
  'He came in. "We all pay. Two drug users came.',
  '"And so on."',
  'He came in. “We all pay. Two drug users came.',
  '“And so on.”',
  '``(a) Two drug users came.',
  "``(b) And so on.''",
  'It is for [drug users] ALL.',
  'Matter in brackets is old law to be omitted.',
  ''
]

/** What may be typed or pasted: words, marks, lines. */
const snippet = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...structures) },
  { weight: 3, arbitrary: fc.constantFrom(...examples) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'a',
      ' ',
      '-\n',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '`',
      '```',
      '*',
      '>',
      '#',
      '|',
      ']:',
      '[',
      '(',
      '"',
      '’',
      '😀',
      'é'
    )
  }
)

const frontMatter = fc.constantFrom(
  '',
  '',
  '---\ntitle: Help for addicts\n---\n\n',
  '---\ntitle: Terms to avoid\nsummary: |\n  A drug abuser\n  came.\n...\n',
  'Title: Help for addicts\nSlug: drug-users\nSummary: A drug abuser\n  came.\n\n',
  '+++\ntitle = "Two drug users came"\n+++\n',
  '{\n  "description": "Injecting drug users (IDUs) \\"came\\"."\n}\n\n'
)

export const document = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...structures) }, fc.constantFrom(...examples)), {
    minLength: 3,
    maxLength: 9
  })
  .map((blocks) => blocks.join('\n\n'))
  .chain((text) => frontMatter.map((start) => start + text))

/** Places are shares of the text as it is when the edit comes. */
export const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  insert: fc.oneof(
    fc.constant(''),
    snippet,
    snippet.map((text) => `\n\n${text}\n\n`),
    snippet.map((text) => `\n${text}\n`)
  ),
  /** at a line start, where most structure begins */
  isAtLine: fc.boolean()
})
export type DrawnEdit = typeof edit extends fc.Arbitrary<infer Drawn> ? Drawn : never

export function editOf(
  text: string,
  { at, remove, insert, isAtLine }: DrawnEdit
): { start: number; end: number; text: string } {
  const offset = Math.floor(at * text.length)
  const start = isAtLine ? text.lastIndexOf('\n', offset) + 1 : offset
  return { start, end: Math.min(text.length, start + remove), text: insert }
}
