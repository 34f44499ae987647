/** `stigmalint mcp`: a server of the Model Context Protocol, for assistants. */
import { main } from '@stigmalint/mcp'

/** Answers at once; the server goes on until its client ends it. */
export const runMcp = async (words: readonly string[]): Promise<number> => (await main(words, 'stigmalint mcp')) ?? 0
