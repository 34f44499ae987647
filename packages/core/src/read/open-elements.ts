/** The elements that are open at a place of a page: what is asked of them takes the same time however deep they nest. */
import type { Cell, ProseBlock, Role } from './prose.js'

/** An open element that says what part of the page its text is. */
export type Open =
  | { name: string; is: 'quote' | 'item' | 'row' }
  | { name: string; is: 'heading'; depth: number }
  | { name: string; is: 'list'; lead: string | null }
  | { name: string; is: 'table'; table: Table }
  | { name: string; is: 'cell'; cell: Cell; heads: boolean; text: string }

export interface Table {
  start: number
  row: number
  column: number
  headers: string[]
  rowLead: string
}

/** What a block is by the elements round it. */
export type Part = Pick<ProseBlock, 'roles' | 'heading' | 'table' | 'lead'>

/** The same before it is known what the block itself is; each role stands once, the outermost first. */
interface Around {
  containers: readonly Role[]
  own: Role
  lead: string | null
  part: Pick<ProseBlock, 'heading' | 'table'>
}

const nothing: Around = { containers: [], own: 'paragraph', lead: null, part: {} }

const containers = { quote: 'block-quote', item: 'list-item' } as const

function within(around: Around, element: Open): Around {
  switch (element.is) {
    case 'quote':
    case 'item': {
      const role = containers[element.is]
      return around.containers.includes(role) ? around : { ...around, containers: [...around.containers, role] }
    }
    case 'list':
      return { ...around, lead: element.lead }
    case 'heading':
      return { ...around, own: 'heading', part: { ...around.part, heading: element.depth } }
    case 'cell':
      return { ...around, own: 'table-cell', part: { ...around.part, table: element.cell } }
    case 'row':
    case 'table':
      return around
  }
}

export class OpenElements {
  readonly #all: { element: Open; around: Around }[] = []
  /** the numbers of those of a kind, and of those of a name, the innermost last */
  readonly #ofKind = new Map<Open['is'], number[]>()
  readonly #ofName = new Map<string, number[]>()

  push(element: Open): void {
    const number = this.#all.length
    this.#all.push({ element, around: within(this.#around, element) })
    numbersIn(this.#ofKind, element.is).push(number)
    numbersIn(this.#ofName, element.name).push(number)
  }

  get #around(): Around {
    return this.#all.at(-1)?.around ?? nothing
  }

  /** What a block is that stands here. */
  get part(): Part {
    const { containers: roles, own, lead, part } = this.#around
    return { roles: [...roles, own], lead: roles.includes('list-item') ? lead : null, ...part }
  }

  /** The innermost of a kind. */
  last<Kind extends Open['is']>(kind: Kind): Extract<Open, { is: Kind }> | undefined {
    const isOfKind = (open: Open | undefined): open is Extract<Open, { is: Kind }> => open?.is === kind
    const element = this.#all[this.lastOfKind(kind)]?.element
    return isOfKind(element) ? element : undefined
  }

  /** Its number; -1 if none is open. */
  lastOfKind(kind: Open['is']): number {
    return this.#ofKind.get(kind)?.at(-1) ?? -1
  }

  lastOfName(name: string): number {
    return this.#ofName.get(name)?.at(-1) ?? -1
  }

  /** The number of the outermost of a kind behind another number, or -1. Who asks closes all that are passed. */
  firstBehind(number: number, kind: Open['is']): number {
    const numbers = this.#ofKind.get(kind) ?? []
    let index = numbers.length
    while ((numbers[index - 1] ?? -1) > number) index--
    return numbers[index] ?? -1
  }

  /** Takes away all from a number on, and answers them, the innermost first. */
  popFrom(number: number): Open[] {
    const closed = this.#all.splice(number).map(({ element }) => element)
    closed.reverse()
    for (const { is, name } of closed) {
      this.#ofKind.get(is)?.pop()
      this.#ofName.get(name)?.pop()
    }
    return closed
  }
}

function numbersIn<Key>(all: Map<Key, number[]>, key: Key): number[] {
  const known = all.get(key) ?? []
  all.set(key, known)
  return known
}
