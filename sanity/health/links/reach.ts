import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './public-address.ts'

/** Where a request may go. */
export interface Reach {
  /** All addresses of a name, as numbers. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** Judged for each of them and at each step of a redirect, before anything is sent. */
  readonly mayConnect: (address: string, port: number) => boolean
}

/** The internet: public addresses, and the ports at which there are sites for readers. */
export const internet: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayConnect: (address, port) => (port === 80 || port === 443) && isPublicAddress(address),
}
