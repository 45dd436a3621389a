import type { FinishedPage } from '../answers/finished-page.ts'

/** One object for all addresses at which there is nothing: what is made ready to send of it is made once. */
export function standIns() {
  const made = new WeakMap<FinishedPage, FinishedPage>()
  return (page: FinishedPage, status: number, version: number): FinishedPage => {
    const known = made.get(page)
    if (known?.status === status && known.version === version) return known
    const fresh = { ...page, status, version }
    made.set(page, fresh)
    return fresh
  }
}
