import { useSyncExternalStore } from 'react'
import type { Live, LiveStore } from './live-store.ts'

/** What a store knows now; the component follows it. */
export function useLive<T>(store: LiveStore<T>): Live<T> {
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
