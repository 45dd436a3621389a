import type { IncomingHttpHeaders } from 'node:http'
import ipaddr from 'ipaddr.js'

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
    const read = readAddress(address)
    return (
      read !== null && networks.some(([network, bits]) => network.kind() === read.kind() && read.match(network, bits))
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
    const read = readAddress(address)
    return { address: read?.toString() ?? '', key: read ? keyOf(read) : '' }
  }
}

/** A network, or one address, in numbers. @throws when it is neither */
function readNetwork(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text)
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** IPv4 stays IPv4, also when a socket for both gives it as `::ffff:192.0.2.1`. */
function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null
}

function keyOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (address.kind() === 'ipv4') return address.toString()
  return address.toByteArray().slice(0, 8).join('.')
}
