import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that is never connected to; the message is for the owner of the webhook. */
export class OutOfReach extends Error {}

export interface Destination {
  /** All addresses of the name, judged; the connection goes to one of them, and the name is not looked up again. */
  readonly addresses: readonly { readonly address: string; readonly family: number }[]
}

/**
 * Judges where a webhook leads before anything is sent: whoever may make one must not learn from this machine what is in its network.
 * Redirects are not followed, so this is the only step there is.
 * @param allowsPrivate the operator allows private addresses and plain HTTP
 * @throws OutOfReach
 */
export async function destinationOf(url: URL, allowsPrivate: boolean): Promise<Destination> {
  refuseAddress(url, allowsPrivate)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host, family: isIP(host) }]
  if (found.length === 0) throw new OutOfReach(`The name ${host} has no address.`)
  if (!allowsPrivate && !found.every(({ address }) => isPublic(address)))
    throw new OutOfReach(
      `${host} is not on the internet. The operator may allow such addresses: webhooks.allowPrivateAddresses.`,
    )
  return { addresses: found }
}

/** What can be said of an address without asking anybody. @throws OutOfReach */
export function refuseAddress({ protocol, username, password, hostname }: URL, allowsPrivate: boolean): void {
  if (protocol !== 'https:' && !(allowsPrivate && protocol === 'http:'))
    throw new OutOfReach('A webhook goes to an address that begins with https:.')
  if (username !== '' || password !== '')
    throw new OutOfReach('The address holds a name or a password: send it as a header.')
  const host = hostname.replace(/^\[|\]$/g, '')
  const isHere = host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublic(host))
  if (isHere && !allowsPrivate)
    throw new OutOfReach(
      `${host} is not on the internet. The operator may allow such addresses: webhooks.allowPrivateAddresses.`,
    )
}

/** IPv4 inside IPv6 counts as what it is. */
function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast'
}
