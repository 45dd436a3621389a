import limit from 'p-limit'

export interface BoundedQueue {
  /** Runs a task, when it is its turn; rejects at once when too many are waiting already. */
  run<T>(task: () => Promise<T>): Promise<T>
  /** How many wait. */
  waiting(): number
}

/**
 * Lets only so many tasks run at once, and only so many wait (`p-limit` alone would let any number wait).
 */
export function boundedQueue(atOnce: number, mayWait: number): BoundedQueue {
  const lanes = limit(atOnce)
  const run: BoundedQueue['run'] = async (task) => {
    if (lanes.pendingCount >= mayWait) throw new Error('Too many are waiting already.')
    return lanes(task)
  }
  return { run, waiting: () => lanes.pendingCount }
}
