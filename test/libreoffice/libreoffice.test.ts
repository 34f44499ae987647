/** What `npm run libreoffice` asks through a real LibreOffice, asked here with the bytes that LibreOffice 7.4 sends. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, serve, type Served } from '../../packages/languagetool/test/server.js'
import { temporaryFolder } from '../temporary-folder.js'
import { paragraphs } from './paragraphs.mjs'

let server: Served
beforeAll(async () => {
  server = await serve(temporaryFolder({}))
})
afterAll(() => server.end())

test.each(paragraphs as [text: string, expected: [words: string, first: string][]][])('%s', async (text, expected) => {
  // nothing of it is encoded
  const { body } = await ask(server.port, { body: `text=${text}&language=en-US` })
  const { matches }: { matches: { offset: number; length: number; replacements: { value: string }[] }[] } =
    JSON.parse(body)
  const marked = matches.map(({ offset, length, replacements }) => [
    text.slice(offset, offset + length),
    replacements[0]?.value
  ])
  expect(marked).toEqual(expected)
})
