import type { LakeDocument } from '../protocol/document.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { hookContent } from '../deltas/hook-content.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import { createMatcher } from '../query/match-document.ts'
import type { QueryParams } from '../query/parse-query.ts'
import { runQuery } from '../query/run-query.ts'
import { selectIds } from '../query/select-ids.ts'
import { resultJson } from './result-json.ts'
import type { HookTask, MatchTask, TaskOutcome, QueryTask, SelectTask } from './task.ts'

/** Answers a question of the query endpoint with the bytes that its caller gets. */
export function evaluateQuery(task: QueryTask, snapshot: Snapshot, projectId: string): TaskOutcome {
  const started = performance.now()
  const { query, dataset, perspective, viewerId, includePrivate, now, echo, sourceMap: elements } = task
  const params: QueryParams = JSON.parse(task.params)
  const request = {
    query,
    params,
    perspective,
    snapshot,
    viewerId,
    includePrivate,
    now,
    projectId,
    dataset,
    sourceMap: elements,
  }
  const { result, syncTags, sourceMap } = runQuery(request)
  const json = resultJson(result)
  const took = performance.now() - started
  const asked = echo ? `"query":${JSON.stringify(query)},` : ''
  const map = sourceMap ? `"resultSourceMap":${resultJson(sourceMap)},` : ''
  const text = `{${asked}"result":${json},${map}"syncTags":${JSON.stringify(syncTags)},"ms":${Math.round(took)}}`
  return { kind: 'query', body: new TextEncoder().encode(text), took }
}

export function evaluateSelections({ selections, now }: SelectTask, snapshot: Snapshot): TaskOutcome {
  const asked: { query: string; params?: QueryParams }[] = JSON.parse(selections)
  const ids = asked.map(({ query, params }) => selectIds(query, params ?? {}, snapshot, now))
  return { kind: 'select', version: snapshot.version, ids }
}

export function evaluateMatches({ query, params, viewerId, changes, now }: MatchTask): TaskOutcome {
  const matches = createMatcher(query, JSON.parse(params), viewerId, now)
  const pairs: { before: LakeDocument | null; after: LakeDocument | null }[] = JSON.parse(changes)
  return {
    kind: 'match',
    matches: pairs.map(({ before, after }) => ({
      before: before !== null && matches(before),
      after: after !== null && matches(after),
    })),
  }
}

export function evaluateHook({ change, ...task }: HookTask, snapshot: Snapshot, projectId: string): TaskOutcome {
  const { before, after }: Pick<DocumentChange, 'before' | 'after'> = JSON.parse(change)
  return { kind: 'hook', answer: hookContent({ ...task, before, after, projectId }, snapshot) }
}
