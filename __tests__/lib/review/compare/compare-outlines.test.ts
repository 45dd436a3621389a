import type { TextPart } from '@/lib/content/page-content'
import { paragraph, wholeStory } from '@/components/styleguide/fixtures/story'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'
import { seededRandom } from '../../../packages/lake/support/random'
import { sides } from './support/runs'

const outline = (body: TextPart[], title = 'A sample story') => storyOutline({ ...wholeStory, title, body }, 'en')
const keyed = (_key: string, text: string): TextPart => ({ ...paragraph(text), _key })

test('changes are numbered in the order of the page, and listed by how they begin', () => {
  const long = 'A paragraph that is longer than a list of changes has room for, and then some words more.'
  const { groups, changes } = compareOutlines(outline([keyed('1', 'One.')]), outline([keyed('2', long)], 'A story'))
  expect(changes).toEqual([
    { number: 1, group: 'title', kind: 'fact', status: 'changed', excerpt: 'A story' },
    { number: 2, group: 'body', kind: 'paragraph', status: 'removed', excerpt: 'One.' },
    {
      number: 3,
      group: 'body',
      kind: 'paragraph',
      status: 'added',
      excerpt: 'A paragraph that is longer than a list of changes has room…',
    },
  ])
  const numbers = groups.flatMap(({ pieces }) => pieces.flatMap(({ number }) => number ?? []))
  expect(numbers).toEqual([1, 2, 3])
})

test('whatever happened to a text, the comparison holds both versions of it', () => {
  const random = seededRandom(14)
  const words = (count: number) => Array.from({ length: count }, () => 'abcdef'.charAt(random(6))).join(' ')
  const body = () => Array.from({ length: random(8) }, () => keyed(String(random(12)), words(1 + random(9))))
  const textsOf = (parts: TextPart[]) =>
    parts.map((part) => (part._type === 'block' ? part.children?.[0]?.text : null)).toSorted()
  for (let round = 0; round < 500; round++) {
    const [before, after] = [body(), body()]
    const pieces = compareOutlines(outline(before), outline(after)).groups.find(({ name }) => name === 'body')?.pieces
    const present = (pieces ?? []).filter(({ status }) => status !== 'movedAway')
    const both = present.map(({ status, lines }) => ({ status, ...sides(lines.flatMap(({ runs }) => runs)) }))
    expect(both.flatMap((each) => (each.status === 'added' ? [] : [each.before])).toSorted()).toEqual(textsOf(before))
    expect(both.flatMap((each) => (each.status === 'removed' ? [] : [each.after])).toSorted()).toEqual(textsOf(after))
  }
})

// Without its limits this would take hours.
test.each([
  ['one paragraph of 200 kB', 1, 40_000],
  ['a hundred paragraphs of 2 kB', 100, 400],
  ['ten of 28 kB', 10, 5600],
  ['forty thousand of a word', 40_000, 1],
])('%s, all of it different, is soon said to be rewritten', (_what, count, length) => {
  const random = seededRandom(200)
  const words = () => Array.from({ length }, () => `w${random(20)}`).join(' ')
  const body = () => Array.from({ length: count }, (_, place) => keyed(String(place), words()))
  const { groups, changes } = compareOutlines(outline(body()), outline(body()))
  const lines = groups.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.lines))
  expect(lines.some(({ isRewritten }) => isRewritten)).toBe(true)
  expect(changes.length).toBeGreaterThan(count / 2)
})
