/** The side bar: every marked word of the documents that were checked, by what it is about or by its document. */
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  commands,
  window,
  type Memento,
  type TreeDataProvider
} from 'vscode'
import * as v from 'valibot'
import { grouped, groupings, neighbourOf, type Group, type Grouping } from './marked/groups.js'
import type { Marked } from './marked/marked.js'
import { keyOf, placeInWords, spoken, written, type Level, type MarkedWord } from './marked/word.js'

export interface SideBar {
  groupBy: (by: Grouping) => Promise<void>
  /** the word behind one in the list, or before the last one */
  behind: (word: MarkedWord) => MarkedWord | null
  /** Puts the keyboard on a word of the list, where it is still there. */
  select: (word: MarkedWord) => Promise<void>
  dispose: () => void
}

type Node = Group | MarkedWord

const view = 'stigmalint.words'
const key = 'groupBy'

export function createSideBar(marked: Marked, state: Memento): SideBar {
  const read = v.safeParse(v.picklist(groupings), state.get(key))
  let by: Grouping = read.success ? read.output : 'subject'
  let groups = grouped(marked.all(), by)
  const changed = new EventEmitter<undefined>()

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node === undefined ? [...groups] : isGroup(node) ? [...node.words] : []),
    getParent: (node) =>
      isGroup(node) ? undefined : groups.find(({ words }) => words.some((own) => isSame(own, node))),
    getTreeItem: (node) => (isGroup(node) ? groupItem(node) : wordItem(node, by))
  }
  const tree = window.createTreeView<Node>(view, { treeDataProvider: provider, showCollapseAll: true })

  const renew = (): void => {
    groups = grouped(marked.all(), by)
    const count = groups.reduce((sum, { words }) => sum + words.length, 0)
    tree.description = count === 0 ? '' : `${count} ${count === 1 ? 'place' : 'places'}`
    changed.fire(undefined)
  }
  const tellGrouping = (): Thenable<unknown> => commands.executeCommand('setContext', 'stigmalint.groupBy', by)
  const subscriptions = Disposable.from(tree, changed, marked.onDidChange(renew))
  renew()
  void tellGrouping()

  return {
    groupBy: async (wanted) => {
      by = wanted
      renew()
      await tellGrouping()
      await state.update(key, by)
    },
    behind: (word) => neighbourOf(word, groups),
    select: async (word) => {
      renew()
      // After a replacement it may stand some letters further on.
      const all = groups.flatMap(({ words }) => words)
      const found =
        all.find((other) => isSame(other, word)) ??
        all.find(
          ({ uri, start, words, ruleId }) =>
            uri === word.uri && start.line === word.start.line && words === word.words && ruleId === word.ruleId
        )
      if (found) await tree.reveal(found, { select: true, focus: true })
    },
    dispose: () => void subscriptions.dispose()
  }
}

const isGroup = (node: Node): node is Group => 'by' in node
const isSame = (one: MarkedWord, other: MarkedWord): boolean => keyOf(one) === keyOf(other)

function groupItem({ by, name, words }: Group): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded)
  item.id = `${by} ${name}`
  item.description = String(words.length)
  item.contextValue = 'group'
  item.accessibilityInformation = { label: `${name}, ${words.length} ${words.length === 1 ? 'place' : 'places'}` }
  return item
}

const colours: Readonly<Record<Level, string>> = {
  error: 'editorError.foreground',
  warning: 'editorWarning.foreground',
  information: 'editorInfo.foreground'
}

function wordItem(word: MarkedWord, by: Grouping): TreeItem {
  const { level, message, document } = word
  const item = new TreeItem(written(word), TreeItemCollapsibleState.None)
  item.id = keyOf(word)
  item.description = by === 'document' ? placeInWords(word) : `${document}, ${placeInWords(word)}`
  item.tooltip = new MarkdownString().appendText(message)
  item.iconPath = new ThemeIcon('circle-filled', new ThemeColor(colours[level]))
  item.contextValue = 'word'
  item.accessibilityInformation = { label: spoken(word) }
  item.command = { title: 'Go to the Word', command: 'stigmalint.showWord', arguments: [word] }
  return item
}
