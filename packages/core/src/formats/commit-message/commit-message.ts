/** The message of a commit as git opens it in an editor: its lines that start with `#` are left out of it. */
import { startOfLine } from '../../cut/lines.js'
import { cutCommitMessage } from './cut.js'
import type { Format } from '../format.js'
import { htmlComments } from '../html-comments.js'
import { text } from '../text/text.js'

const lead = '# '

export const commitMessage: Format = {
  ...text,
  id: 'commit-message',
  version: `${text.version}.2`,
  label: 'messages of commits',
  extensions: [],
  fileNames: ['COMMIT_EDITMSG', 'MERGE_MSG'],
  languageIds: ['git-commit', 'gitcommit'],
  mayHoldData: false,
  mask: null,
  cut: cutCommitMessage,
  frontMatterEnd: () => 0,
  // in a line that git leaves out
  comments: {
    ...htmlComments({
      isHidden: true,
      frontMatterEnd: () => 0,
      readsTheSame: () => Promise.resolve(true)
    }),
    isInline: false,
    above: (source, place) => ({ at: startOfLine(source, place), before: lead, behind: '\n' }),
    first: () => ({ at: 0, before: lead, behind: '\n' }),
    margin: { before: /^[\s>]*(?:#\s*)?$/, behind: /^[ \t]*$/ }
  }
}
