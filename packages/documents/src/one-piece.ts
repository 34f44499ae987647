/** What a format says whose texts are read whole: any mark may reach as far as it likes, and reading costs little. */
import { noOutline, suspicions, type Format } from '@stigmalint/core/formats'

export const onePiece: Pick<
  Format,
  | 'fileNames'
  | 'mayHoldData'
  | 'mask'
  | 'cut'
  | 'frontMatterEnd'
  | 'mayHoldProse'
  | 'outline'
  | 'regionStarts'
  | 'hiddenWords'
  | 'bare'
> = {
  fileNames: [],
  mayHoldData: false,
  mask: null,
  cut: (source) => (source === '' ? [] : [{ start: 0, end: source.length, kind: 'prose' as const, afterBlank: true }]),
  frontMatterEnd: () => 0,
  mayHoldProse: () => false,
  outline: noOutline,
  regionStarts: () => [0],
  hiddenWords: suspicions,
  bare: () => null
}
