/** The part of the wall that a group looks at: all of it is seen at once, and what is new is seen from its top. */
import { Component, createRef, type ComponentChildren, type VNode } from 'preact'
import { sizeThatFits, type Size } from './fit.js'

interface StageProps {
  /** what is on it: another one is another picture */
  shows: string
  children: ComponentChildren
}

export class Stage extends Component<StageProps> {
  readonly #stage = createRef<HTMLDivElement>()
  #resized: ResizeObserver | null = null

  override componentDidMount(): void {
    this.#resized = new ResizeObserver(() => this.#fit())
    if (this.#stage.current) this.#resized.observe(this.#stage.current)
    this.#fit()
  }

  override componentDidUpdate({ shows }: StageProps): void {
    this.#fit()
    if (shows !== this.props.shows) this.#stage.current?.scrollTo(0, 0)
  }

  override componentWillUnmount(): void {
    this.#resized?.disconnect()
  }

  #fit(): void {
    const stage = this.#stage.current
    if (!stage) return
    const isWhole = (): boolean => stage.scrollHeight <= stage.clientHeight
    const set = ({ sentence, rest }: Size): void => {
      stage.style.setProperty('--sentence', `${sentence}vh`)
      stage.style.setProperty('--rest', `${rest}`)
    }
    set(
      sizeThatFits((size) => {
        set(size)
        return isWhole()
      })
    )
    stage.toggleAttribute('data-more', !isWhole())
  }

  override render(): VNode {
    return (
      <div class="stage" id="stage" ref={this.#stage} tabIndex={0} aria-live="polite">
        {this.props.children}
      </div>
    )
  }
}
