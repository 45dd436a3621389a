import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { runQuery } from '@/packages/lake/source/query/run-query'
import { syncTagsOfChange } from '@/packages/lake/source/query/sync-tags'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
import type { Perspective } from '@/packages/lake/source/query/perspective'
import { params, randomQueries } from './support/random-queries'

const datasets = 12
const queriesForEach = 40
const changesForEach = 12

function ask(query: string, documents: readonly LakeDocument[], perspective: Perspective = 'raw') {
  const snapshot = snapshotOf(documents)
  const context = { snapshot, viewerId: '', includePrivate: true, now: 0, projectId: '', dataset: '' } as const
  return runQuery({ query, params, perspective, ...context })
}

const change = (before: LakeDocument | null, after: LakeDocument | null) => [
  { documentId: (after ?? before)?._id ?? '', before, after, mutations: [] },
]

const share = (some: readonly string[], others: readonly string[]) => some.some((tag) => others.includes(tag))

// Too coarse only costs a fetch; too fine would leave a stale page.
test.each(
  Array.from({ length: datasets }, (_, number) => number + 1).flatMap((seed) => [
    [seed, 'raw'] as const,
    [seed, 'published'] as const,
  ]),
)('a change that has none of its tags has not changed an answer (seed %d, %s)', (seed, perspective) => {
  const { documents, queries, document, pick } = randomQueries(seed, queriesForEach)
  const before = queries.map((query) => ({ query, ...ask(query, documents, perspective) }))
  let spared = 0
  for (let each = 0; each < changesForEach; each++) {
    const old = pick(documents)
    const fresh = document()
    // One is deleted, one changed, one added, or one takes the place of another.
    const after = pick([null, { ...old, [pick(['title', 'tags', 'link', 'links', 'slug'])]: fresh.title }, fresh])
    const id = after?._id ?? old._id
    const replaced = documents.find(({ _id }) => _id === id) ?? null
    const later = [...documents.filter(({ _id }) => _id !== id), ...(after ? [after] : [])]
    const tags = syncTagsOfChange(change(replaced, after))
    for (const { query, result, syncTags } of before) {
      if (share(syncTags, tags)) continue
      spared += 1
      expect({ query, result: ask(query, later, perspective).result }).toEqual({ query, result })
    }
  }
  // Otherwise the tags would say that everything depends on everything.
  expect(spared).toBeGreaterThan((queriesForEach * changesForEach) / 20)
})

const story = (id: string, more: object = {}): LakeDocument => ({
  _id: id,
  _type: 'story',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...more,
})

test.each([
  [
    'by its slug: another story',
    '*[_type == "story" && slug.current == "a"][0]',
    story('c', { slug: { current: 'c' } }),
    false,
  ],
  [
    'by its slug: one that gets it',
    '*[_type == "story" && slug.current == "a"][0]',
    story('c', { slug: { current: 'a' } }),
    true,
  ],
  ['what it refers to', '*[_id == "a"][0]{ "of": of->title }', story('b', { title: 'New' }), true],
  ['what it does not refer to', '*[_id == "a"][0]{ "of": of->title }', story('c', { title: 'New' }), false],
  ['a branch that is not taken', '*[_id == "a"][0]{ "x": select(isList => *[_type == "story"]) }', story('c'), false],
  ['what is not there yet', '*[_id == "gone"]', story('gone'), true],
  ['a list of its type', '*[_type == "story"]', story('c'), true],
  ['a list of another type', '*[_type == "page"]', story('c'), false],
  ['a group of translations', '*[coalesce(of._ref, _id) == "b"]', story('c', { of: { _ref: 'b' } }), true],
  ['another group', '*[coalesce(of._ref, _id) == "b"]', story('c', { of: { _ref: 'd' } }), false],
  ['whatever refers to it', '*[references("b")]', story('c', { deep: [{ of: { _ref: 'b' } }] }), true],
  ['a text anywhere', '*[@ match text::query("peace")]', story('c', { title: 'Peace' }), true],
  ['a text that every change changes', '*[_rev == "s"]', story('c', { _rev: 's' }), true],
  ['a comparison that no index knows', '*[rank > 3]', story('c', { rank: 4 }), true],
])('%s', (_what, query, after, isConcerned) => {
  const documents = [story('a', { slug: { current: 'a' }, of: { _ref: 'b' } }), story('b')]
  const before = documents.find(({ _id }) => _id === after._id) ?? null
  expect(share(ask(query, documents).syncTags, syncTagsOfChange(change(before, after)))).toBe(isConcerned)
})

test('a draft can stand in for what none of its own texts names', () => {
  const { syncTags } = ask('*[slug.current == "a"]', [story('a', { slug: { current: 'a' } })], ['drafts'])
  expect(share(syncTags, syncTagsOfChange(change(null, story('drafts.a', { slug: { current: 'b' } }))))).toBe(true)
})

test('a list of thousands has the tags of their types, and a commit of thousands concerns everybody', () => {
  const others = Array.from({ length: 2_000 }, (_, each) => ({ ...story(`o${each}`), _type: 'other' }))
  const stories = others.map(({ _id }, each) => story(`s${each}`, { of: { _ref: _id } }))
  const { syncTags } = ask('*[_type == "story"]{ "of": of->title }', [...stories, ...others])
  expect(syncTags.length).toBeLessThan(10)
  const [other] = others
  expect(
    share(syncTags, syncTagsOfChange(change(other ?? null, { ...story('o0', { title: 'New' }), _type: 'other' }))),
  ).toBe(true)
  const page = ask('*[_id == "page"]', stories).syncTags
  const many = stories.map((after) => ({ documentId: after._id, before: null, after, mutations: [] }))
  expect(share(page, syncTagsOfChange(many.slice(0, 3)))).toBe(false)
  expect(share(page, syncTagsOfChange(many))).toBe(true)
  const long = story('long', { parts: Array.from({ length: 3_000 }, (_, each) => `${each}`) })
  expect(share(page, syncTagsOfChange(change(null, long)))).toBe(true)
})
