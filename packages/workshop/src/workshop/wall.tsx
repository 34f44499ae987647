/** What a group sees: one sentence as large as the room needs it. */
import type { ComponentChildren, VNode } from 'preact'
import type { ShownExplanation } from '../checking/protocol.js'
import { asSentence } from '../panel/card.js'
import { beginning, ending } from '../panel/few-words.js'
import type { Act } from '../page/actions.js'
import type { WallCommand } from './keys.js'
import { promptFor, choiceTitles } from './prompts.js'
import {
  choices,
  decisionOf,
  isOver,
  isRevealed,
  itemOf,
  openAlike,
  placeOf,
  votesOf,
  type Decision,
  type Item,
  type Place,
  type Session,
  type Votes
} from './session.js'
import { Stage } from './stage.js'
import { inMinutes } from './timer.js'

interface WallProps {
  session: Session
  explanation: ShownExplanation | null
  act: Act
}

export function Wall({ session, explanation, act }: WallProps): VNode {
  const item = itemOf(session)
  const command = (own: WallCommand) => (): void => act({ do: 'wall', command: own })
  return (
    <div class="wall" role="dialog" aria-modal="true" aria-label="Workshop">
      <header>
        <Where place={placeOf(session)} />
        <p class={session.timer.left === 0 ? 'clock over' : 'clock'} role="timer" aria-label="Time left">
          {session.timer.left === 0 ? 'Time' : inMinutes(session.timer.left)}
        </p>
        <nav aria-label="Workshop">
          <Key press={command({ kind: 'session', event: { kind: 'timer' } })} name="T">
            {session.timer.isRunning ? 'Stop' : 'Start'} the clock
          </Key>
          <Key press={command({ kind: 'full-screen' })} name="F">
            Full screen
          </Key>
          <Key press={command({ kind: 'end' })} name="Esc">
            End
          </Key>
        </nav>
      </header>
      <Stage shows={item ? `${session.at} ${session.step}` : 'end'}>
        {item ? (
          <OnStage item={item} session={session} explanation={explanation} command={command} />
        ) : (
          <Summary session={session} />
        )}
      </Stage>
      <footer>
        <Key press={command({ kind: 'session', event: { kind: 'back' } })} name="←">
          Back
        </Key>
        {item && (
          <Key press={command({ kind: 'session', event: { kind: 'skip' } })} name="N">
            {nextTitle(session)}
          </Key>
        )}
        {item && (
          <Key press={command({ kind: 'session', event: { kind: 'forward' } })} name="Enter" isMain>
            {forwardTitle(session, item)}
          </Key>
        )}
      </footer>
    </div>
  )
}

function Where({ place }: { place: Place | null }): VNode {
  if (place === null) return <p class="place">The end</p>
  const { sentence, sentences, finding, findings } = place
  return (
    <p class="place">
      Sentence {sentence} of {sentences}
      {findings > 1 && (
        <small>
          place {finding} of {findings} in it
        </small>
      )}
    </p>
  )
}

/** What comes behind what is on the wall. */
function nextTitle(session: Session): string {
  const place = placeOf(session)
  if (place === null) return ''
  if (place.finding < place.findings) return 'Next in this sentence'
  return place.sentence < place.sentences ? 'Next sentence' : 'To the end'
}

type Commanded = (command: WallCommand) => () => void

function forwardTitle(session: Session, { finding }: Item): string {
  switch (session.step) {
    case 'guess':
      return 'Vote'
    case 'vote':
      return 'Reveal'
    case 'reveal':
      return finding.isDisputed ? 'Discuss' : 'Replace'
    case 'discuss':
      return 'Replace'
    case 'replace':
      return nextTitle(session)
  }
}

function Key({
  press,
  name,
  isMain = false,
  children
}: {
  press: () => void
  name: string
  isMain?: boolean
  children: ComponentChildren
}): VNode {
  return (
    <button type="button" class={isMain ? 'main' : ''} onClick={press}>
      {children} <kbd>{name}</kbd>
    </button>
  )
}

function OnStage({
  item,
  session,
  explanation,
  command
}: {
  item: Item
  session: Session
  explanation: ShownExplanation | null
  command: Commanded
}): VNode {
  const votes = votesOf(session)
  return (
    <>
      {session.step === 'discuss' ? null : (
        <Said item={item} isRevealed={isRevealed(session)} decision={decisionOf(session)} />
      )}
      {session.step === 'guess' && <Guess item={item} />}
      {session.step === 'vote' && <Vote votes={votes} command={command} />}
      {session.step === 'reveal' && <Reveal item={item} explanation={explanation} votes={votes} />}
      {session.step === 'discuss' && <Discuss item={item} explanation={explanation} />}
      {session.step === 'replace' && (
        <Replace
          item={item}
          explanation={explanation}
          decision={decisionOf(session)}
          alike={openAlike(session).length}
          command={command}
        />
      )}
    </>
  )
}

function Said({ item, isRevealed: isShown, decision }: { item: Item; isRevealed: boolean; decision: Decision }): VNode {
  const { before, words, after } = item.sentence
  return (
    <p class="sentence" dir="auto">
      {before}
      {isShown ? <Words item={item} decision={decision} /> : words}
      {after}
    </p>
  )
}

/** The words that were found; once they are replaced, what stands there now, where that takes the place of them alone. */
function Words({ item: { sentence, finding }, decision }: { item: Item; decision: Decision }): VNode {
  const { words } = sentence
  if (decision?.kind !== 'replaced') return <mark class={finding.severity}>{words}</mark>
  const written = finding.offers.find(({ wording }) => wording === decision.wording)
  return (
    <>
      <del>{words}</del> {written?.replaces === finding.words && <ins>{decision.wording}</ins>}
    </>
  )
}

function Guess({ item }: { item: Item }): VNode {
  const { question, nudge } = promptFor(item.finding)
  return (
    <div class="below">
      <h2>{question}</h2>
      <p>{nudge}</p>
    </div>
  )
}

function Vote({ votes, command }: { votes: Votes; command: Commanded }): VNode {
  return (
    <div class="below">
      <h2>Hands up: what would you do with this sentence?</h2>
      <ul class="hands">
        {choices.map((choice, index) => (
          <li key={choice}>
            <button type="button" onClick={command({ kind: 'session', event: { kind: 'hand', choice, by: 1 } })}>
              <span class="hand-count">{votes[choice]}</span>
              <span class="visually-hidden">{votes[choice] === 1 ? 'hand' : 'hands'}: </span>
              <span>{choiceTitles[choice]}</span>
              <kbd>{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">A hand too many: Shift and the figure.</p>
    </div>
  )
}

const votesInWords = (votes: Votes): string =>
  choices.map((choice) => `${choiceTitles[choice].toLowerCase()}: ${votes[choice]}`).join(' · ')

const haveVoted = (votes: Votes): boolean => choices.some((choice) => votes[choice] > 0)

function Reveal({
  item,
  explanation,
  votes
}: {
  item: Item
  explanation: ShownExplanation | null
  votes: Votes
}): VNode {
  const { reason, note } = item.finding
  return (
    <div class="below">
      <h2>{asSentence(reason)}</h2>
      {note !== null && <p>{asSentence(note)}</p>}
      {explanation && <p>{explanation.why}</p>}
      {explanation?.said.map((said) => (
        <p class="said" key={said}>
          {said}
        </p>
      ))}
      {haveVoted(votes) && <p class="quiet">The room said: {votesInWords(votes)}</p>}
    </div>
  )
}

function Discuss({ item, explanation }: { item: Item; explanation: ShownExplanation | null }): VNode {
  return (
    <div class="discussion">
      <h2>Guides disagree about “{item.sentence.words}”</h2>
      <div class="sides">
        {(explanation?.sides ?? []).map(({ title, names, more }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
              {more > 0 && <li class="quiet">and {more} more</li>}
            </ul>
          </section>
        ))}
      </div>
      <p>Which of them writes for your readers? What do those whom the word is about say?</p>
    </div>
  )
}

function Replace({
  item,
  explanation,
  decision,
  alike,
  command
}: {
  item: Item
  explanation: ShownExplanation | null
  decision: Decision
  /** in so many other places the same can be done */
  alike: number
  command: Commanded
}): VNode {
  const { offers } = item.finding
  return (
    <div class="below">
      <h2>
        {decision === null
          ? 'What shall it say?'
          : decision.kind === 'kept'
            ? 'It stays as it is.'
            : `Written: “${decision.wording}”`}
      </h2>
      {offers.length === 0 && (
        <>
          <p>
            {explanation?.elsewhere == null
              ? 'Say together what is meant.'
              : `Reword the sentence, for example with “${explanation.elsewhere}”.`}
          </p>
          <p class="quiet">No figure writes it: write your sentence into the text when the workshop is over.</p>
        </>
      )}
      <ul class="wordings">
        {offers.slice(0, 4).map((offer, index) => (
          <li key={offer.title}>
            <button
              type="button"
              aria-pressed={decision?.kind === 'replaced' && decision.wording === offer.wording}
              disabled={decision?.kind === 'replaced'}
              onClick={command({ kind: 'replace', offer: index })}
            >
              <kbd>{index + 1}</kbd> {offer.wording === '' ? '(leave it out)' : offer.wording}
              {offer.because !== null && <span class="because">{offer.because}</span>}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            aria-pressed={decision?.kind === 'kept'}
            disabled={decision?.kind === 'replaced'}
            onClick={command({ kind: 'keep' })}
          >
            <kbd>K</kbd> Keep it as it is
          </button>
        </li>
        {alike > 0 && (
          <li>
            <button type="button" onClick={command({ kind: 'alike' })}>
              <kbd>A</kbd> The same in {alike === 1 ? 'the other place' : `the ${alike} other places`} with these words
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}

function Summary({ session }: { session: Session }): VNode {
  const { items, decisions, votes } = session
  const count = (kind: 'replaced' | 'kept'): number => decisions.filter((own) => own?.kind === kind).length
  const open = decisions.filter((own) => own === null).length
  return (
    <div class="summary">
      <h2>{isOver(session) ? 'What we did' : ''}</h2>
      <p class="figures">
        <span>
          <b>{count('replaced')}</b> replaced
        </span>
        <span>
          <b>{count('kept')}</b> kept
        </span>
        <span>
          <b>{open}</b> left open
        </span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">We wrote</th>
            <th scope="col">The room said</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ sentence, finding }, index) => (
            <tr key={finding.id}>
              <th scope="row">
                {ending(sentence.before)}
                <b>{sentence.words}</b>
                {beginning(sentence.after)}
              </th>
              <td>{decisionInWords(decisions[index] ?? null)}</td>
              <td>{votes[index] && haveVoted(votes[index]) ? votesInWords(votes[index]) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function decisionInWords(decision: Decision): string {
  if (decision === null) return 'left open'
  if (decision.kind === 'kept') return 'kept'
  return decision.wording === '' ? 'left out' : decision.wording
}
