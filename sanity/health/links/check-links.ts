import pLimit from 'p-limit'
import type { LinkCheck } from '../content/finding.ts'
import { checkHost, type HostOptions } from './check-host.ts'

export interface LinkOptions extends HostOptions {
  /** Younger results are kept and not requested again. Milliseconds. */
  readonly freshFor: Readonly<Record<LinkCheck['state'], number>>
}

const HOSTS_AT_A_TIME = 4
const DAY = 86_400_000

/** A working link is tried once a week, another once a day: one bad hour of a site is no dead link. */
export const FRESH_FOR = { alive: 7 * DAY, dead: DAY, unsure: DAY }

export interface CheckedLinks {
  readonly links: readonly LinkCheck[]
  /** No site answered at all, so this machine is taken to be without a network, and what was known stays. */
  readonly isOffline: boolean
}

/**
 * Tries links politely: one at a time for each host, with a pause, a time limit, and no more requests to a host that asks
 * for rest. Results that are still fresh are taken over; those of addresses that are linked no longer are dropped.
 */
export async function checkLinks(
  addresses: Iterable<string>,
  known: readonly LinkCheck[],
  options: LinkOptions,
): Promise<CheckedLinks> {
  const { now, freshFor } = options
  const before = new Map(known.map((check) => [check.address, check]))
  const isFresh = ({ checkedAt, state }: LinkCheck) => now().getTime() - Date.parse(checkedAt) < freshFor[state]
  const results: LinkCheck[] = []
  const due: string[] = []
  for (const address of new Set(addresses)) {
    const check = before.get(address)
    if (check && isFresh(check)) results.push(check)
    else due.push(address)
  }
  const hosts = Map.groupBy(due, (address) => new URL(address).host)
  const limit = pLimit(HOSTS_AT_A_TIME)
  const perHost = await Promise.all(
    [...hosts.values()].map((ofHost) => limit(() => checkHost(ofHost, before, options))),
  )
  const tried = perHost.flat()
  const isOffline = tried.length > 0 && tried.every(({ isSilent }) => isSilent)
  if (isOffline) return { links: known, isOffline }
  const links = [...results, ...tried.map(({ check }) => check)]
  return { links: links.toSorted((a, b) => a.address.localeCompare(b.address, 'en')), isOffline }
}
