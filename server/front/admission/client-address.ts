import type { IncomingHttpHeaders } from 'node:http'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

export interface Client {
  /** As given by the connection, or by a trusted proxy. */
  readonly address: string
  /** What requests are counted by: for IPv6 the network, since each customer has 2^64 addresses (RFC 6177). */
  readonly key: string
}

interface ClientRequest {
  readonly headers: IncomingHttpHeaders
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** Proxies on this machine. */
const loopback = ['127.0.0.0/8', '::1/128']

/**
 * Reads the address of a client: the other end of the connection, or the one that a trusted proxy names. What any other
 * client says about itself does not count.
 * @param trustedProxies addresses and networks in the form `10.0.0.0/8`; those of this machine unless some are given
 */
export function clientReader(trustedProxies: readonly string[] = loopback): (request: ClientRequest) => Client {
  const networks = trustedProxies.map(readNetwork)
  const isTrusted = (address: string) => {
    const given = readAddress(address)
    return (
      given !== null &&
      networks.some(([network, bits]) => network.kind() === given.kind() && given.match(network, bits))
    )
  }
  return ({ headers, socket }) => {
    let address = socket.remoteAddress ?? ''
    // Each proxy appends its client: from the end, the first that is no proxy of ours.
    const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    while (isTrusted(address)) {
      const next = readAddress(named.pop()?.trim() ?? '')
      if (next === null) break
      address = next.toString()
    }
    const last = readAddress(address)
    return { address: last?.toString() ?? '', key: last ? keyOf(last) : '' }
  }
}

/** A network, or one address, in numbers. @throws when it is neither */
function readNetwork(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text)
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** What was read last: to read an address takes longer than to refuse a request. */
const read = new LRUCache<string, { readonly address: ipaddr.IPv4 | ipaddr.IPv6 | null }>({ max: 1_000 })

/** Longer than any address: nobody gets memory for what is none. Characters. */
const longestAddress = 60

/** IPv4 stays IPv4, also when a socket for both gives it as `::ffff:192.0.2.1`. */
function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (text.length > longestAddress) return null
  const known = read.get(text)
  if (known) return known.address
  const address = ipaddr.isValid(text) ? ipaddr.process(text) : null
  read.set(text, { address })
  return address
}

function keyOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (address.kind() === 'ipv4') return address.toString()
  return address.toByteArray().slice(0, 8).join('.')
}
