/** `stigmalint lsp`: the language server, for editors that find the command. */
import { main } from '@stigmalint/language-server'

/** Answers at once; the server goes on until its client ends it. */
export const runLsp = (words: readonly string[]): number => main(words, 'stigmalint lsp') ?? 0
