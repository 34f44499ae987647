/** Prose to sentences and words, by retext-english. */
import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'

const processor = unified().use(retextEnglish).freeze()

/** The nlcst tree of a text; offsets count from its start. */
export const parse = (text: string): Root => processor.parse(text)
