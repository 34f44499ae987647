/**
 * Word documents that the page writes, in LibreOffice: with all changes accepted each has the words of the clean copy of the text of now, with all
 * rejected those of the text as it came; and what Microsoft's validator says of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordCopy } from '../../packages/workshop/dist/modules/export/word/word.js'
import { inOffice } from './review.mjs'
import { schemaFaultsIn, schemaMissing } from './schema.mjs'

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }

const plan = `# Shelter plan

In the past, **addicts** were turned away.[^1] See [the rules](https://example.org/?a=1&b=2).\\
Doors open at nine.

## What we do

- Beds for drug abusers
  1. at night
  2. by day
- Meals

> They said: *come in*.

\`\`\`
code  as it stands
\`\`\`

| Who | How many |
| --- | -------: |
| addicts | 12 |
| staff | 3 |

---

The end.

[^1]: So the *old* rules had it.
`

const edits = {
  'a word and a cell': (text) => text.replaceAll('addicts', 'people who use drugs'),
  'a footnote': (text) => text.replace('*old* rules', '*old* orders'),
  'a paragraph more in the middle': (text) => text.replace('## What we do', 'We changed that.\n\n## What we do'),
  'a paragraph less': (text) => text.replace('> They said: *come in*.\n\n', ''),
  'a paragraph more at the end': (text) => text.replace('The end.', 'The end.\n\nAnd a beginning.'),
  'a paragraph less at the end': (text) => text.replace('The end.\n', ''),
  'a heading that is none': (text) => text.replace('## What we do', 'What we do'),
  'an item less, and a row': (text) => text.replace('- Meals\n', '').replace('| staff | 3 |\n', ''),
  'a row more': (text) => text.replace('| staff | 3 |\n', '| staff | 3 |\n| guests | 4 |\n'),
  'another table': (text) => text.replace(/\| Who[^]*?\n\n/, '| a | b | c |\n| - | - | - |\n| d | e | f |\n\n'),
  'paragraphs joined': (text) => text.replace('nine.\n\n## What we do\n\n', 'nine. '),
  'no footnote': (text) => text.replace('[^1] ', ' ').replace(/\[\^1\].*\n/, ''),
  'all of it': () => 'Something else.\n',
  'nothing left': () => '\n'
}

const found = (text) =>
  [...text.matchAll(/addicts|drug abusers/g)].map(({ 0: words, index }) => ({
    ...{ start: index, end: index + words.length, lines: [`“${words}” names people by a condition.`, 'A second line.'] }
  }))

export async function writtenRoundTrip() {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-written-'))
  try {
    const write = async (name, before, after) => {
      const versions = [before, after].map((text) => (text === null ? null : { text, found: found(text) }))
      const wanted = { before: versions[0], after: versions[1], format: 'markdown', title: 'A plan', language: 'en-GB' }
      const copy = await wordCopy(wanted, author)
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, copy.bytes)
      return { ...copy, path }
    }
    const rows = []
    for (const [index, [what, edit]] of Object.entries(edits).entries()) {
      const [before, after] = [plan, edit(plan)]
      const copies = [await write(`${index}-before`, null, before), await write(`${index}-after`, null, after)]
      rows.push({ what, copies: [...copies, await write(`${index}-marked`, before, after)] })
    }
    const results = inOffice(
      rows.flatMap(({ copies: [before, after, marked] }) => [
        ...[before, after].map(({ path }) => ({ path, action: 'none' })),
        ...['reject', 'accept'].map((action) => ({ path: marked.path, action }))
      ])
    )
    const missing = schemaMissing()
    const faults =
      missing === null ? await schemaFaultsIn(rows.flatMap(({ copies }) => copies.map(({ bytes }) => bytes))) : []
    return rows.map(({ what, copies }, index) => {
      const [before, after, rejected, accepted] = results.slice(index * 4, index * 4 + 4)
      const marked = copies[2]
      return {
        what,
        ...{ changes: marked.changes, comments: marked.comments },
        isRejected: wordsIn(rejected) === wordsIn(before),
        isAccepted: wordsIn(accepted) === wordsIn(after),
        hasComments: accepted.comments?.length === marked.comments,
        faults: missing ?? faults.slice(index * 3, index * 3 + 3).flat(),
        ...(process.env.STIGMALINT_KEEP
          ? { rejected: wordsIn(rejected), accepted: wordsIn(accepted), before: wordsIn(before), after: wordsIn(after) }
          : {})
      }
    })
  } finally {
    if (process.env.STIGMALINT_KEEP) console.log(folder)
    else rmSync(folder, { recursive: true, force: true })
  }
}

/** What an empty paragraph takes up is no word. */
const wordsIn = ({ texts, error }) =>
  error ?? JSON.stringify(Object.values(texts).flatMap((own) => own.split('\n').filter((line) => line.trim() !== '')))

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const row of await writtenRoundTrip()) console.log(JSON.stringify(row))
