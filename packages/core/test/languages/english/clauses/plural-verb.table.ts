/** "the disabled need": is the word behind an adjective that names people their verb? */
import { isPluralVerb } from '../../../../src/languages/english/clauses/plural-verb.js'
import { marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return isPluralVerb(tokens, range) ? 'verb' : 'no verb'
    },
    rows: {
      'words that are verbs only': [
        ['«The homeless» depend on taxis.', 'verb'],
        ['«The homeless» become-all plan is new.', 'no verb'],
        ['«The homeless»-come house.', 'no verb'],
        ['«The homeless», come in.', 'no verb']
      ],
      'with an object': [
        ['«The disabled» need a ramp.', 'verb'],
        ['«The disabled» need ramps.', 'verb'],
        ['«The homeless» need for beds grows.', 'no verb'],
        ['«The homeless» need is great.', 'no verb'],
        ['«The disabled» need this year is small.', 'no verb']
      ],
      'with a determiner behind it': [
        ['«The homeless» support the plan.', 'verb'],
        ['«The homeless» support groups.', 'no verb'],
        ['«The homeless» support this week.', 'no verb'],
        ['«The homeless» support the city gave was small.', 'no verb'],
        ['He praised «the homeless» support the city.', 'no verb'],
        ['He knew that «the homeless» support the plan.', 'verb'],
        ['Often «the homeless» support the plan.', 'verb']
      ],
      'with its preposition': [
        ['«The homeless» sleep under the bridge.', 'verb'],
        ['«The homeless» sleep pod is new.', 'no verb'],
        ['«The homeless» work in the city.', 'verb'],
        ['We fund «the homeless» work in the city.', 'no verb'],
        ['«The homeless» work in this city is led by nuns.', 'no verb'],
        ['«The homeless» benefit from the plan.', 'verb'],
        ['«The homeless» benefit in the plan.', 'no verb'],
        ['«The homeless» sleep badly.', 'verb']
      ],
      'with an infinitive': [
        ['«The homeless» hope to come.', 'verb'],
        ['«The homeless» walk to town.', 'verb'],
        ['«The homeless» support to come.', 'no verb']
      ],
      '"live" alone': [
        ['How «the homeless» live', 'verb'],
        ['He saw «the homeless» live', 'no verb']
      ],
      'another verb behind it': [
        ['«The homeless» use stairs used by all.', 'no verb'],
        ['«The homeless» use the rented rooms.', 'verb'],
        ['«The homeless» use the rooms that were built.', 'verb'],
        ['«The homeless» use the city made was small.', 'no verb'],
        ['«The homeless» use the plan they have.', 'verb']
      ],
      'an owner owns a noun': [["«The homeless» need's end.", 'no verb']]
    }
  }
]
