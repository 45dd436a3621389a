import { createHash, createHmac } from 'node:crypto'

/** What a request was signed with, as whoever receives it sees it. */
export interface SignedRequest {
  readonly method: string
  /** With its query, as it came. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * AWS Signature Version 4 as the receiver computes it, written from its description and not from the client's code.
 * @returns why the request is refused; `null` where its signature is right
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signatureFault(
  request: SignedRequest,
  keys: { readonly id: string; readonly secret: string },
): string | null {
  const given = String(request.headers.authorization ?? '')
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      given,
    )
  if (!parts) return 'AccessDenied'
  const [, id = '', day = '', region = '', names = '', signature] = parts
  if (id !== keys.id) return 'InvalidAccessKeyId'
  const [path = '', query = ''] = request.url.split('?')
  const pairs = query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`))
  const canonical = [
    request.method,
    path,
    pairs.toSorted().join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    names,
    String(request.headers['x-amz-content-sha256']),
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', String(request.headers['x-amz-date']), scope, sha256(canonical)].join('\n')
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${keys.secret}`, day), region))
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}
