import { inOwnWords } from '../routes.ts'

/**
 * What somebody means who writes a path in capitals, with a slash too many or with another language's word; `null` where it says
 * nothing else than it says. Whether there is something at it is not known here.
 */
export function meantPath(path: string): string | null {
  const tidy = path
    .replaceAll(/\/{2,}/g, '/')
    .toLowerCase()
    // What is encoded is in capitals.
    .replaceAll(/%[\da-f]{2}/g, (code) => code.toUpperCase())
  return inOwnWords(tidy) ?? (tidy === path ? null : tidy)
}
