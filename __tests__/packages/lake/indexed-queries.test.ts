import { evaluateSync, parse, toJS } from 'groq-js'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { runQuery } from '@/packages/lake/source/query/run-query'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
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
