/** The prompt for reviewing a draft. */
import { z } from 'zod'

const input = {
  draft: z.string().optional().describe('The text of the draft'),
  path: z.string().optional().describe('Or the path of its file, within the roots'),
  profile: z.string().optional().describe('Whose wording comes first')
}

function text(draft: string | undefined, path: string | undefined, profile: string | undefined): string {
  const by = profile === undefined ? '' : ` Use the profile ${profile}.`
  const what =
    path !== undefined
      ? `the file ${path} with check_files`
      : draft !== undefined
        ? 'the draft below with check_text'
        : 'the draft that I give you next with check_text'
  return [
    `Review a draft for words that stigmatize people. Check ${what}.${by}`,
    'Then, for each finding in its order:',
    '1. Quote the sentence, and say in one sentence why the words are a problem; explain_rule says which guides say so. Name the strongest of them.',
    '2. Where the first wording is safe, show the sentence with it. Where it is not, show the wordings side by side and say what I have to decide: what is true of these people is known to me and not to you.',
    '3. Leave quotations, names of organizations and titles of laws as they are, unless I ask.',
    'Add nothing that was not found, and take no wording from memory. End with what you left alone and why. Change no file unless I ask you to.',
    ...(path === undefined && draft !== undefined ? [`The draft:\n\n${draft}`] : [])
  ].join('\n')
}

export const reviewDraft = { input, text }
