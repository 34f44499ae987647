/** Why a document cannot be read, in words; thrown where it is noticed and told as one line by who opens the document. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}
