import { describe, expect, it, test } from 'vitest'
import { reported } from '../../checking.js'
import { htmlQuotes } from '../../../src/formats/markdown/html-quotes.js'
import { leastGrowth } from '../../growth.js'

const text = 'Drug users pay a fee.'

describe('Markdown between the tags of a quotation', () => {
  test.each([
    ['a paragraph', `<blockquote>\n\n${text}\n\n</blockquote>`],
    ['a tag with attributes', `<BLOCKQUOTE cite="x" class="y">\n\n${text}\n</blockquote>`],
    ['a list', `<blockquote>\n\nHe said:\n\n- One.\n- ${text}\n\n</blockquote>`],
    ['several paragraphs', `<blockquote>\n\nOne.\n\nTwo.\n\n${text}\n\n<footer>He</footer>\n</blockquote>`],
    ['other HTML', `<blockquote>\n\n<p>One</p>\n\n<p>${text}</p>\n\n</blockquote>`],
    ['within another', `<blockquote>\n\n<blockquote>\n\nOne.\n\n</blockquote>\n\n${text}\n\n</blockquote>`]
  ])('is a quotation: %s', async (_name, source) => {
    expect(await reported(source)).toEqual([expect.stringMatching(/^information/)])
  })

  test.each([
    ['behind it', `<blockquote>\n\nOne.\n\n</blockquote>\n\n${text}`],
    ['before it', `${text}\n\n<blockquote>\n\nOne.\n\n</blockquote>`],
    ['where it is never closed', `<blockquote>\n\n${text}`],
    ['where it was never opened', `${text}\n\n</blockquote>`],
    ['where a tag is only shown', `\`<blockquote>\` opens it.\n\n${text}\n\n\`</blockquote>\` closes it.`],
    ['where a tag is hidden', `<!-- <blockquote> -->\n\n${text}\n\n<!-- </blockquote> -->`],
    ['behind one that is never closed', `<blockquote>\n\n<blockquote>\n\nOne.\n\n</blockquote>\n\n${text}`]
  ])('is none: %s', async (_name, source) => {
    expect(await reported(source)).toEqual([expect.stringMatching(/^warning/)])
  })
})

describe('in MDX, where tags are out of sight', () => {
  test.each([
    ['a paragraph', `<blockquote>\n\n${text}\n\n</blockquote>`],
    ['without empty lines', `<blockquote>\n${text}\n</blockquote>`],
    ['a component with a value', `<Blockquote cite={x}>\n\n${text}\n\n</Blockquote>`],
    ['in one line', `<blockquote>${text}</blockquote>`],
    ['a tag of several lines', `<blockquote\n  cite="x"\n>\n\n${text}\n\n</blockquote\n>`],
    ['a list', `<blockquote>\n\n- One.\n- ${text}\n\n</blockquote>`],
    ['in an element', `<Card>\n  <blockquote>\n    <p>One.</p>\n\n    ${text}\n  </blockquote>\n</Card>`],
    ['in an item', `- One.\n\n  <blockquote>\n\n  ${text}\n\n  </blockquote>`],
    ['begun in an item', `- <blockquote>${text}</blockquote>\n- Two.`],
    ['with other tags in its line', `<div><blockquote><p>${text}</p></blockquote></div>`],
    ['within another', `<blockquote>\n\n<blockquote>\nOne.\n</blockquote>\n\n${text}\n\n</blockquote>`]
  ])('is a quotation: %s', async (_name, source) => {
    expect(await reported(source, { format: 'mdx' })).toEqual([expect.stringMatching(/^information/)])
  })

  test.each([
    ['behind it', `<blockquote>\n\nOne.\n\n</blockquote>\n\n${text}`],
    ['behind one in a line', `<blockquote>One.</blockquote>\n\n${text}`],
    ['in the line below', `<blockquote>\nOne.\n</blockquote>\n${text}`],
    ['where it is never closed', `<blockquote>\n\n${text}`],
    ['where it is empty', `<blockquote />\n\n${text}\n\n</blockquote>`],
    ['where a tag is only shown', `\`<blockquote>\` opens it.\n\n${text}\n\n\`</blockquote>\` closes it.`],
    ['in a fence', `\`\`\`\n<blockquote>\n\`\`\`\n\n${text}\n\n\`\`\`\n</blockquote>\n\`\`\``],
    ['in a comment', `{/* <blockquote> */}\n\n${text}\n\n{/* </blockquote> */}`],
    ['in a paragraph that begins before it', `He said:<blockquote>${text}</blockquote> So he said.`],
    ['another component', `<Quotations>\n\n${text}\n\n</Quotations>`]
  ])('is none: %s', async (_name, source) => {
    expect(await reported(source, { format: 'mdx' })).toEqual([expect.stringMatching(/^warning/)])
  })
})

it.each(['<blockquote>', '</blockquote>', '<!--', '<blockquote ', '<blockquote></blockquote>'])(
  'takes time in proportion to the length: %j',
  async (hostile) => {
    const found = (size: number) => htmlQuotes(hostile.repeat(size), () => false)
    expect(await leastGrowth(found, 4000, 3)).toBeLessThan(3)
  }
)
