/** Written by the build from rules/grammar/en.yml: change that file, not this one. */

/** Adjectives that no ending shows */
export const adjectives = 'young younger old older elderly new local former early late sick ill black white male female adult rural urban pregnant single poor rich other homeless known many few more most chronic asian gay'.split(' ')

/** Titles that stand before the name of somebody */
export const titlesOfPeople = 'mr mrs ms miss mx dr doctor prof professor sir lord lady dame madam judge justice rev reverend father mother sister brother uncle aunt king queen prince princess pope president senator councillor cllr deputy minister governor mayor captain colonel general lieutenant sergeant constable officer'.split(' ')

/** Verbs of writing and saying */
export const writingVerbs = 'say saying write writing print printing type call calling speak speaking publish'.split(' ')

/** What is said of words that are not to be used */
export const disapprovals = 'dated outdated outmoded obsolete archaic offensive hurtful harmful hurt harm harming negative derogatory disrespectful demeaning degrading dehumanising dehumanizing stigmatising stigmatizing stigma problematic loaded insulting pejorative discouraged deprecated inappropriate unacceptable judgemental judgmental retire retired drop dropped banned'.split(' ')

/** What an entry of a list of words says first */
export const entryVerbs = 'avoid use say write see replace prefer never'.split(' ')

/** Words in -ly that are no adverbs */
export const noAdverbs = 'family supply reply apply assembly elderly early daily weekly monthly anomaly'.split(' ')

/** Adverbs in -ly that tell when, how often or how surely, and not in what way somebody is what the next word says */
export const adverbsOfClauses = 'accordingly actually additionally allegedly apparently approximately basically certainly clearly commonly consequently constantly continually currently definitely especially essentially eventually evidently exactly finally formerly fortunately frequently generally historically immediately increasingly initially lately mainly merely mostly namely nearly newly normally notably obviously occasionally only originally particularly possibly presently presumably previously primarily probably quickly rarely really recently regularly repeatedly reportedly roughly sadly similarly simply specifically subsequently suddenly supposedly surely temporarily traditionally typically ultimately undoubtedly unfortunately usually'.split(' ')

/** Verbs that, standing after a noun, are its verb and no noun */
export const verbsAfterNoun = 'needs says goes gets takes makes wants lives works dies seeks uses commits faces feels tends remains becomes receives returns'.split(' ')

/** Past tenses without an ending, which show a verb */
export const pastTenses = 'went came took said had did was got made saw felt knew left found became began told gave kept held brought thought wrote ran sat stood lost met paid sent spent won slept fell fought broke chose drank drove ate grew heard hid led lay read rose sang shot spoke stole swore taught tore threw understood wore built bought caught dealt fed flew forgot sold sought drew blew bit hit hurt put quit set shut'.split(' ')

/** Words that are nouns too, but behind a plural its verb */
export const verbsAfterPlural = 'need help support access use share report face seek want receive work live visit attend lack pay move come go get make take care risk benefit cost return'.split(' ')

/** Verbs that are no nouns, or none that stands behind an adjective and before another noun */
export const bareVerbs = 'get become remain receive require deserve suffer die depend rely see know go come have want seek lose learn earn begin continue seem tend believe speak tell ask give bring buy sell send obtain participate thrive survive cope starve'.split(' ')

/** Verbs that take an object; as nouns they are seldom the first part of a compound */
export const verbsWithObject = 'need find face make take keep feel meet spend prefer enjoy encounter'.split(' ')

/** Verbs that as nouns begin compounds (access ramp); a determiner behind them shows the verb */
export const verbsWithDeterminer = 'help support access visit report claim study hold pay move plan attend contact experience value trust try call show rent run risk share use fear leave love lack'.split(' ')

/** Verbs that take no object, and the prepositions that they take */
export const verbsWithPreposition: Readonly<Record<string, readonly string[]>> = {
  live: ['in', 'into', 'on', 'onto', 'at', 'under', 'inside', 'outside', 'near', 'by', 'among', 'with', 'without', 'from', 'behind', 'through', 'as', 'longer', 'within', 'for', 'across', 'below', 'beyond'],
  sleep: ['in', 'into', 'on', 'onto', 'at', 'under', 'inside', 'outside', 'near', 'by', 'among', 'with', 'without', 'from', 'behind', 'through'],
  stay: ['in', 'into', 'on', 'onto', 'at', 'under', 'inside', 'outside', 'near', 'by', 'among', 'with', 'without', 'from', 'behind', 'through'],
  wait: ['in', 'on', 'at', 'for', 'outside', 'inside', 'under', 'by'],
  work: ['in', 'at', 'for', 'with', 'from', 'as', 'on', 'under', 'without'],
  struggle: ['with', 'to', 'for', 'against'],
  return: ['to', 'from'],
  move: ['to', 'into', 'from'],
  turn: ['to'],
  benefit: ['from'],
  queue: ['for', 'at', 'outside', 'in'],
  travel: ['to', 'by', 'on', 'in'],
  walk: ['to', 'into', 'in'],
  gather: ['in', 'into', 'on', 'onto', 'at', 'under', 'inside', 'outside', 'near', 'by', 'among', 'with', 'without', 'from', 'behind', 'around'],
  rest: ['in', 'on', 'at'],
  die: ['in', 'of', 'from', 'on', 'at'],
  camp: ['in', 'on', 'under', 'by', 'near', 'outside'],
  beg: ['in', 'on', 'for', 'at']
}

/** Words that are verbs before an infinitive */
export const verbsWithInfinitive = 'need hope fear try struggle wait fail prefer'.split(' ')

/** Verbs, without their ending, that surely are such before an infinitive */
export const verbsBeforeInfinitive = 'need want try tend wish continue choose seek come'.split(' ')

/** Nouns for people whose plural has no ending */
export const pluralsOfPeople: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children'
}

/** Other nouns with a plural of their own */
export const irregularPlurals: Readonly<Record<string, string>> = {
  wife: 'wives',
  life: 'lives',
  knife: 'knives',
  half: 'halves',
  self: 'selves',
  thief: 'thieves',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  crisis: 'crises',
  diagnosis: 'diagnoses',
  analysis: 'analyses',
  hypothesis: 'hypotheses',
  offspring: 'offspring',
  youth: 'youth',
  series: 'series'
}

/** What is spoken of as many */
export const pluralsWithoutEnding = 'youth police staff'.split(' ')

/** Past tense, participle and, where it has one of its own, -ing form */
export const irregularVerbs: Readonly<Record<string, readonly string[]>> = {
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bring: ['brought', 'brought'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  do: ['did', 'done'],
  drink: ['drank', 'drunk'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lie: ['lay', 'lain', 'lying'],
  live: ['lived', 'lived'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  shoot: ['shot', 'shot'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
  bite: ['bit', 'bitten'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  draw: ['drew', 'drawn'],
  eat: ['ate', 'eaten'],
  grow: ['grew', 'grown'],
  hear: ['heard', 'heard'],
  hide: ['hid', 'hidden'],
  hurt: ['hurt', 'hurt'],
  let: ['let', 'let'],
  mean: ['meant', 'meant'],
  pay: ['paid', 'paid'],
  ride: ['rode', 'ridden'],
  rise: ['rose', 'risen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  sink: ['sank', 'sunk'],
  sit: ['sat', 'sat'],
  sleep: ['slept', 'slept'],
  steal: ['stole', 'stolen'],
  swear: ['swore', 'sworn'],
  teach: ['taught', 'taught'],
  tear: ['tore', 'torn'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  wake: ['woke', 'woken'],
  wear: ['wore', 'worn'],
  die: ['died', 'died', 'dying']
}

/** Verbs of several syllables that double their last letter */
export const doublingVerbs = 'commit admit permit refer prefer occur regret control'.split(' ')

/** What stands before the hyphen of a compound, where a line may end */
export const compoundFirsts = 'all anti child co community court cross ex evidence first half harm health high home inter late life long low mid multi needs new non off often on one over people person post pre pro quasi rights second self semi short single so state strengths third trauma two under user well women youth'.split(' ')

/** What stands behind the hyphen of a compound */
export const compoundLasts = 'addicted affected age aged assisted aware based being born building care centered centred crime day dependent driven early effective exposed exposure family first focused foot free friendly funded group harm help hour image income induced informed integrated led level like line local made making month needs off old on ordered oriented out owned paid positive naive negative rate related report reported resistant risk run scale seeking sensitive service sex specific stage step stop supported term threshold time to type up use using way wide year'.split(' ')

/** Verbs behind which stands what somebody thinks of somebody */
export const verbsOfOpinion = 'think thinks thought thinking believe believes believed believing assume assumes assumed assuming decide decides decided claim claims claimed claiming suspect suspects suspected suppose supposes supposed agree agrees agreed hint hinted feel feels felt'.split(' ')

/** Participles by which others say what somebody is */
export const attributions = 'called labelled labeled branded named termed tagged described characterised characterized portrayed depicted considered regarded seen viewed treated known remembered dismissed mocked diagnosed registered listed classed classified recorded deemed judged declared pronounced denounced taken mistaken thought believed presumed assumed supposed told'.split(' ')

/** Verbs behind which somebody's words stand */
export const verbsOfSaying = 'say said says saying tell tells told telling ask asks asked add adds added write writes wrote written reply replies replied answer answers answered explain explains explained state states stated notes noted reports reported remark remarks remarked observes observed recall recalls recalled warn warns warned insist insists insisted argues argued concludes concluded continues continued declares declared announces announced admit admits admitted respond responds responded shout shouts shouted whisper whispers whispered sighed cried'.split(' ')

/** Verbs in -ed that report what a text says, whatever follows */
export const reportingParticiples = 'called asked appealed provided'.split(' ')

/** What a bill says of the words that it takes out */
export const takenOut = 'omitted deleted deletion deletions repealed removed stricken struck'.split(' ')

/** Plurals before which no word for one may stand */
export const manyPeople = 'people persons men women children teenagers adolescents adults inmates patients'.split(' ')

/** Where a document writes the second more often than the first, so do its replacements */
export const formalPlurals: Readonly<Record<string, string>> = {
  people: 'persons'
}

/** Behind these "is a person with" would say the person twice */
export const nounsForAnybody = 'person people persons individual individuals'.split(' ')

/** Adjectives that are better said as the noun that they mean, in singular and plural */
export const peopleOfAdjectives: Readonly<Record<string, readonly string[]>> = {
  human: ['person', 'people'],
  female: ['woman', 'women'],
  male: ['man', 'men'],
  adult: ['adult', 'adults'],
  teen: ['teenager', 'teenagers'],
  teenage: ['teenager', 'teenagers'],
  adolescent: ['adolescent', 'adolescents']
}

/** Plurals that are of people and take no article when they are owned */
export const groupsOfPeople = 'families'.split(' ')

/** Nouns made of verbs, whose doer is named with by */
export const nounsWithBy = 'access participation involvement attendance engagement'.split(' ')

/** Participles behind a label and a hyphen that say what its people do */
export const ledBy = 'led run driven owned organized organised founded'.split(' ')

/** Adjectives that tell since when, whether or how often somebody is what a label says, and not how they are; a hyphen left out */
export const standings: Readonly<Record<string, readonly string[]>> = {
  past: ['former', 'ex', 'onetime', 'erstwhile', 'reformed'],
  present: ['current'],
  known: ['known'],
  suspected: ['suspected', 'presumed', 'apparent'],
  alleged: ['alleged', 'supposed'],
  recovering: ['recovering'],
  again: ['repeat', 'repeated', 'habitual', 'persistent', 'prolific', 'serial'],
  future: ['wouldbe', 'potential', 'prospective', 'aspiring']
}

/** What says how much of an adjective there is, and nothing of a verb like "have" or "use" */
export const degreeAdverbs = 'very quite too rather so fairly pretty extremely highly severely profoundly slightly mildly moderately seriously totally completely partly partially grossly morbidly'.split(' ')

/** Adjectives that say of a use that it is too much, or does harm */
export const excesses = 'excessive heavy harmful hazardous problematic problem risky dangerous'.split(' ')

/** Words of an age before a noun for people, and nouns that say one */
export const ages: Readonly<Record<string, readonly string[]>> = {
  young: ['young', 'younger', 'youthful', 'juvenile', 'teenage', 'adolescent', 'child', 'children', 'minor'],
  old: ['adult', 'adults', 'grown', 'old', 'older', 'elderly', 'aged']
}

/** A kind of somebody is a class, and no people */
export const nounsOfKind = 'kind type sort class breed stereotype image picture'.split(' ')

/** A wording with one of these behind its noun says more than the noun */
export const longWordings = 'living known suspected'.split(' ')
