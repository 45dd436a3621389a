import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib'
import { AsyncIterReader, type WARCRecord } from 'warcio'

/** A page that is packed to be enormous when it is unpacked stops nobody. Bytes. */
const maxOutputLength = 1 << 30

const decoders: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  gzip: (body) => promisify(gunzip)(body, { maxOutputLength }),
  'x-gzip': (body) => promisify(gunzip)(body, { maxOutputLength }),
  deflate: (body) => promisify(inflate)(body, { maxOutputLength }),
  br: (body) => promisify(brotliDecompress)(body, { maxOutputLength }),
  zstd: (body) => promisify(zstdDecompress)(body, { maxOutputLength }),
}

/** The body of a record as it was before it was coded for the way; `null` where that is not possible. */
export async function decoded({ httpHeaders }: WARCRecord, raw: Buffer): Promise<Buffer | null> {
  const header = (name: string) => httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? ''
  let body = raw
  try {
    if (header('transfer-encoding') === 'chunked')
      body = Buffer.from(await new AsyncIterReader([raw], null, true).readFully())
    // In the order in which they were applied (RFC 9110, 8.4).
    const codings = header('content-encoding')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '' && each !== 'identity')
    for (const coding of codings.toReversed()) {
      const decode = decoders[coding]
      if (!decode) return null
      body = await decode(body)
    }
    return body
  } catch {
    return null
  }
}
