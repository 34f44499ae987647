/** What a client sends along: a form, as it should be encoded, or as LibreOffice 7.4 does not encode it. */

/** The parameters of a request by their names. */
export type Parameters = Readonly<Record<string, string>>

/** The parameters of the address and of the body; those of the body win. Nothing is asked of the type that a client gives. */
export const readParameters = (query: string, body: string): Parameters => ({ ...ofForm(query), ...ofBody(body) })

const ofForm = (form: string): Parameters => Object.fromEntries(new URLSearchParams(form))

/** A form has neither blanks nor letters beyond ASCII: what has them was sent as it stands, with `&` and `%` in it. */
const unencoded = /[^\x21-\x7e]/

function ofBody(written: string): Parameters {
  const body = written.replace(/[\r\n]+$/, '')
  return unencoded.test(body) ? ofUnencoded(body) : ofForm(body)
}

/** The text is all from `text=` to the last `&language=`, which LibreOffice writes behind it. */
function ofUnencoded(body: string): Parameters {
  const field = /(?:^|&)(?:text|data)=/.exec(body)
  if (!field) return ofForm(body)
  const begin = field.index + field[0].length
  const language = body.lastIndexOf('&language=')
  const end = language < begin ? body.length : language
  const name = field[0].replace(/[&=]/g, '')
  return { ...ofForm(body.slice(0, field.index)), [name]: body.slice(begin, end), ...ofForm(body.slice(end)) }
}
