/** Captions: a transcript in cues, each with the time at which it is shown. */
import type { Format } from '@stigmalint/core/formats'
import { onePiece } from '../one-piece.js'
import { notes } from './notes.js'

const captions = {
  ...onePiece,
  read: async (text, piece) => (await import('./read.js')).readCaptions(text, piece)
} satisfies Partial<Format>

export const srt: Format = {
  ...captions,
  id: 'srt',
  version: '2',
  // what looks like one is shown
  comments: null,
  label: 'SubRip captions',
  extensions: ['srt'],
  languageIds: ['srt', 'subrip']
}

export const vtt: Format = {
  ...captions,
  id: 'vtt',
  version: '3',
  comments: notes,
  label: 'WebVTT captions',
  extensions: ['vtt'],
  languageIds: ['vtt', 'webvtt']
}
