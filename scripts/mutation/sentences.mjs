/**
 * Changes to a sentence in which one place will be rewritten: the same change is made before and behind that place in the
 * sentence as it is and in the sentence as it should become, so that what should come out is known.
 */

/** Of each kind a few that begin with a consonant, so that no article has to follow; one and many. */
const nouns = {
  person: [
    ['nurse', 'nurses'],
    ['clerk', 'clerks'],
    ['teacher', 'teachers']
  ],
  place: [
    ['town', 'towns'],
    ['village', 'villages'],
    ['harbour', 'harbours']
  ],
  organization: [
    ['council', 'councils'],
    ['company', 'companies']
  ],
  group: [
    ['council', 'councils'],
    ['family', 'families']
  ],
  time: [
    ['week', 'weeks'],
    ['month', 'months']
  ],
  thing: [
    ['letter', 'letters'],
    ['table', 'tables']
  ]
}
const adverbs = ['often', 'rarely', 'sometimes']
const adjectives = ['young', 'local', 'tall']
const helpers =
  /^(?:is|are|was|were|am|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|does|do|did)$/

/**
 * @typedef {{before: string, old: string, becomes: string, after: string}} Place the rewritten place and what is around it
 * @typedef {{tokens: object[], analysis: object, match: {from: number, to: number, kind: string, number: string | null}, pick: (from: string[]) => string, isTopic: (word: string) => boolean}} Sentence
 * @type {Record<string, (place: Place, sentence: Sentence) => {text: string, right: string[]} | null>}
 */
export const mutations = {
  'an adverb before the verb': (place, { tokens, analysis, pick }) => {
    const verb = analysis.verbs.find(({ finite, from }) => finite !== null && isOutside(place, tokens[from]))
    if (!verb) return null
    const first = tokens[verb.from]
    const at = helpers.test(first.text) ? first.end : first.start
    const word = pick(adverbs)
    return inserted(place, at, at === first.end ? ` ${word}` : `${word} `)
  },

  'another noun of the same class beside the label': (place, { tokens, analysis, pick }) => {
    const [phrase] = analysis.phrases
      .filter(({ head }) => isOutside(place, tokens[head]) && tokens[head].possessiveEnd === tokens[head].end)
      .filter(({ head }) => /^[a-z]+$/.test(tokens[head].raw) && nouns[kindOf(analysis, head)])
      .sort((a, b) => distance(place, tokens[a.head]) - distance(place, tokens[b.head]))
    if (!phrase) return null
    const head = tokens[phrase.head]
    const forms = nouns[kindOf(analysis, phrase.head)].map((pair) => pair[phrase.number === 'many' ? 1 : 0])
    const word = pick(forms.filter((own) => own !== head.text))
    return replaced(place, head, word)
  },

  'a plain adjective in front': (place, { tokens, match, pick }) => {
    const label = tokens[match.from]
    const { old, becomes, before } = place
    const article = /^(?:an?|the) /i.exec(old)?.[0] ?? ''
    const isLabel = match.kind === 'noun' && /\b(?:person|people|persons|wom[ae]n|m[ae]n)\b|worker/.test(becomes)
    if (!isLabel || before.length + article.length !== label.start || /\p{Lu}/u.test(label.raw)) return null
    if (tokens[match.from - 1] && !/^(?:D|Q|CD|I|CN|V.|B.|H.|MD|PD)$/.test(place.tagBefore)) return null
    const word = pick(adjectives)
    const behind = becomes.startsWith(article) ? article : (/^(?:an?|the) /i.exec(becomes)?.[0] ?? '')
    const ofPeople = becomes.replace(/\b(person|people|persons|women|woman|men|man)\b/, `${word} $1`)
    return {
      text: `${before}${article}${word} ${old.slice(article.length)}${place.after}`,
      right: [`${behind}${word} ${becomes.slice(behind.length)}`, ofPeople].map((own) => before + own + place.after)
    }
  },

  'a second conjunct': (place, { tokens, match }) => {
    const last = tokens[match.to - 1]
    const next = tokens[match.to]
    const isEnd = place.before.length + place.old.length === last.end && last.possessiveEnd === last.end
    if (match.kind !== 'noun' || !isEnd || match.number === null) return null
    if (next?.kind === 'word' && !/^(?:V.|B.|H.|D.|MD|I|R.?)$/.test(place.tagBehind)) return null
    if (match.number === 'one' && !/^an?$/i.test(tokens[match.from - 1]?.text ?? '')) return null
    return inserted(place, last.end, match.number === 'many' ? ' and nurses' : ' and a nurse')
  },

  'another verb behind': (place, { tokens, analysis }) => {
    const verb = analysis.verbs.find(({ finite }) => finite !== null)
    const stop = tokens.at(-1)
    if (!verb || !/^[.]$/.test(stop?.text ?? '') || !place.after.endsWith('.')) return null
    const tag = analysis.words[verb.from].tag
    const form = /^(?:VD|BZ|HZ|VZ)$/.test(tag) && /(?:ed|was|were|had)$|^(?:was|were|had)$/.test(tokens[verb.from].text)
    const isSingle = analysis.phrases.find(({ head }) => head === verb.subject)?.number !== 'many'
    const word = form ? 'waited' : tag === 'MD' ? 'wait' : isSingle ? 'waits' : 'wait'
    return inserted(place, stop.start, ` and ${word} in May`)
  },

  'the topic moved into the sentence before': (place, { tokens, analysis, isTopic }) => {
    const phrase = analysis.phrases.find(
      ({ from, to }) =>
        tokens.slice(from, to).every((token) => isOutside(place, token)) &&
        tokens.slice(from, to).some(({ text }) => isTopic(text))
    )
    if (!phrase || !tokens[phrase.from - 1]) return null
    const [first, last] = [tokens[phrase.from], tokens[phrase.to - 1]]
    const words = [place.before + place.old + place.after].map((text) => text.slice(first.start, last.end))[0]
    const rest = replaced(place, { start: first.start, end: last.possessiveEnd }, 'this')
    const lead = `They spoke about ${words}. `
    return rest && { text: lead + rest.text, right: rest.right.map((own) => lead + own) }
  }
}

const kindOf = (analysis, at) => analysis.kindAt(at)

const isOutside = ({ before, old }, token) =>
  token !== undefined && (token.end <= before.length || token.start >= before.length + old.length)

const distance = ({ before, old }, { start, end }) =>
  end <= before.length ? before.length - end : start - before.length - old.length

function inserted(place, at, words) {
  return replaced(place, { start: at, end: at }, words)
}

/** Null where it touches what is rewritten. */
function replaced({ before, old, becomes, after }, { start, end }, words) {
  const behind = before.length + old.length
  if (end <= before.length) {
    const changed = before.slice(0, start) + words + before.slice(end)
    return { text: changed + old + after, right: [changed + becomes + after] }
  }
  if (start < behind) return null
  const changed = after.slice(0, start - behind) + words + after.slice(end - behind)
  return { text: before + old + changed, right: [before + becomes + changed] }
}
