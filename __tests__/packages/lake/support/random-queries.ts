import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { picker, seededRandom } from './random'

/** Given to every query. */
export const params = { text: 'b', number: 2, texts: ['a', 'c'], off: false, on: true }

/** Anything that may stand where a text is expected. */
const odd = [
  null,
  1,
  2,
  true,
  'a',
  'b',
  'c',
  '',
  'a\u{1}b',
  ['a', 'b'],
  [],
  { _ref: 'n1' },
  { current: 'b' },
  'Peace talks, at last.',
  'one.two istanbul',
  'İstanbul',
  ['a b', 'peace. c', null],
]

const own = ['title', 'slug.current', 'rank', 'tags', 'link._ref', 'coalesce(link._ref, _id)', 'coalesce(title, rank)']
const outer = [
  '$text',
  '$number',
  'null',
  '^.title',
  '^._id',
  '^.link._ref',
  '^.rank',
  'coalesce(^.link._ref, ^._id)',
  '^.slug.current',
  '^.tags[0]',
  'string::split(^.title, "a")[-1]',
]
const words = [
  '"a"',
  '"A*"',
  '"peace tal*"',
  '["b", "c"]',
  '["b", 1]',
  '"*"',
  '""',
  'null',
  '"o.e"',
  '"peace."',
  '"İstanbul"',
]
const lists = ['tags', 'tags[]', 'links[]._ref', '$texts']

/** Documents, and queries about them. */
export function randomQueries(seed: number, count: number) {
  const random = seededRandom(seed)
  const pick = picker(random)
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: random(most + 1) }, make)
  const value = () => pick(odd)
  const references = () => some(3, () => ({ _key: String(random(9)), _type: 'reference', _ref: `n${random(20)}` }))
  const document = (_: unknown, number: number): LakeDocument => ({
    _id: pick(['n', 'n', 'drafts.n']) + number,
    _type: pick(['note', 'story']),
    _rev: 'r',
    _createdAt: `2026-01-0${1 + random(9)}T00:00:00Z`,
    _updatedAt: '2026-01-01T00:00:00Z',
    title: value(),
    slug: pick([{ current: pick(['a', 'b', 'c']) }, { current: value() }, value()]),
    rank: value(),
    tags: pick([some(3, value), value()]),
    link: pick([{ _ref: `n${random(20)}` }, value()]),
    links: pick([references(), value()]),
    body: pick([
      [
        {
          _type: 'block',
          children: [
            { _type: 'span', text: 'pea' },
            { _type: 'span', text: 'ce a' },
          ],
        },
      ],
      value(),
    ]),
    ...(random(3) === 0 && { deep: { a: [{ b: references() }] } }),
  })
  const condition = (depth = 0): string => {
    switch (random(depth > 1 ? 10 : 15)) {
      case 0:
        return `_type == "${pick(['note', 'story'])}"`
      case 1:
      case 2:
        return `${pick(own)} == ${pick(outer)}`
      case 3:
        return `${pick(outer)} == ${pick(own)}`
      case 4:
      case 5:
        return `${pick(outer)} in ${pick(lists)}`
      case 6:
        return `references(${[pick(outer), ...some(2, () => pick([...outer, '^.links[]._ref', '^.tags', '$texts']))].join(', ')})`
      case 7:
        return `_id ${pick(['==', '!='])} ${pick(outer)}`
      case 8:
        return `_id in ["n1", "n2", "n${random(20)}", "drafts." + "n2", "n2"]`
      case 9:
        return `_id in path("${pick(['n*', 'drafts.**', 'drafts.*', '**', 'n1', '*.n2'])}")`
      case 13:
        return `(${condition(depth + 1)} || ${condition(depth + 1)})`
      case 12:
        return `${pick(['title', 'tags', 'tags[]', 'slug.current', 'links[]._ref', 'pt::text(body)'])} match ${pick(words)}`
      case 14:
        return `(${pick(['$off', '$on'])} || ${condition(depth + 1)})`
      case 10:
        return `!(${condition(depth + 1)})`
      default:
        return `count(*[${condition(2)} && ${condition(2)}]) ${pick(['>', '=='])} ${random(3)}`
    }
  }
  const key = () =>
    pick(['title', 'rank', 'slug.current', '_createdAt', 'lower(title)', 'coalesce(rank, title)', '_id'])
  const order = () =>
    `| order(${[key(), ...some(2, key)].map((each) => each + pick(['', ' asc', ' desc'])).join(', ')})`
  const slice = () => pick(['', `[0...${random(4)}]`, `[${random(2)}..${random(5)}]`, '[0]', '[-2..-1]'])
  const all = (projection: string) =>
    `*[${[condition(), ...some(3, () => condition())].join(' && ')}] ${pick(['', order(), order()])} ${slice()} ${projection}`
  const query = () => all(pick(['._id', `{ _id, "others": ${all('{ _id }')}, "more": ${all('{ title }')} }`]))
  return {
    documents: Array.from({ length: 25 + 15 * random(2) }, document),
    queries: Array.from({ length: count }, query),
    /** One more document, with an id that may be there. */
    document: () => document(null, 1 + random(20)),
    pick,
  }
}
