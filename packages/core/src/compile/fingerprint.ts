/** A short name for a state of the rules: the same rules have the same one, others another. It protects nothing. */

/** Of plain data, as JSON writes it: 64 bits in hexadecimal. */
export function fingerprintOf(data: unknown): string {
  const text = JSON.stringify(data)
  let [one, other] = [0x9e3779b9, 0x85ebca6b]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ (unit + at), 0x5bd1e995)
    // multiplying carries upwards only: what is above has to come down
    one ^= one >>> 15
    other ^= other >>> 13
  }
  return hexadecimal(one) + hexadecimal(other)
}

const hexadecimal = (number: number): string => (number >>> 0).toString(16).padStart(8, '0')
