/**
 * What the page does not read: those who write these have an editor or the command, rich text can be pasted, a book is not drafted there,
 * and their readers would take the page over its size. Its bundle is built with empty lists in place of this module (scripts/page.mjs).
 */
import { asciidoc, epub, latex, org, rst, rtf } from '@stigmalint/documents'

export const markup = [latex, asciidoc, rst, org]
export const booksAndRichText = [epub, rtf]
