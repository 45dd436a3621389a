/** Where a bucket is that speaks Amazon S3's API, and with which keys. */
export interface BucketSettings {
  readonly bucket: string
  /** What all keys in it begin with; empty, or ends in `/`. */
  readonly prefix: string
  /** The address of the service; `null` for Amazon's own in that region. */
  readonly endpoint: string | null
  readonly region: string
  readonly keyId: string
  readonly secret: string
  readonly sessionToken?: string
  /** How much of it is kept on this machine. Bytes. */
  readonly keptBytes: number
}

/** The address of the bucket: by its own host name at Amazon, by its path at all others, which may have no name for each. */
export function bucketUrl({ bucket, endpoint, region }: BucketSettings): string {
  return endpoint === null
    ? `https://${bucket}.s3.${region}.amazonaws.com`
    : `${endpoint.replace(/\/+$/, '')}/${bucket}`
}

/**
 * `s3://bucket/prefix` in parts; `null` for what is not one. The prefix has letters that mean the same in addresses and in XML.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function parseBucketAddress(address: string): Pick<BucketSettings, 'bucket' | 'prefix'> | null {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address) ?? []
  const parts = path.split('/').filter((part) => part !== '')
  if (bucket === undefined || parts.some((part) => part === '.' || part === '..')) return null
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') }
}
