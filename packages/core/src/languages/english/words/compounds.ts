/** What a hyphen at the end of a line says: the parts of compounds that keep it. */

/** "drug- and alcohol-related" */
const suspending = new Set(['and', 'or', 'nor', 'to', 'und'])
/** What stands before the hyphen of a compound, and behind it. */
const firsts = new Set(
  (
    'all anti child co community court cross ex evidence first half harm health high home inter late life long low ' +
    'mid multi needs new non off often on one over people person post pre pro quasi rights second self semi short single ' +
    'so state strengths third trauma two under user well women youth'
  ).split(' ')
)
const seconds = new Set(
  (
    'addicted affected age aged assisted aware based being born building care centered centred crime day dependent ' +
    'driven early effective exposed exposure family first focused foot free friendly funded group harm help hour image ' +
    'income induced informed integrated led level like line local made making month needs off old on ordered oriented ' +
    'out owned paid positive naive negative rate related report reported resistant risk run scale seeking sensitive ' +
    'service sex specific stage step stop supported term threshold time to type up use using way wide year'
  ).split(' ')
)

export const isSuspending = (word: string): boolean => suspending.has(word)
export const isCompoundFirst = (word: string): boolean => firsts.has(word)
export const isCompoundLast = (word: string): boolean => seconds.has(word)
