/** A verb is safe only where its clause shows who is meant and that it happened. */
import { safety } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'a condition or a question': [
        [
          'If a patient commits suicide, the ward is told.',
          'suggested: the sentence asks or supposes; see that it still means the same'
        ],
        ['Did she commit suicide?', 'suggested: the sentence asks or supposes; see that it still means the same'],
        [
          'Unless he committed suicide, she was told.',
          'suggested: the sentence asks or supposes; see that it still means the same'
        ],
        ['She would say that he committed suicide.', 'suggested: the sentence may be about the word itself'],
        ['He committed suicide in May.', 'safe']
      ],
      'a denial': [
        ['He did not commit suicide.', 'suggested: the sentence denies it; see that it still means the same'],
        ['He never committed suicide.', 'suggested: the sentence denies it; see that it still means the same'],
        ['He hasn’t committed suicide.', 'suggested: the sentence denies it; see that it still means the same'],
        ['Nobody committed suicide.', 'suggested: the sentence denies it; see that it still means the same'],
        ['Not that the nurse of the ward in Lyon saw it, but he committed suicide.', 'safe']
      ],
      'under another verb': [
        [
          'He should be confined to a wheelchair.',
          'suggested: the verb before it changes what is said; see that it still means the same'
        ],
        [
          'The man planned to commit suicide.',
          'suggested: the verb before it changes what is said; see that it still means the same'
        ],
        [
          'They feared patients committing suicide there.',
          'suggested: a verb before it may change what is said; see that it still means the same'
        ],
        [
          'He may have committed suicide.',
          'suggested: the verb before it changes what is said; see that it still means the same'
        ]
      ],
      'helping verbs': [
        ['Three residents have committed suicide since then.', 'safe'],
        ['He has often committed suicide.', 'safe'],
        ['She was confined to a wheelchair.', 'safe'],
        [
          'She has been confined to a wheelchair.',
          'suggested: a verb before it may change what is said; see that it still means the same'
        ],
        [
          'She is being confined to a wheelchair.',
          'suggested: a verb before it may change what is said; see that it still means the same'
        ],
        ['She commits suicide in the film.', 'safe']
      ],
      'who is meant': [
        ['The party committed suicide at the polls.', 'suggested: the words before it do not say who is meant'],
        ['Two patients committed suicide in May.', 'safe'],
        ['Patients of the ward committed suicide in May.', 'suggested: the words before it do not say who is meant'],
        ['Lyon committed suicide in May.', 'suggested: the words before it do not say who is meant'],
        ['Ali committed suicide in May, and his brother knew.', 'safe'],
        ['The nurse slowly committed suicide.', 'safe']
      ],
      'more than these words': [
        [
          'He committed suicide and left a letter.',
          'suggested: the sentence goes on with the same verb; see that the rest still fits'
        ],
        [
          'He committed suicide or fell.',
          'suggested: the sentence goes on with the same verb; see that the rest still fits'
        ]
      ]
    }
  }
]
