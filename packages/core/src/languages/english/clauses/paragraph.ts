/** Is a paragraph in the language of the rules? By its function words: enough of another language's, and hardly any English. */
import { articles, auxiliaries, conjunctions, determiners, prepositions, pronouns } from '../words/function-words.js'

const shortest = 10
const others = new Set(
  'de la el los las que en y un una por con para del se no es le les des et du au aux une dans pour sur est pas qui ne der die das und ist nicht ein eine mit von zu den dem auf für sich il lo di che per non è gli della dei delle con o os da em um uma não dos das как и в на не что по'.split(
    ' '
  )
)
const english = new Set([...articles, ...auxiliaries, ...conjunctions, ...determiners, ...prepositions, ...pronouns])

export function isOwn(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? []
  if (words.length < shortest) return true
  const own = words.filter((word) => english.has(word)).length / words.length
  const foreign = words.filter((word) => others.has(word) && !english.has(word)).length / words.length
  return own >= 0.12 || foreign <= own || foreign < 0.15
}
