import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { documentMap } from '@/packages/lake/source/snapshot/document-map'
import { seededRandom } from './support/random'

const document = (id: string, title: string): LakeDocument => ({
  _id: id,
  _type: 'note',
  _rev: title,
  _createdAt: '',
  _updatedAt: '',
  title,
})

test.each([1, 2, 3])('it holds what a copied map would, through thousands of changes (seed %d)', (seed) => {
  const random = seededRandom(seed)
  const plain = new Map(Array.from({ length: 300 }, (_, each) => [`n${each}`, document(`n${each}`, 'first')]))
  let map = documentMap([...plain.values()])
  const earlier: [typeof map, string][] = []
  const told = (some: Iterable<LakeDocument>) =>
    JSON.stringify([...some].map(({ _id, title }) => [_id, title]).toSorted())
  for (let round = 0; round < 1_500; round++) {
    const changes = Array.from({ length: 1 + random(3) }, (): [string, LakeDocument | null] => {
      const id = `n${random(900)}`
      return [id, random(3) === 0 ? null : document(id, String(round))]
    })
    map = map.with(changes)
    for (const [id, after] of changes)
      if (after) plain.set(id, after)
      else plain.delete(id)
    const id = `n${random(900)}`
    expect(map.get(id)).toBe(plain.get(id))
    if (round % 100 === 0) earlier.push([map, told(plain.values())])
  }
  expect(told(map.values())).toBe(told(plain.values()))
  // Those before it stay as they were.
  for (const [before, words] of earlier) expect(told(before.values())).toBe(words)
})
