import type { RequestOptions } from 'node:http'
import { urlToHttpOptions } from 'node:url'

/**
 * Where a request goes: to this server, whatever the path says. A path that is resolved against an address can name
 * another server (`//somebody/`), and readers choose paths.
 * @param base the server's address; its own path does not count
 * @param path sent as it is
 */
export function upstreamOptions(base: string, path: string): RequestOptions {
  return { ...urlToHttpOptions(new URL(base)), path }
}
