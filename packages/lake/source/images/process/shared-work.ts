/**
 * Does the same work once for all who ask for it at the same time, and gives it up when the last of them has left.
 * @returns `key` names the work, `signal` tells that this caller left
 */
export function sharedWork<T>() {
  const running = new Map<string, { result: Promise<T>; callers: number; controller: AbortController }>()

  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>) => {
    const controller = new AbortController()
    const started = { result: work(controller.signal), callers: 0, controller }
    running.set(key, started)
    const forget = () => running.get(key) === started && running.delete(key)
    started.result.then(forget, forget)
    return started
  }

  return (key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const shared = running.get(key) ?? begin(key, work)
      shared.callers += 1
      const leave = () => {
        shared.callers -= 1
        if (shared.callers === 0) {
          running.delete(key)
          shared.controller.abort(signal.reason)
          // The work says itself how it ended.
          return
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave)
      shared.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
}
