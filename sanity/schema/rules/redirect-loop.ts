import { normalPath, pathAfter, type RedirectRow } from '../../../lib/redirects/redirect-table.ts'

/** What a redirect is judged against: everything published but itself. */
export interface Surroundings {
  /** Addresses at which something can be read now, with its name. */
  readonly living: ReadonlyMap<string, string>
  readonly others: readonly RedirectRow[]
}

/**
 * Why a redirect would never apply, or would lead in a circle; `undefined` when neither.
 * @param redirect with its target, as the site would read it
 */
export function redirectLoop(redirect: RedirectRow, { living, others }: Surroundings): string | undefined {
  if (!redirect.from) return undefined
  const from = normalPath(redirect.from)
  const name = living.get(from)
  if (name !== undefined)
    return `“${name}” is at this address now: readers get that page, never a redirect. Change its web address first.`
  const way = [from]
  for (let next = pathAfter(redirect); next !== null;) {
    const there: string = normalPath(next)
    if (way.includes(there)) return `This would lead in a circle: ${[...way, there].join(' → ')}.`
    way.push(there)
    const onward = living.has(there)
      ? undefined
      : others.find((other) => other.from && normalPath(other.from) === there)
    next = onward ? pathAfter(onward) : null
  }
  return undefined
}
