/** The fields that are open while a story is read: nobody is shown their instructions, and a program writes their results. */
import type { Close } from '../xml/walk.js'
import type { FieldSpan, Paragraph, Run } from './model.js'

interface Field {
  instruction: string
  isResult: boolean
  span: FieldSpan
  /** that it begins in */
  paragraph: Paragraph | null
}

export class Fields {
  readonly #open: Field[] = []
  /** ends with the run that is read */
  #ending: FieldSpan | null = null

  /** the outermost */
  get span(): FieldSpan | null {
    return this.#open[0]?.span ?? null
  }

  get isShown(): boolean {
    return this.#open.every(({ isResult }) => isResult)
  }

  /** Whether a program writes what stands here. The words of a link are their writer's. */
  get isFixed(): boolean {
    return this.#open.some(({ instruction }) => !/^\s*hyperlink\b/i.test(instruction))
  }

  get isContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*toc\b/i.test(instruction))
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field) field.instruction += text
  }

  /** A field that is one element. */
  beginSimple(start: number, instruction: string, isWhole: boolean): Close {
    const span = { start, end: start, isWhole }
    this.#open.push({ instruction, isResult: true, span, paragraph: null })
    return (_, end) => {
      span.end = end
      this.#open.pop()
    }
  }

  /** A field that goes from one run to another. */
  begin(run: Run | undefined, paragraph: Paragraph | null): void {
    const start = run?.start ?? 0
    const span = { start, end: start, isWhole: false }
    if (run && this.#open.length === 0) run.field = span
    this.#open.push({ instruction: '', isResult: false, span, paragraph })
  }

  /** @returns whether there is one whose result begins */
  separate(): boolean {
    const field = this.#open.at(-1)
    if (field) field.isResult = true
    return field !== undefined
  }

  end(paragraph: Paragraph | null): void {
    const field = this.#open.pop()
    if (!field) return
    field.span.isWhole = field.paragraph === paragraph
    this.#ending = field.span
  }

  endRun(end: number): void {
    if (this.#ending) this.#ending.end = end
    this.#ending = null
  }
}
