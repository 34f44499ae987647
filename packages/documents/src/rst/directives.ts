/** What directives and roles of reStructuredText hold, of docutils and Sphinx. What is not here holds no prose. */

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean))

/** Their content is prose, as it is in the text round them. */
export const prose = namesOf(
  `note warning tip hint important caution danger error attention admonition seealso topic sidebar container compound
   only versionadded versionchanged versionremoved deprecated glossary centered hlist rubric class list-table table figure
   todo dropdown tab-item tab tabs tab-set card grid grid-item grid-item-card details collapse header footer abstract
   dedication rst-class line-block`
)
/** Things that documentation describes: a name, and prose below it. */
const described =
  /^(?:[a-z]+:)?(?:auto)?(?:module|function|class|method|classmethod|staticmethod|attribute|property|data|exception|decorator|option|envvar|confval|type|struct|enum|macro|var|member|describe|object)$/
/** Somebody else's words. */
export const quotes = namesOf('epigraph highlights pull-quote')
/** What stands behind their name is prose as well: a title. */
export const titled = namesOf(
  `admonition topic sidebar rubric centered table list-table csv-table note warning tip hint important caution danger error
   attention seealso todo dropdown tab-item tab card grid-item-card details collapse`
)
/** A version, and prose behind it. */
export const versioned = namesOf('versionadded versionchanged versionremoved deprecated')

export const holdsProse = (name: string): boolean => prose.has(name) || quotes.has(name) || described.test(name)

/** Roles whose text is shown as it is. */
export const shownRoles = namesOf(
  'emphasis strong title-reference title t sub subscript sup superscript guilabel menuselection abbr dfn index'
)
/** Roles that name something elsewhere and may bring a title: "Title <name>". */
export const namingRoles =
  /^(?:[a-z]+:)?(?:ref|doc|term|any|numref|download|link|class|func|meth|mod|attr|data|obj|exc|pep|rfc)$/
