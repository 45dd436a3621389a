import type { Readable } from 'node:stream'

interface KeptFile {
  readonly type: string
  readonly bytes: Buffer
}

/**
 * What a CDN does with files: what it has given once it gives for ever, also after the original was deleted.
 * @see https://www.sanity.io/docs/apis-and-sdks/asset-cdn
 */
export function keptFiles() {
  const kept = new Map<string, KeptFile>()
  return {
    get: (address: string) => kept.get(address),
    async keep(address: string, type: string, body: Readable): Promise<void> {
      const parts: Buffer[] = []
      for await (const part of body) parts.push(Buffer.from(part))
      kept.set(address, { type, bytes: Buffer.concat(parts) })
    },
  }
}
