import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { BucketSettings } from '@/packages/lake/source/bucket/bucket-settings'
import { signatureFault } from './signature-v4'

interface Version {
  readonly id: string
  /** `null` marks a deletion. */
  readonly bytes: Buffer | null
}

/** What can be wrong with a bucket. */
interface BucketState {
  isVersioned: boolean
  isPublic: boolean
  /** Answers nothing any more, and begins no connection. */
  isDown: boolean
  /** Deletes nothing: what is retained. */
  isLocked: boolean
  /** How many requests fail with 503 from now on. */
  failing: number
  /** Keys may not list older versions. */
  hidesVersions: boolean
  /** What an object waits for after its first bytes. */
  pausing: Promise<void> | null
  /** How many bytes of an object come before the line breaks; all of them where there is none. */
  breaksAt: number | null
}

const keys = { id: 'AKTEST', secret: 'a-secret-of-the-bucket' }

/**
 * A small server of Amazon S3's API for one bucket, in memory, that takes signed requests only. It stands in for a real one as far as
 * its documentation goes: versions, pages of three keys, refusals with their codes.
 */
export async function startBucketServer() {
  const objects = new Map<string, Version[]>()
  const state: BucketState = {
    isVersioned: false,
    isPublic: false,
    isDown: false,
    isLocked: false,
    failing: 0,
    hidesVersions: false,
    pausing: null,
    breaksAt: null,
  }
  const requests: string[] = []
  let made = 0

  const newest = (key: string) => objects.get(key)?.at(-1)?.bytes ?? null
  const add = (key: string, bytes: Buffer | null) => {
    made += 1
    const version = { id: state.isVersioned ? `v${made}` : 'null', bytes }
    objects.set(key, state.isVersioned ? [...(objects.get(key) ?? []), version] : [version])
  }

  function refuse(response: ServerResponse, status: number, code: string): void {
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const prefix = query.get('prefix') ?? ''
    const names = [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted()
    const xml = (name: string, inside: string) =>
      void response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><${name}>${inside}</${name}>`)
    if (query.has('versioning'))
      return xml('VersioningConfiguration', state.isVersioned ? '<Status>Enabled</Status>' : '')
    if (query.has('versions')) {
      const one = (key: string, { id, bytes }: Version) => {
        const tag = bytes ? 'Version' : 'DeleteMarker'
        return `<${tag}><Key>${key}</Key><VersionId>${id}</VersionId></${tag}>`
      }
      return xml(
        'ListVersionsResult',
        names.flatMap((key) => objects.get(key)?.map((each) => one(key, each)) ?? []).join(''),
      )
    }
    const start = Number(query.get('continuation-token') ?? 0)
    const there = names.filter((key) => newest(key))
    const page = there.slice(start, start + 3).map((key) => `<Contents><Key>${key}</Key></Contents>`)
    const more = start + 3 < there.length ? `<NextContinuationToken>${start + 3}</NextContinuationToken>` : ''
    xml('ListBucketResult', page.join('') + more)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const body = await buffer(request)
    requests.push(`${method} ${url}`)
    if (state.failing > 0) {
      state.failing -= 1
      return refuse(response, 503, 'SlowDown')
    }
    const isOpen = state.isPublic && headers.authorization === undefined
    const fault = isOpen ? null : signatureFault({ method, url, headers }, keys)
    if (fault) return refuse(response, 403, fault)
    const { pathname, searchParams } = new URL(url, 'http://bucket')
    const [, bucket, ...path] = pathname.split('/')
    if (bucket !== 'pictures') return refuse(response, 404, 'NoSuchBucket')
    const key = path.join('/')
    if (method === 'GET' && key === '')
      return state.hidesVersions && searchParams.has('versions')
        ? refuse(response, 403, 'AccessDenied')
        : list(response, searchParams)
    const bytes = newest(key)
    if (method === 'PUT') {
      if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256'])
        return refuse(response, 400, 'XAmzContentSHA256Mismatch')
      add(key, body)
      return void response.writeHead(200).end()
    }
    if (method === 'DELETE') {
      if (state.isLocked) return refuse(response, 403, 'AccessDenied')
      const version = searchParams.get('versionId')
      const left = (objects.get(key) ?? []).filter(({ id }) => version !== null && id !== version)
      const isMarked = version === null && state.isVersioned
      if (isMarked) add(key, null)
      else if (left.length > 0) objects.set(key, left)
      else objects.delete(key)
      const marker = isMarked && { 'x-amz-delete-marker': 'true', 'x-amz-version-id': `v${made}` }
      return void response.writeHead(204, { ...marker }).end()
    }
    if (!bytes) return method === 'HEAD' ? void response.writeHead(404).end() : refuse(response, 404, 'NoSuchKey')
    response.writeHead(200, { 'content-length': bytes.length })
    if (method === 'HEAD') return void response.end()
    if (state.pausing) {
      response.write(bytes.subarray(0, 100))
      await state.pausing
      return void response.end(bytes.subarray(100))
    }
    if (state.breaksAt === null) return void response.end(bytes)
    response.write(bytes.subarray(0, state.breaksAt), () => response.destroy())
  }

  const server = createServer((request, response) => {
    if (state.isDown) return void request.socket.destroy()
    void answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bucket has no port.')
  const settings: BucketSettings = {
    bucket: 'pictures',
    prefix: 'site/',
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'eu-test-1',
    keyId: keys.id,
    secret: keys.secret,
    keptBytes: 10_000_000,
  }
  return {
    settings,
    state,
    requests,
    /** Keys of all that is there in any version, without what the lake itself writes. */
    keys: () => [...objects.keys()].filter((key) => !key.endsWith('lake-owner.txt')).toSorted(),
    bytesOf: newest,
    /** As somebody does who is at the service itself. */
    lose: (key: string) => void objects.delete(key),
    /** The same settings as variables of an operator. */
    env: {
      LAKE_ASSETS: 's3://pictures/site',
      AWS_ENDPOINT_URL_S3: settings.endpoint ?? '',
      AWS_REGION: settings.region,
      AWS_ACCESS_KEY_ID: keys.id,
      AWS_SECRET_ACCESS_KEY: keys.secret,
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export type BucketServer = Awaited<ReturnType<typeof startBucketServer>>
