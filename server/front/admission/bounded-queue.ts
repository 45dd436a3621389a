import PQueue from 'p-queue'

export interface BoundedQueue {
  /**
   * Runs a task, when it is its turn; rejects at once when too many are waiting already.
   * @param urgency of those that wait, the most urgent comes first; of equal ones, the first
   */
  run<T>(task: () => Promise<T>, urgency?: number): Promise<T>
  /** How many wait. */
  waiting(): number
}

/**
 * Lets only so many tasks run at once, and only so many wait (`p-queue` alone would let any number wait).
 */
export function boundedQueue(atOnce: number, mayWait: number): BoundedQueue {
  const queue = new PQueue({ concurrency: atOnce })
  const run: BoundedQueue['run'] = async (task, urgency = 0) => {
    if (queue.size >= mayWait) throw new Error('Too many are waiting already.')
    return queue.add(task, { priority: urgency })
  }
  return { run, waiting: () => queue.size }
}
