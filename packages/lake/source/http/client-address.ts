import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/** The header in which a front tells whom it speaks for; after `requestOfNode` it always holds one address that is believed. */
export const clientHeader = 'x-forwarded-for'

/**
 * The address of the client. What a connection says of somebody else is believed on loopback only, where the front is, and
 * only when it is one address: a list was begun by the client itself.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = plain(socket.remoteAddress ?? '')
  const told = headers[clientHeader]
  if (!peer || peer.range() !== 'loopback' || typeof told !== 'string') return String(peer ?? 'unknown')
  return String(plain(told.trim()) ?? peer)
}

/** Who counts as one client: an address, or the /64 that an IPv6 subscriber has at least. */
export function clientKey(request: Request): string {
  return network(request, { ipv4: 32, ipv6: 64 })
}

/** Roughly where somebody came from, for logs: enough to notice what is strange, too little to follow anybody. */
export function coarseClient(request: Request): string {
  return network(request, { ipv4: 24, ipv6: 48 })
}

function network(request: Request, bits: { readonly ipv4: number; readonly ipv6: number }): string {
  const address = plain(request.headers.get(clientHeader) ?? '')
  if (!address) return 'unknown'
  const prefix = bits[address.kind()]
  const text = `${address}/${prefix}`
  const start =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text)
  return prefix === 32 ? String(start) : `${start}/${prefix}`
}

/** IPv4 inside IPv6 is the same client. */
function plain(text: string) {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null
}
