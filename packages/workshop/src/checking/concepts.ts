/** What the packs of rules are about, as a heading of a chart says it. */

const titles: Readonly<Record<string, string>> = {
  'general-person-first': 'People in general',
  'hiv-hepatitis': 'HIV and hepatitis',
  'justice-prison': 'Justice and prison',
  'mental-health-suicide': 'Mental health and suicide',
  'pregnancy-newborn': 'Pregnancy and newborns',
  'treatment-recovery': 'Treatment and recovery',
  stigmalint: 'Comments in the text'
}

/** A pack without a title of its own is called by its name: "Sex work". */
export function conceptTitle(id: string): string {
  const words = id.replaceAll('-', ' ')
  return Object.hasOwn(titles, id) ? (titles[id] ?? words) : words.charAt(0).toUpperCase() + words.slice(1)
}
