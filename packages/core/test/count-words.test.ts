import { describe, expect, test } from 'vitest'
import { countWords } from '../src/count-words.js'
import { formats, type FormatId } from '../src/formats/index.js'
import { html } from '../../documents/src/index.js'

describe('the words that readers read', () => {
  test.each<[what: string, format: FormatId | 'html', text: string, words: number]>([
    ['plain text', 'text', 'One word, two words\nand three.\n', 6],
    ['nothing', 'text', '', 0],
    ['signs alone are none', 'markdown', '# –\n\n- * —\n\n| --- | --- |\n', 0],
    ['with hyphens, apostrophes and figures', 'text', "It's a well-known fact: 1,000 of them.", 7],
    ['a heading, a list, a table', 'markdown', '# A title\n\n- one item\n\n| a | b |\n| --- | --- |\n| c | d |\n', 8],
    ['emphasis', 'markdown', 'All **of this** counts.\n', 4],
    ['of a link the label', 'markdown', 'See [the page](https://example.org/a-b/c?d=e).\n', 3],
    ['no code', 'markdown', 'Run `npm run build` now.\n\n```sh\nnpm run build and more\n```\n', 2],
    ['no comment', 'markdown', 'One.\n\n<!-- two three -->\n\nFour.\n', 2],
    ['no tag', 'markdown', '<div class="a b">\n\nOne <b>two</b>.\n\n</div>\n', 2],
    ['of front matter what is read', 'markdown', '---\ntitle: A title\ntags: [a, b]\n---\n\nOne.\n', 3],
    ['a byte-order mark', 'markdown', '\uFEFFOne two.\n', 2],
    ['a template', 'markdown', 'One {{ site.name }} two.\n', 2],
    ['a message without its comments', 'commit-message', 'Mend it\n\nOne two.\n# Please enter\n', 4],
    [
      'a page without its programs',
      'html',
      '<style>p { color: red }</style><p>One <i>two</i></p><script>a b c</script>',
      2
    ]
  ])('%s', async (_, format, text, words) => {
    expect(await countWords(text, format === 'html' ? html : formats[format], ['title'])).toBe(words)
  })
})
