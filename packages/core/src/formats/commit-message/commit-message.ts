/** The message of a commit as git opens it in an editor: its lines that start with `#` are left out of it. */
import { cutCommitMessage } from './cut.js'
import type { Format } from '../format.js'
import { text } from '../text/text.js'

export const commitMessage: Format = {
  ...text,
  id: 'commit-message',
  version: `${text.version}.1`,
  label: 'messages of commits',
  extensions: [],
  fileNames: ['COMMIT_EDITMSG', 'MERGE_MSG'],
  languageIds: ['git-commit', 'gitcommit'],
  mayHoldData: false,
  mask: null,
  cut: cutCommitMessage,
  frontMatterEnd: () => 0,
  comments: {
    open: '<!--',
    close: '-->',
    isHidden: true,
    isInline: false,
    lineMark: '# ',
    readsTheSame: () => Promise.resolve(true)
  }
}
