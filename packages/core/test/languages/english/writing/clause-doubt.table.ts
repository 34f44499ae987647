/** A verb is safe only where its clause shows who is meant and that it happened. */
import { safety } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'a condition or a question': [
        ['If a patient commits suicide, the ward is told.', 'suggested: it stands in a condition or a question'],
        ['Did she commit suicide?', 'suggested: it stands in a condition or a question'],
        ['Unless he committed suicide, she was told.', 'suggested: it stands in a condition or a question'],
        ['She would say that he committed suicide.', 'suggested: the text may speak of the words themselves'],
        ['He committed suicide in May.', 'safe']
      ],
      'a denial': [
        ['He did not commit suicide.', 'suggested: it is denied'],
        ['He never committed suicide.', 'suggested: it is denied'],
        ['He hasn’t committed suicide.', 'suggested: it is denied'],
        ['Nobody committed suicide.', 'suggested: it is denied'],
        ['Not that the nurse of the ward in Lyon saw it, but he committed suicide.', 'safe']
      ],
      'under another verb': [
        ['He should be confined to a wheelchair.', 'suggested: another verb decides what is said'],
        ['The man planned to commit suicide.', 'suggested: another verb decides what is said'],
        ['They feared patients committing suicide there.', 'suggested: another verb may decide what is said'],
        ['He may have committed suicide.', 'suggested: another verb decides what is said']
      ],
      'helping verbs': [
        ['Three residents have committed suicide since then.', 'safe'],
        ['He has often committed suicide.', 'safe'],
        ['She was confined to a wheelchair.', 'safe'],
        ['She has been confined to a wheelchair.', 'suggested: another verb may decide what is said'],
        ['She is being confined to a wheelchair.', 'suggested: another verb may decide what is said'],
        ['She commits suicide in the film.', 'safe']
      ],
      'who is meant': [
        ['The party committed suicide at the polls.', 'suggested: it is not seen who is meant'],
        ['Two patients committed suicide in May.', 'safe'],
        ['Patients of the ward committed suicide in May.', 'suggested: it is not seen who is meant'],
        ['Lyon committed suicide in May.', 'suggested: it is not seen who is meant'],
        ['Ali committed suicide in May, and his brother knew.', 'safe'],
        ['The nurse slowly committed suicide.', 'safe']
      ],
      'more than these words': [
        ['He committed suicide and left a letter.', 'suggested: the verb may belong to more than these words'],
        ['He committed suicide or fell.', 'suggested: the verb may belong to more than these words']
      ]
    }
  }
]
