/**
 * What a schema of Office Open XML would say of a file that was written, as far as it can be said without one: each part is
 * well-formed and has a type, each relationship leads to a part, ids of relationships, comments and changes are there once,
 * properties stand before what they are of, and a comment that is referred to is there.
 */
import { scanXml } from '../../packages/documents/dist/xml/scan.js'
import { Archive } from '../../packages/documents/dist/zip/archive.js'
import { relationshipsIn } from '../../packages/documents/dist/ooxml/relationships.js'

const isXml = (name) => /\.(?:xml|rels)$/.test(name)
/** Elements that stand first in theirs. */
const first = new Map([
  ['rPr', 'r'],
  ['pPr', 'p'],
  ['tcPr', 'tc'],
  ['trPr', 'tr']
])
/** Elements whose ids are one series for a part. */
const numbered = new Map([
  ['ins', 'change'],
  ['del', 'change'],
  ['comment', 'comment'],
  ['commentRangeStart', 'beginning of a comment'],
  ['commentRangeEnd', 'end of a comment'],
  ['commentReference', 'reference to a comment']
])

/** What is wrong with a file, a line each; `before` is the file that it was made of, whose faults are not counted. */
export async function faultsOf(bytes, before) {
  const own = await faults(bytes)
  const known = new Set(await faults(before))
  return own.filter((line) => !known.has(line))
}

async function faults(bytes) {
  const archive = new Archive(bytes)
  const names = new Set(archive.names)
  const found = []
  const types = { defaults: new Set(), overrides: new Set() }
  const text = async (name) => new TextDecoder().decode((await archive.read(name)) ?? undefined)
  for (const name of names) {
    if (!isXml(name)) continue
    const xml = await text(name)
    try {
      if (name === '[Content_Types].xml') readTypes(xml, name, types)
      else if (name.endsWith('.rels')) found.push(...relationshipFaults(xml, name, names))
      else found.push(...orderFaults(xml, name))
    } catch (error) {
      found.push(`${name}: ${error.message}`)
    }
  }
  for (const name of names) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    if (name !== '[Content_Types].xml' && !types.overrides.has(`/${name}`) && !types.defaults.has(ending))
      found.push(`${name}: has no type`)
  }
  return found
}

function readTypes(xml, name, { defaults, overrides }) {
  scanXml(xml, name, {
    open: ({ local, attribute }) => {
      if (local === 'Default') defaults.add((attribute('Extension') ?? '').toLowerCase())
      if (local === 'Override') overrides.add(attribute('PartName'))
    },
    close: () => undefined,
    text: () => undefined
  })
}

function relationshipFaults(xml, name, names) {
  const of = name.replace(/_rels\/([^/]*)\.rels$/, '$1')
  const all = relationshipsIn({ xml, name }, of)
  const twice = all.filter(({ id }, index) => all.findIndex((one) => one.id === id) !== index)
  return [
    ...twice.map(({ id }) => `${name}: ${id} is there twice`),
    ...all
      .filter(({ target }) => target && !names.has(target))
      .map(({ target }) => `${name}: leads to ${target}, which is not there`)
  ]
}

function orderFaults(xml, name) {
  const found = []
  /** of each open element, how many children it has had */
  const open = []
  const ids = new Map()
  scanXml(xml, name, {
    open: ({ local, attribute }) => {
      const parent = open.at(-1)
      if (parent && first.get(local) === parent.local && parent.children > 0)
        found.push(`${name}: ${local} is not the first in its ${parent.local}`)
      if (local === 't' && parent?.local === 'del') found.push(`${name}: words stand straight in what is deleted`)
      if (parent) parent.children++
      open.push({ local, children: 0 })
      const series = numbered.get(local)
      // the mark of a paragraph is changed within its properties
      const id = attribute('id')
      if (series === undefined || id === undefined) return
      const key = `${series} ${id}`
      if (ids.has(key)) found.push(`${name}: ${key} is there twice`)
      ids.set(key, series)
    },
    close: () => {
      open.pop()
    },
    text: () => undefined
  })
  for (const [key, series] of ids) {
    const [id] = key.split(' ').slice(-1)
    if (series === 'beginning of a comment' && !ids.has(`end of a comment ${id}`))
      found.push(`${name}: comment ${id} begins and does not end`)
    if (series === 'end of a comment' && !ids.has(`reference to a comment ${id}`))
      found.push(`${name}: comment ${id} is not referred to`)
  }
  return found
}
