/**
 * The door for documents that are no text as their files stand: their text is read from bytes, people find a place in it
 * by page, slide or cell, and what changes in the text is written back into the bytes.
 */
import type { FileKind, Format } from './formats/format.js'
import type { Edit } from './report/edits.js'

/** A format whose files are read from their bytes. It is a thin value: what reads them is loaded by `open`. */
export interface ByteFormat extends FileKind {
  /** Reads a file. It never throws for what the bytes are. */
  readonly open: (bytes: Uint8Array) => Promise<Opening>
  /** Where a fixed document goes: into its file, beside it under another name unless somebody asks for more, or nowhere. */
  readonly fixed: 'in-place' | 'beside' | null
  /** How what is proposed stands in a copy: as changes to accept or reject, in comments alone; null: there is no form for it. */
  readonly proposals: 'changes' | 'comments' | null
}

/** A document, or why there is none: one line behind the path of the file, `:3: …` or `: …`, with what to do. */
export type Opening = { ok: true; document: OpenedDocument } | { ok: false; message: string }

/**
 * A document as a text that is checked like any other. It never changes: edits make another one. Offsets are UTF-16 code
 * units of `text`.
 */
export interface OpenedDocument {
  /** the prose, one part below the other */
  readonly text: string
  /** The text of the file as it stands, for who shows what changes in it; `text` again where a file is no text. */
  readonly source: string
  /** how `text` is cut and read; it may know what stands where in this one text, and in no other */
  readonly format: Format
  /** Where people find what stands in [start, end) of the text; null where lines and columns of the text say it. */
  readonly locate: (start: number, end: number) => Location | null
  /** What of its text is for the engine alone, and what stands in the file and is no writer's to change. */
  readonly stretches: () => Stretches
  /**
   * The document with edits of its text, apart from each other and each within a block of prose. All else is as it was,
   * byte for byte. Where no fixed document can be written, it is there to be shown.
   */
  readonly apply: (edits: readonly Edit[]) => Promise<OpenedDocument>
  /** The bytes of its file, or why they cannot be written: one line without the path. */
  readonly write: () => Written
  /** The document with what is proposed in it, for people to accept or reject; null where its format has no such form. */
  readonly review: ((remarks: readonly Remark[], author: Author) => Promise<Reviewed>) | null
}

/** Stretches of a text in their order, apart from each other. */
export interface Stretches {
  /** what says what a paragraph is, and signs: nobody is shown them */
  hidden: readonly Stretch[]
  /** what a program writes, as a page number: it may not be edited */
  fixed: readonly Stretch[]
}

export interface Stretch {
  start: number
  end: number
}

/** A remark about [start, end) of a text. */
export interface Remark {
  start: number
  end: number
  /** what it says, each a paragraph of a comment; none: it has no comment */
  lines: readonly string[]
  /** what it proposes, marked as changes; none: it only says something */
  edits: readonly Edit[]
}

/** Who speaks, and when: a date as ISO 8601 writes it, in UTC and to the second. */
export interface Author {
  name: string
  initials: string
  date: string
}

/**
 * The bytes of a reviewed file with how many comments are in it and which edits are marked, or why it cannot be written:
 * one line without the path.
 */
export type Reviewed =
  { ok: true; bytes: Uint8Array; comments: number; changes: readonly Edit[] } | { ok: false; message: string }

export type Written = { ok: true; bytes: Uint8Array } | { ok: false; message: string }

/** A place as people find it, from the outside in: `{ cell: 3, line: 2 }`. */
export type Location = Readonly<Record<string, number | string>>
