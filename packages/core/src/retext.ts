/** stigmalint as a plain retext plugin, for pipelines of other people's plugins. */
import type { Paragraph, Root, Sentence } from 'nlcst'
import { toString } from 'nlcst-to-string'
import type { Nodes } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { checkContext, checkSentences } from './pipeline.js'
import { defaultSettings, levels, type Settings } from './settings.js'
import type { RuleSet } from './compile/rule-set.js'
import { tokensOf } from './match/tokens.js'
import { noOutline, type Glance } from './formats/format.js'
import { htmlSyntax } from './formats/html-comments.js'
import { assertNames } from './names.js'
import { assertRetext } from './options.js'
import { placedIn, type ProseBlock, type Segment } from './read/prose.js'
import { writeMarkdown } from './formats/markdown/write.js'
import { pointer } from './report/places.js'
import { Facts, nothingUsed } from './scan/facts.js'
import { scannerOf } from './scan/scan.js'
import { SourcePiece } from './scan/source-piece.js'

/** A tree knows no Markdown any more; its text may be of some. */
const glance: Glance = { outline: noOutline, comments: htmlSyntax }

export interface RetextStigmaOptions {
  ruleSet: RuleSet
  settings?: Partial<Settings>
}

/**
 * Reports stigmatizing words in an nlcst tree as messages on the file, with `fixes` and `sources`.
 *
 * A plain nlcst tree has no block quotes, tables, lists or headings any more: there the gates for block quotes, tables of
 * terms and reference lists cannot see what `check` sees. Quotation marks, names, mentions and recitals work as there.
 */
export const retextStigma: Plugin<[RetextStigmaOptions], Root> = (options) => {
  assertRetext(options)
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const settings = { ...defaultSettings, ...options.settings }
    const rules = await options.ruleSet.rules()
    assertNames(settings, rules)
    const text = String(file)
    const whole = new SourcePiece(text, 0, { start: 0, end: text.length, kind: 'whole', afterBlank: true }, glance)
    const facts = new Facts(glance)
    facts.update(text, [whole], [whole], [])
    const context = {
      ...(await checkContext({
        rules,
        settings,
        levelOf: levels(rules, settings),
        isKnownWord: scannerOf(options.ruleSet.scan).isKnownWord
      })),
      facts: facts.seenBy(whole, nothingUsed()),
      point: pointer(text)
    }
    const paragraphs = paragraphsOf(tree).map((paragraph) => ({ paragraph, block: blockOf(paragraph) }))
    const unseen = unseenMarks(
      paragraphs.map(({ block }) => block),
      text
    )
    for (const { paragraph, block: own } of paragraphs) {
      const block = unseen === 0 ? own : placedIn(own, unseen, [])
      let from = 0
      const sentences = paragraph.children.flatMap((child) => {
        const start = from
        from += toString(child).length
        return child.type === 'SentenceNode'
          ? [tokensOf(child satisfies Sentence, context.lexicons.language, context.isKnownWord, start)]
          : []
      })
      file.messages.push(...checkSentences(block, sentences, context).flatMap(({ findings }) => findings))
    }
  }
}

const paragraphsOf = (tree: Root): Paragraph[] =>
  tree.children.flatMap((child) => (child.type === 'ParagraphNode' ? [child] : []))

/**
 * How many byte-order marks the offsets of the tree leave out: remark does not count the first one, retext-english does.
 * The first words that stand only at one of the two places tell.
 */
function unseenMarks(blocks: readonly ProseBlock[], text: string): number {
  if (!text.startsWith('\uFEFF')) return 0
  for (const { text: prose, segments } of blocks)
    for (const segment of segments) {
      const own = prose.slice(segment.prose, segment.prose + segment.length)
      const isAsCounted = text.startsWith(own, segment.source)
      if (isAsCounted !== text.startsWith(own, segment.source + 1)) return isAsCounted ? 0 : 1
    }
  return 0
}

/** The paragraph's text, and where each run of it stands in the source. */
function blockOf(paragraph: Paragraph): ProseBlock {
  const segments: Segment[] = []
  let prose = 0
  let node = 0
  const visit = (current: Nodes): void => {
    if ('children' in current) {
      current.children.forEach(visit)
      return
    }
    const { length } = current.value
    const source = current.position?.start.offset ?? prose
    const last = segments.at(-1)
    if (last && last.source + last.length === source) {
      last.length += length
      last.sourceEnd += length
    } else {
      // what lies between is markup
      if (last) node++
      segments.push({ prose, source, sourceEnd: source + length, length, node })
    }
    prose += length
  }
  visit(paragraph)
  return {
    text: toString(paragraph),
    roles: ['paragraph'],
    segments,
    start: segments[0]?.source ?? 0,
    end: segments.at(-1)?.sourceEnd ?? 0,
    lead: null,
    write: writeMarkdown
  }
}
