/** Forms that no rule gives. A verb: base, past, participle; the two where they are one are written once. */

const verbs =
  'arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, befall befell befallen, begin began begun, bend bent, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, freeze froze frozen, get got got, get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, knit knit, know knew known, lay laid, lead led, leap leapt, learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken, misunderstand misunderstood, offset offset, outdo outdid outdone, overcome overcame overcome, override overrode overridden, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid, prove proved proven, put put, quit quit, read read, rebuild rebuilt, repay repaid, reset reset, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, sew sewed sewn, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, slit slit, smell smelt, speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, strike struck, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, thrive throve thriven, throw threw thrown, thrust thrust, tread trod trodden, undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone, uphold upheld, upset upset, wake woke woken, wear wore worn, weave wove woven, weep wept, wet wet, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring wrung, write wrote written, rewrite rewrote rewritten, outlaw outlawed'

const plurals =
  'person people, man men, woman women, child children, grandchild grandchildren, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen, life lives, wife wives, knife knives, half halves, self selves, thief thieves, leaf leaves, loaf loaves, shelf shelves, wolf wolves, calf calves, elf elves, scarf scarves, hoof hooves, crisis crises, diagnosis diagnoses, analysis analyses, hypothesis hypotheses, basis bases, thesis theses, synthesis syntheses, oasis oases, emphasis emphases, prognosis prognoses, axis axes, criterion criteria, phenomenon phenomena, datum data, medium media, bacterium bacteria, curriculum curricula, memorandum memoranda, stimulus stimuli, nucleus nuclei, alumnus alumni, fungus fungi, focus foci, syllabus syllabi, radius radii, index indices, appendix appendices, matrix matrices, vertex vertices, series series, species species, sheep sheep, fish fish, aircraft aircraft, offspring offspring, means means, headquarters headquarters, policeman policemen, policewoman policewomen, gentleman gentlemen, fireman firemen, chairman chairmen, spokesman spokesmen, countryman countrymen, salesman salesmen, businessman businessmen, fisherman fishermen, congressman congressmen, hero heroes'

/** Plural in form, or of people and things that are spoken of as many, without a singular of their own. */
export const pluralsOnly: ReadonlySet<string> = new Set(
  'people police cattle clothes premises police personnel thanks earnings belongings surroundings goods remains outskirts proceedings scissors trousers jeans glasses folks vermin poultry'.split(
    ' '
  )
)

/** Written like plurals, and of one. */
export const singularsInS: ReadonlySet<string> = new Set(
  'news mathematics physics politics economics ethics athletics statistics measles mumps rabies diabetes aids series species lens bus gas virus status consensus campus crisis basis analysis diagnosis chaos'.split(
    ' '
  )
)

export interface VerbForms {
  base: string
  past: boolean
  participle: boolean
}

function rowsOf(text: string): string[][] {
  return text.split(', ').map((row) => row.split(' '))
}

/** A form to what it may be of. */
export const irregularVerbForms: ReadonlyMap<string, readonly VerbForms[]> = verbForms()
export const irregularPluralForms: ReadonlyMap<string, string> = new Map(
  rowsOf(plurals).map(([one = '', many = '']) => [many, one])
)

function verbForms(): Map<string, VerbForms[]> {
  const forms = new Map<string, VerbForms[]>()
  const add = (form: string, own: VerbForms): void => {
    const others = (forms.get(form) ?? []).filter(({ base }) => base !== own.base)
    const same = forms.get(form)?.find(({ base }) => base === own.base)
    const past = own.past || same?.past === true
    const participle = own.participle || same?.participle === true
    forms.set(form, [...others, { base: own.base, past, participle }])
  }
  for (const [base = '', past = '', participle] of rowsOf(verbs)) {
    if (participle === undefined || participle === past) add(past, { base, past: true, participle: true })
    else {
      add(past, { base, past: true, participle: false })
      add(participle, { base, past: false, participle: true })
    }
  }
  return forms
}
