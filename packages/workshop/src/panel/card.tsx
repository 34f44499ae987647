/** One finding: what it is, why, who says so, and what may stand there instead. */
import type { VNode } from 'preact'
import type { ShownExplanation, ShownFinding, ShownOffer } from '../checking/protocol.js'
import type { Act } from '../page/actions.js'
import { severityTitle } from './severity.js'

interface CardProps {
  finding: ShownFinding
  explanation: ShownExplanation | null
  /** how many findings have the same words and rule */
  alike: number
  act: Act
}

export function Card({ finding, explanation, alike, act }: CardProps): VNode {
  const { id, words, severity, reason, offers, note } = finding
  return (
    <article class="card" aria-labelledby="card-title">
      <p class={`severity ${severity}`}>{severityTitle[severity]}</p>
      <h3 id="card-title">“{words}”</h3>
      <p class="reason">{asSentence(reason)}</p>
      {note !== null && <p class="note">{asSentence(`${note.replace(/\.$/, '')}: yours to leave`)}</p>}
      {explanation && explanation.why !== '' && <p>{explanation.why}</p>}
      {explanation?.said.map((said) => (
        <p class="said" key={said}>
          {said}
        </p>
      ))}
      {offers.length > 0 && <h4>Write instead</h4>}
      {offers.length === 0 && explanation && (
        <>
          <h4>What to do</h4>
          <p>{withoutOffer(note !== null, explanation)}</p>
        </>
      )}
      <ol class="offers">
        {offers.map((offer, index) => (
          <li key={offer.title}>
            <Offer
              offer={offer}
              index={index}
              words={words}
              write={(isAlike) => act({ do: 'write', finding: id, offer: index, alike: isAlike })}
            />
          </li>
        ))}
      </ol>
      {alike > 1 && offers.length > 0 && (
        <button type="button" class="plain" onClick={() => act({ do: 'write', finding: id, offer: 0, alike: true })}>
          Write the first in all {alike} places <kbd>Alt+A</kbd>
        </button>
      )}
      {explanation && <Sources explanation={explanation} />}
    </article>
  )
}

function withoutOffer(isNote: boolean, { elsewhere }: ShownExplanation): string {
  if (isNote)
    return `Where you speak yourself, ${elsewhere === null ? 'say plainly what is meant' : `write for example “${elsewhere}”`}.`
  return elsewhere === null
    ? 'Say plainly what is meant.'
    : `No wording fits here by itself. Reword the sentence, for example with “${elsewhere}”.`
}

function Offer({
  offer,
  index,
  words,
  write
}: {
  offer: ShownOffer
  index: number
  words: string
  write: (isAlike: boolean) => void
}): VNode {
  return (
    <button type="button" class="offer" onClick={() => write(false)}>
      <span class="wording">{offer.wording === '' ? '(leave it out)' : offer.wording}</span>
      {index < 9 && <kbd>Alt+{index + 1}</kbd>}
      {offer.replaces !== words && <span class="because">for “{offer.replaces}”</span>}
      {offer.because !== null && <span class="because">{offer.because}</span>}
    </button>
  )
}

function Sources({ explanation: { references, whyInFull, why, title } }: { explanation: ShownExplanation }): VNode {
  return (
    <details class="sources">
      <summary>More on this, and all {references.length} sources</summary>
      <p>{title}</p>
      {whyInFull !== why && <p>{whyInFull}</p>}
      <ul>
        {references.map(({ text, says, url }) => (
          <li key={`${text} ${says}`}>
            {url === null ? (
              text
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            )}
            : {says}
          </li>
        ))}
      </ul>
      <p class="quiet">A link opens in another tab, and only if you follow it.</p>
    </details>
  )
}

/** With a capital, and a point at the end. */
export function asSentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]["”’)]?$/.test(text) ? text : `${text}.`
}
