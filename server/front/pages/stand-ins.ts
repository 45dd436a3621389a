import type { FinishedPage } from '../answers/finished-page.ts'

/** How long is waited for newer bytes where it is known that there is nothing to read. Milliseconds. */
export const soon = 150

/** One object for all addresses at which there is nothing: what is made ready to send of it is made once. */
export function standIns() {
  const made = new WeakMap<FinishedPage, FinishedPage>()
  return (page: FinishedPage, status: number, version: number): FinishedPage => {
    const known = made.get(page)
    if (known?.status === status && known.version === version) return known
    // What is said depends on the list of addresses as well.
    const fresh = { ...page, status, version, dependencies: undefined }
    made.set(page, fresh)
    return fresh
  }
}
