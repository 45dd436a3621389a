import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { runQuery } from '@/packages/lake/source/query/run-query'
import { textOf, textSearch } from '@/packages/lake/source/query/text-search'
import { searchDocuments } from '@/packages/lake/source/query/word-index'
import { visibleDocuments } from '@/packages/lake/source/query/visible-documents'
import { snapshotOf, withChanges, type Snapshot } from '@/packages/lake/source/snapshot/snapshot'
import { seededRandom } from './support/random'

const words = ['peace', 'peaceful', 'talks', 'Café', 'cafe', 'woman', 'women', 'x1', 'de', 'a-b']

/** Documents and questions, the same for a seed. */
function randomTexts(seed: number) {
  const random = seededRandom(seed)
  const word = () => words[random(words.length)] ?? ''
  const some = (most: number) => Array.from({ length: 1 + random(most) }, word)
  const document = (id: string): LakeDocument => ({
    _id: id,
    _type: random(2) === 0 ? 'a' : 'b',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    title: some(3).join(' '),
    body: [{ _key: word(), text: some(4).join(', ') }],
  })
  const term = () => {
    const kind = random(5)
    if (kind === 0) return `"${some(2).join(' ')}"`
    if (kind === 1) return `-${word()}`
    if (kind === 2) return `${word().slice(0, 1 + random(4))}*`
    return kind === 3 && random(4) === 0 ? '*' : word()
  }
  const question = () => Array.from({ length: 1 + random(3) }, term).join(' ')
  return { random, document, question }
}

const judged = (question: string, snapshot: Snapshot) => {
  const { meets } = textSearch(question)
  return snapshot.all.filter((document) => meets(`${document._id} ${textOf(document)}`))
}

test.each(Array.from({ length: 12 }, (_, number) => number + 1))(
  'an index of words finds what reading every text finds, through changes (seed %d)',
  (seed) => {
    const { random, document, question } = randomTexts(seed)
    const ids = Array.from({ length: 60 }, (_, number) => `n${number}`)
    let snapshot = snapshotOf(ids.map(document), 1)
    let found = 0
    for (let round = 2; round < 14; round++) {
      for (let each = 0; each < 12; each++) {
        const asked = question()
        const right = judged(asked, snapshot)
        found += right.length
        expect({ asked, found: searchDocuments(textSearch(asked), visibleDocuments(snapshot, 'raw', true)) }).toEqual({
          asked,
          found: right,
        })
        const { result } = runQuery({
          query: '*[_type == "a" && [@, _id] match text::query($asked)]._id',
          params: { asked },
          perspective: 'raw',
          snapshot,
          viewerId: '',
          includePrivate: true,
          now: 0,
          projectId: '',
          dataset: '',
        })
        expect({ asked, result }).toEqual({
          asked,
          result: right.filter(({ _type }) => _type === 'a').map(({ _id }) => _id),
        })
      }
      const id = ids[random(ids.length)] ?? ''
      const after = random(4) === 0 ? null : document(id)
      snapshot = withChanges(snapshot, [{ documentId: id, after }], round)
    }
    expect(found).toBeGreaterThan(100)
  },
)
