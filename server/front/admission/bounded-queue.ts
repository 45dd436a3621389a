import limit from 'p-limit'

/**
 * Lets only so many tasks run at once.
 * @returns runs a task, when it is its turn; rejects at once when too many are waiting already
 */
export function fewAtATime(atOnce: number, mayWait: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lanes = limit(atOnce)
  return async (task) => {
    if (lanes.pendingCount >= mayWait) throw new Error('Too many are waiting already.')
    return lanes(task)
  }
}
