import type { LinkCheck } from '../content/finding.ts'
import { tryLink, type LinkAnswer, type Trying } from './try-link.ts'

export interface HostOptions extends Trying {
  readonly now: () => Date
  /** Between two requests to the host. Milliseconds. */
  readonly pause: number
}

export interface Tried {
  readonly check: LinkCheck
  readonly isSilent: boolean
}

/** Tries the links to one host, one at a time. After it asked for rest, what was known of the others stays. */
export async function checkHost(
  addresses: readonly string[],
  before: ReadonlyMap<string, LinkCheck>,
  options: HostOptions,
): Promise<Tried[]> {
  const { now, pause } = options
  const results: Tried[] = []
  const said = (address: string, { state, detail }: LinkAnswer): LinkCheck => ({
    address,
    state,
    detail,
    checkedAt: now().toISOString(),
  })
  let isBusy = false
  for (const [index, address] of addresses.entries()) {
    const known = before.get(address)
    if (isBusy) {
      if (known) results.push({ check: known, isSilent: false })
      continue
    }
    if (index > 0) await new Promise((done) => setTimeout(done, pause))
    const outcome = await tryLink(address, options)
    isBusy = outcome.isBusy === true
    results.push({ check: said(address, outcome), isSilent: outcome.isSilent === true })
  }
  return results
}
