import { evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import { compileQuery } from '@/packages/lake/source/evaluation/compile'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { runQuery } from '@/packages/lake/source/query/run-query'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
import { traceQuery } from '@/packages/lake/source/tracing/trace'
import { followSourceMap } from './support/follow-source-map'
import { randomExpressions } from './support/random-expressions'
import { params, randomQueries } from './support/random-queries'

const seeds = Array.from({ length: 8 }, (_, number) => number + 1)
const queriesForEach = 60

function parsed(query: string): ExprNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}

/** What either gives, or that it cannot be carried out. */
function outcomeOf(run: () => unknown): unknown {
  try {
    return { result: toJS(evaluateSync({ type: 'Value', value: run() })) }
  } catch {
    return 'refused'
  }
}

test.each(seeds)('whoever asks for a map gets the same answer (seed %d)', (seed) => {
  const { documents, queries } = randomExpressions(seed, queriesForEach)
  const stored = documents.map((document) => ({ ...document, _rev: '', _createdAt: '', _updatedAt: '' }))
  const byId = new Map<string, LakeDocument>(stored.map((document) => [document._id, document]))
  const context = {
    timestamp: new Date('2026-01-02T03:04:05Z'),
    identity: 'somebody',
    sanity: { projectId: 'project', dataset: 'production' },
    everything: stored,
    dereference: (id: string) => byId.get(id),
    isDocument: (value: unknown): value is LakeDocument => stored.some((document) => document === value),
  }
  for (const query of queries) {
    const tree = parsed(query)
    if (!tree) continue
    const given = outcomeOf(() => {
      const traced = traceQuery(tree, context)
      if (!traced) throw new Error(`${query} is not traced.`)
      return traced.value
    })
    const wanted = outcomeOf(() => compileQuery(tree, context)?.())
    expect({ query, given }).toEqual({ query, given: wanted })
  }
})

test.each(seeds)('a text that a map leads away from stands where it leads (seed %d)', (seed) => {
  const ofExpressions = randomExpressions(seed, queriesForEach)
  const ofIndexes = randomQueries(seed, queriesForEach)
  const count = { followed: 0 }
  for (const [documents, queries] of [
    [
      ofExpressions.documents.map((each) => ({ ...each, _rev: '', _createdAt: '', _updatedAt: '' })),
      ofExpressions.queries,
    ],
    [ofIndexes.documents, ofIndexes.queries],
  ] as const) {
    const snapshot = snapshotOf(documents)
    for (const perspective of ['raw', ['drafts']] as const)
      for (const sourceMap of ['byIndex', 'byKey'] as const)
        for (const query of queries) {
          const request = { query, params, perspective, snapshot, viewerId: '', includePrivate: true, now: 0 }
          const run = () => runQuery({ ...request, projectId: '', dataset: '', sourceMap })
          if (!parsed(query) || outcomeOf(() => run().result) === 'refused') continue
          const { result, sourceMap: map } = run()
          if (!map) throw new Error('There is no map.')
          for (const { at, text, source, found } of followSourceMap(result, map, (id) => snapshot.get(id))) {
            if (!source) continue
            expect({ query, at, source, found }).toEqual({ query, at, source, found: text })
            count.followed += 1
          }
        }
  }
  expect(count.followed).toBeGreaterThan(queriesForEach)
})
