import limit from 'p-limit'

/**
 * Lets only so many tasks run at once, and only so many wait (`p-limit` alone would let any number wait).
 * @returns runs a task, when it is its turn; rejects at once when too many are waiting already
 */
export function boundedQueue(atOnce: number, mayWait: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lanes = limit(atOnce)
  return async (task) => {
    if (lanes.pendingCount >= mayWait) throw new Error('Too many are waiting already.')
    return lanes(task)
  }
}
