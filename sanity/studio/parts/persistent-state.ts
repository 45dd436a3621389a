import { useSyncExternalStore } from 'react'

/**
 * State that stays while Studio is open: whoever goes to look at a document and comes back finds the tool as it was left.
 * It also outlives that Studio draws its tools anew shortly after its start.
 */
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
