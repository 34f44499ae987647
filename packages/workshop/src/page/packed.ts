/** What the build put into the page as blocks of data, in base64. */
import { inflate } from '../checking/inflate.js'

/** Still deflated. */
export function unpacked(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(document.getElementById(id)?.textContent.trim() ?? '')
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export const unpackedText = (id: string): Promise<string> => inflate(unpacked(id))
