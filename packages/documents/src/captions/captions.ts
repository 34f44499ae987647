/** Captions: a transcript in cues, each with the time at which it is shown. */
import { noOutline, suspicions, type Format } from '@stigmalint/core/formats'

const captions = {
  version: '2',
  fileNames: [],
  mayHoldData: false,
  mask: null,
  cut: (source) => (source === '' ? [] : [{ start: 0, end: source.length, kind: 'prose' as const, afterBlank: true }]),
  frontMatterEnd: () => 0,
  mayHoldProse: () => false,
  // a cue has no comments, and neither has SubRip: what looks like one is shown
  outline: { ...noOutline, inCode: () => () => 'quoted' },
  regionStarts: () => [0],
  hiddenWords: suspicions,
  bare: () => null,
  read: async (text, piece) => (await import('./read.js')).readCaptions(text, piece),
  // it would be read by everybody
  comments: {
    open: '<!--',
    close: '-->',
    isHidden: false,
    isInline: false,
    lineMark: null,
    readsTheSame: () => Promise.resolve(false)
  }
} satisfies Partial<Format>

export const srt: Format = {
  ...captions,
  id: 'srt',
  label: 'SubRip captions',
  extensions: ['srt'],
  languageIds: ['srt', 'subrip']
}

export const vtt: Format = {
  ...captions,
  id: 'vtt',
  label: 'WebVTT captions',
  extensions: ['vtt'],
  languageIds: ['vtt', 'webvtt']
}
