import { useSyncExternalStore } from 'react'

/** State that lasts as long as Studio is open: after a visit to a document the tool is as it was. */
export function persistentState<State>(initial: State) {
  let current = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    use: (): State => useSyncExternalStore(subscribe, () => current),
    set(next: State): void {
      current = next
      listeners.forEach((listener) => listener())
    },
  }
}
