import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Piece } from '../../../src/cut/piece.js'

const folder = new URL('../../../../../../shared/documents/', import.meta.url)

/** Whether the real documents are at hand; the project holds no copy of them. */
export const hasRealDocuments = existsSync(folder)

/** One of so many is read; `npm run fuzz` reads all. */
const every = Number(process.env['STIGMALINT_EVERY'] ?? 20)

/** The Markdown (or plain text) files among the real documents. */
export function realDocuments(ending: '.md' | '.txt'): { name: string; text: string }[] {
  if (!hasRealDocuments) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .sort()
    .filter((_, index) => index % every === 0)
    .map((name) => ({
      name,
      text: readFileSync(new URL(name.split('/').map(encodeURIComponent).join('/'), folder), 'utf8')
    }))
}

/** Pieces with each list, table or quotation that was cut within as one of them. */
export function withoutCutsWithin(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const { head, ...piece } of pieces) {
    const last = whole.at(-1)
    if (head !== undefined && last) last.end = piece.end
    else whole.push({ ...piece })
  }
  return whole
}

const lines = [
  '',
  '',
  '',
  '   ',
  'Words of a text',
  'and more words.',
  '# Heading',
  'Title',
  '===',
  '---',
  '- item',
  '* star',
  '1. one',
  '2) two',
  '  - nested',
  '  continued',
  '    deep',
  '\tdeep',
  '> quoted',
  '> ```',
  '>',
  '- ```',
  '1. ~~~',
  '```',
  '````',
  '~~~',
  ' ```',
  '  ```',
  '   ~~~',
  '    ```',
  '``` js',
  '``` a`b',
  '<div>',
  '</div>',
  '<b>',
  '<b class="x">',
  'a <b>',
  '<!-- comment -->',
  '<!-- open',
  'close -->',
  ' <!--',
  '-->',
  '<pre>',
  '</pre>',
  '<script>',
  'x </script>',
  '<?php',
  '?>',
  '<!DOCTYPE',
  '<![CDATA[',
  ']]>',
  ']]]>',
  '| a | b |',
  '|---|---|',
  '| c | d |',
  'a | b',
  '- | -',
  '[r]: /url',
  '[r]:',
  '/url "title',
  'end"',
  '[r] and [s][r]',
  '[^n]: note',
  '    of it',
  'Call[^n].',
  '[^n]',
  '* * *',
  '***',
  '+++',
  '-',
  '+',
  'x *emph* and **strong*',
  '&amp; &#65;',
  '\\# escaped',
  '[x] ',
  '- [ ] task',
  'a\\',
  'b  ',
  '[link](/u "t',
  ' more") x'
]

/** Documents of lines that open, close or look like the blocks of Markdown. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...lines) },
        fc.constantFrom(...lines).map((line) => `  ${line}`)
      ),
      {
        maxLength: 14
      }
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')
  )
  .map(([chosen, ending]) => chosen.join(ending))
