/** Lists of words that several modules ask, each with its own question: what they differ in is said here. */

/** The forms of "be", and as what each stands: contracted forms are split off by the tokenizer. */
export const formsOfBe = [
  ['be', 'base'],
  ['am', 's'],
  ['is', 's'],
  ['are', 's'],
  ['was', 'ed'],
  ['were', 'ed'],
  ['been', 'en'],
  ['being', 'ing']
] as const

/** Small words that stand in a headline without a capital. */
export const smallInTitles: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or the to with'.split(' ')
)

/** Those that stand so in an official name, which is longer than a headline: these as well. */
export const smallInNames: ReadonlySet<string> = new Set([...smallInTitles, 'against', 'its', 'their', 'under'])

/** They say where: "in Lyon", and neither "for" nor "among". */
export const placing: ReadonlySet<string> = new Set(
  'across around at beyond in inside near outside throughout within'.split(' ')
)
