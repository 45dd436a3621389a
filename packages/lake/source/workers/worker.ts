import { flushCompileCache } from 'node:module'
import { Script } from 'node:vm'
import { presentAsset } from '../protocol/asset-url.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { newestState } from '../dataset/newest-state.ts'
import { contentStorage } from '../storage/content.ts'
import { openDatabaseToRead } from '../storage/database.ts'
import { evaluateHook, evaluateMatches, evaluateQuery, evaluateSelections } from './evaluate.ts'
import { refusedBy } from './refused.ts'
import type { TaskOutcome, WorkerReady, Task, WorkerSettings } from './task.ts'

/** How often a worker reads on while nobody asks, so that the next one who does waits for little. Milliseconds. */
const followInterval = 250

const { dataDir, projectId, publicUrl, command, queryTimeout }: WorkerSettings = JSON.parse(process.argv[2] ?? '')
// Ctrl-C reaches every process of a terminal at once; this one ends with the lake.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))

/** Only a script has a time limit in Node. */
const call = new Script('evaluateTask()')
/** By how much a worker's own deadline is longer than the lake's. Milliseconds. */
const grace = 2000

const storage = contentStorage(openDatabaseToRead(dataDir), command)
const newest = new Map<string, () => Snapshot>()
const newestOf = (dataset: string): Snapshot => {
  const read = newest.get(dataset) ?? newestState({ dataset, storage, present })
  newest.set(dataset, read)
  return read()
}
const present = (document: LakeDocument) => presentAsset(document, publicUrl)
// Read before anybody asks.
for (const { name } of storage.datasets()) newestOf(name)
setInterval(() => newest.forEach((read) => read()), followInterval)

const say = (message: TaskOutcome | WorkerReady) => process.send?.(message)
process.on('message', (task: Task) => say(withinDeadline(() => evaluate(task))))
say({ kind: 'ready' })
// Written now: this process may be ended before it exits by itself.
flushCompileCache()

/** The lake ends a worker that takes too long. Should it have been killed itself, the worker must not go on for hours. */
function withinDeadline(work: () => TaskOutcome): TaskOutcome {
  const outcomes: TaskOutcome[] = []
  Reflect.set(globalThis, 'evaluateTask', () => outcomes.push(work()))
  call.runInThisContext({ timeout: queryTimeout + grace })
  const [outcome] = outcomes
  if (outcome) return outcome
  throw new Error('A task had no outcome.')
}

/**
 * The whole of a worker: it reads the database, writes nothing and answers one question at a time. It may be ended at any
 * moment, in the middle of anything.
 */
function evaluate(task: Task): TaskOutcome {
  try {
    if (task.kind === 'match') return evaluateMatches(task)
    const snapshot = snapshotSince(task.dataset, task.version)
    if (task.kind === 'hook') return evaluateHook(task, snapshot, projectId)
    return task.kind === 'query' ? evaluateQuery(task, snapshot, projectId) : evaluateSelections(task, snapshot)
  } catch (error) {
    return refusedBy(error)
  }
}

/** The newest content. A commit is durable before anybody hears of it, so a version that was heard of can be read here. */
function snapshotSince(dataset: string, version: number): Snapshot {
  const snapshot = newestOf(dataset)
  if (snapshot.version >= version) return snapshot
  throw new Error(`A worker sees version ${snapshot.version} of "${dataset}", which is at ${version}.`)
}
