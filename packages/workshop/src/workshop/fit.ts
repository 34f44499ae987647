/** How large letters are on the wall: as large as all of it fits, the sentence made smaller first. */

export interface Size {
  /** of the sentence, in hundredths of the height of the screen */
  sentence: number
  /** of all else: a part of its own size */
  rest: number
}

const smallest: Size = { sentence: 3, rest: 0.6 }
/** From what the last row reads with ease to what it still reads. */
const larger: readonly Size[] = [
  ...[8.2, 7.2, 6.4, 5.6, 5, 4.4, 3.9, 3.5].map((sentence) => ({ sentence, rest: 1 })),
  ...[0.9, 0.8, 0.7].map((rest) => ({ sentence: 3.5, rest }))
]

/** The largest that fits; where none does, the smallest. */
export const sizeThatFits = (fits: (size: Size) => boolean): Size => larger.find(fits) ?? smallest
