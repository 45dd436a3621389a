/** What S3's error codes mean for an operator. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const reasons: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no bucket of that name: make it, or correct LAKE_ASSETS',
  InvalidAccessKeyId: 'it does not know AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID',
  AccessDenied: 'the keys may not do that: they need to read, write, delete and list what begins with the prefix',
  AuthorizationHeaderMalformed: 'the region is another one: correct AWS_REGION',
  PermanentRedirect: 'the bucket is in another region: correct AWS_REGION',
  RequestTimeTooSkewed: 'the clocks differ: set the clock of this machine',
}

/** A bucket that did not do what it was asked. The message is for an operator, and holds no key. */
export class BucketError extends Error {
  /** Whether it answered, and would say the same again. */
  readonly isRefusal: boolean

  constructor(message: string, isRefusal: boolean, options?: ErrorOptions) {
    super(message, options)
    this.isRefusal = isRefusal
  }
}

/** The error of an answer. @param text its body: XML with a `Code`, or nothing */
export function refusedBy(bucket: string, status: number, text: string): BucketError {
  const [, code = ''] = /<Code>(\w{1,80})<\/Code>/.exec(text) ?? []
  const known = reasons[code] ?? reasons[status === 403 ? 'AccessDenied' : '']
  const said = known ?? 'the log of the service may say why'
  return new BucketError(`The bucket "${bucket}" answered ${status}${code && ` ${code}`}: ${said}.`, status < 500)
}
