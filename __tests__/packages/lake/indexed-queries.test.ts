import { evaluateSync, parse, toJS } from 'groq-js'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { runQuery } from '@/packages/lake/source/query/run-query'
import { snapshotOf, withChanges } from '@/packages/lake/source/snapshot/snapshot'
import { params, randomQueries } from './support/random-queries'

// The plain evaluator is the judge: whatever an index knows, the answer is the one that it gives without.
const datasets = 12
const queriesForEach = 60

function judged(query: string, documents: readonly LakeDocument[]): unknown {
  const sorted = documents.toSorted((a, b) => (a._id < b._id ? -1 : 1))
  return toJS(evaluateSync(parse(query, { params }), { dataset: sorted, params }))
}

test.each(Array.from({ length: datasets }, (_, number) => number + 1))('indexes change no answer (seed %d)', (seed) => {
  const { documents, queries } = randomQueries(seed, queriesForEach)
  const snapshot = snapshotOf(documents)
  const context = { snapshot, viewerId: '', includePrivate: true, now: 0, projectId: '', dataset: '' } as const
  const answers = queries.map((query) => ({
    query,
    result: runQuery({ query, params, perspective: 'raw', ...context }).result,
  }))
  expect(answers).toEqual(queries.map((query) => ({ query, result: judged(query, documents) })))
  // Otherwise nothing would have been compared.
  expect(answers.filter(({ result }) => JSON.stringify(result).length > 2).length).toBeGreaterThan(queriesForEach / 10)
})

test.each(Array.from({ length: 6 }, (_, number) => number + 100))(
  'nor do they when they are kept up with what changes (seed %d)',
  (seed) => {
    const { documents, queries, document, pick } = randomQueries(seed, 15)
    const ask = (snapshot: ReturnType<typeof snapshotOf>, perspective: 'raw' | 'published') => {
      const context = { snapshot, viewerId: '', includePrivate: true, now: 0, projectId: '', dataset: '' } as const
      return queries.map((query) => runQuery({ query, params, perspective, ...context }).result)
    }
    let snapshot = snapshotOf(documents)
    const first = snapshot
    ask(first, 'raw')
    for (let step = 1; step <= 12; step++) {
      const changes = Array.from({ length: pick([1, 1, 3]) }, () => {
        const after = document()
        const documentId = pick([after._id, pick(snapshot.all)._id])
        return { documentId, after: pick([{ ...after, _id: documentId }, null]) }
      })
      snapshot = withChanges(snapshot, changes, step)
      const anew = snapshotOf([...snapshot.all], step)
      for (const perspective of ['raw', 'published'] as const)
        expect(ask(snapshot, perspective)).toEqual(ask(anew, perspective))
      expect(snapshot.all.map(({ _id }) => _id)).toEqual(anew.all.map(({ _id }) => _id))
      for (const type of ['note', 'story']) expect(snapshot.ofType(type)).toEqual(anew.ofType(type))
    }
    // Whoever looks back sees what was there.
    expect(ask(first, 'raw')).toEqual(ask(snapshotOf(documents), 'raw'))
  },
)
