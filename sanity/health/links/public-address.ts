import ipaddr from 'ipaddr.js'

/** Global unicast: what else of IPv6 is assigned is for local or special use (RFC 4291, 2.4; IANA's registry). */
const globalUnicast = ipaddr.parseCIDR('2000::/3')
/** For measuring devices, never on the internet (RFC 2544). */
const benchmarking = ipaddr.parseCIDR('198.18.0.0/15')

/**
 * Whether every reader can reach an IP address: it is not of this machine, its network, its provider or its cloud, and does
 * not wrap such an address (IPv4-mapped, 6to4, NAT64, Teredo).
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // Taken out of its wrapping first.
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast') return false
  return plain instanceof ipaddr.IPv6 ? plain.match(globalUnicast) : !plain.match(benchmarking)
}
