/** The plugin in a pipeline of other people's plugins, which sees words and sentences but no Markdown. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextRepeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check, retextStigma, type RetextStigmaOptions } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules

async function messagesOf(text: string, settings: RetextStigmaOptions['settings'] = {}): Promise<VFile['messages']> {
  const prose = unified().use(retextEnglish).use(retextRepeatedWords).use(retextStigma, { ruleSet, settings })
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use([[remarkRetext, prose]])
  const file = new VFile(text)
  await pipeline.run(pipeline.parse(file), file)
  return file.messages
}

/** `plugin: words that the place of the message covers`. */
function placed(text: string, messages: VFile['messages']): string[] {
  return messages.map(({ place, source }) => {
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : []
    return `${source ?? ''}: ${text.slice(start, end)}`
  })
}

describe('retextStigma in a remark and retext pipeline', () => {
  it('reports beside the plugins of others, each at its place', async () => {
    const text =
      '# The the plan\n\nThe clinic saw *drug* addicts from\nthe the whole region.\n\n- Junkies were sent away.\n'
    const messages = await messagesOf(text)
    expect(placed(text, messages).sort()).toEqual([
      'retext-repeated-words: The the',
      'retext-repeated-words: the the',
      'stigmalint: Junkies',
      'stigmalint: drug* addicts'
    ])
    const addict = messages.find(({ ruleId }) => ruleId === 'drug-use/addict')
    expect(addict).toMatchObject({ source: 'stigmalint', fatal: true, line: 3, column: 17 })
  })

  it('finds what `check` finds in plain paragraphs, with the same fixes', async () => {
    const text =
      'An addict has rights.\n\nThe nurse wrote: "He is a junkie." Recalling the text, they met drug users.\n'
    const messages = await messagesOf(text)
    const checked = await check(text, { ruleSet, format: 'markdown' })
    expect(checked.messages.length).toBeGreaterThan(2)
    expect(messages.map((message) => JSON.stringify(message))).toEqual(
      checked.messages.map((message) => JSON.stringify(message))
    )
  })

  it.each([
    ['one byte-order mark', '\uFEFF'],
    ['two byte-order marks', '\uFEFF\uFEFF']
  ])('counts in the text of the file, %s included', async (_, marks) => {
    const text = `${marks}Two drug addicts came.\n\nAn addict *has* rights.\n`
    const plain = new VFile(text)
    const retext = unified().use(retextEnglish).use(retextStigma, { ruleSet })
    await retext.run(retext.parse(plain), plain)
    for (const messages of [await messagesOf(text), plain.messages]) {
      expect(messages).toHaveLength(2)
      for (const { place, actual } of messages)
        expect(place && 'start' in place && text.slice(place.start.offset, place.end.offset)).toBe(actual)
      expect(messages.map(({ line, column }) => `${line}:${column}`)).toEqual([`1:${5 + marks.length}`, '3:4'])
    }
  })

  it('follows settings', async () => {
    const text = 'Addicts have rights.\n'
    expect(await messagesOf(text, { rules: { 'drug-use/addict': 'off' } })).toEqual([])
    const [message] = await messagesOf(text, { profile: 'us' })
    expect(message?.expected?.[0]).toBe('People with substance use disorders')
  })

  it('cannot see a block quote, whose words `check` leaves to their author', async () => {
    const text = '> The city must register all addicts.\n'
    const { messages: checked } = await check(text, { ruleSet, format: 'markdown' })
    expect(checked).toMatchObject([{ ruleId: 'drug-use/addict', fatal: null, context: 'quotation', fixes: [] }])
    const [message] = await messagesOf(text)
    expect(message).toMatchObject({ ruleId: 'drug-use/addict', fatal: true, context: 'use' })
  })
})
