/** What clients send, as it was recorded of each, and what is read of it. */
import { describe, expect, test } from 'vitest'
import { readParameters } from '../src/parameters.js'

const bodies: [client: string, body: string, text: string, language: string | undefined][] = [
  // trap 1: nothing of the text is encoded
  [
    'LibreOffice 7.4',
    'text=R&D found 50% more + cheaper beds.&language=en-US',
    'R&D found 50% more + cheaper beds.',
    'en-US'
  ],
  ['LibreOffice 7.4, letters and emoji', 'text=Zoë 😀&language=en-GB', 'Zoë 😀', 'en-GB'],
  [
    'LibreOffice 7.4, with an account',
    'text=a &language= b&language=en-US&username=x&apiKey=y',
    'a &language= b',
    'en-US'
  ],
  ['LibreOffice 7.4, one word', 'text=addicts&language=en-US', 'addicts', 'en-US'],
  ['later LibreOffice', 'text=R%26D%20found%2050%25&language=en-US', 'R&D found 50%', 'en-US'],
  ['Zettlr', 'text=%23+Title%0A%0AThe+addicts&language=auto&motherTongue=en', '# Title\n\nThe addicts', 'auto'],
  ['flycheck-languagetool', 'language=en-US&text=The%20addicts%20came', 'The addicts came', 'en-US'],
  ['Emacs langtool', 'language=auto&text=The+addicts+came', 'The addicts came', 'auto'],
  ['TeXstudio', 'language=%3Cnone%3E&text=The+addicts', 'The addicts', '<none>'],
  ['language-tool-python', 'language=en-US&text=100%25+pure&enabledOnly=false', '100% pure', 'en-US'],
  ['curl -d, without encoding', 'language=en&text=the addicts & others', 'the addicts & others', 'en'],
  ['curl -d, with the end of its line', 'text=addicts&language=en\n', 'addicts', 'en'],
  ['unencoded text without a language', 'text=the addicts', 'the addicts', undefined],
  ['a percent sign that encodes nothing', 'text=100%&language=en', '100%', 'en'],
  ['nothing', '', '', undefined]
]

test.each(bodies)('%s', (_, body, text, language) => {
  const read = readParameters('', body)
  expect(read['text'] ?? '').toBe(text)
  expect(read['language']).toBe(language)
})

describe('the address', () => {
  test('says what the body does not', () => {
    expect(readParameters('text=the+addicts&language=en', '')).toEqual({ text: 'the addicts', language: 'en' })
    expect(readParameters('language=de', 'language=en')).toEqual({ language: 'en' })
  })
})

test('annotated text is read as text is', () => {
  const data = '{"annotation":[{"text":"R&D "},{"markup":"**"}]}'
  expect(readParameters('', `data=${data}&language=en-US`)).toEqual({ data, language: 'en-US' })
  expect(readParameters('', `data=${encodeURIComponent(data)}&language=en-US`)).toEqual({ data, language: 'en-US' })
})
