/** What stands in emphasis is set apart. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'emphasis round exactly the words': [
        ['The town fights _drug abuse_ with beds.', 'drug abuse: set-apart'],
        ['The town fights *drug abuse.*', 'drug abuse: set-apart'],
        ['The town fights <em>drug abuse</em> with beds.', 'drug abuse: set-apart'],
        ['It was _addict_ that hurt her most.', 'addict: mention'],
        ['It was the _addict_ who came.', 'addict: set-apart'],
        ['Order is prized, and _insanity_, its opposite, is feared.', 'insanity: mention'],
        ['The word for it, _drug abuse_, is old.', 'drug abuse: mention']
      ],
      'a title of a work': [['Her novel, _Drug Addict Without a House: A Life_, sold well.', 'Drug Addict: name']],
      'loud, or round more': [
        ['The town fights **drug abuse** with beds.', 'drug abuse: kept'],
        ['The town _fights drug abuse_ with beds.', 'drug abuse: kept'],
        ['The town _fights_ drug abuse _with_ beds.', 'drug abuse: kept']
      ]
    }
  }
]
