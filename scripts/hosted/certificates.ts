import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Certificates {
  /** The certificate of the authority, for `NODE_EXTRA_CA_CERTS`. A file. */
  readonly authority: string
  readonly key: Buffer
  readonly certificate: Buffer
}

/**
 * An authority of our own and a certificate of it for some host names, good for a day.
 * @param folder where the files are put: a folder for one test
 * @throws Error where this machine has no `openssl`
 */
export async function makeCertificates(folder: string, names: readonly string[]): Promise<Certificates> {
  const file = (name: string) => join(folder, name)
  const openssl = (words: readonly string[]) =>
    run('openssl', words).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      throw new Error('There is no openssl, which makes the certificates of this test: install it.', { cause: error })
    })
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc']
  const authority = file('authority.pem')
  const day = ['-days', '1', '-sha256']
  const authorityKey = file('authority.key')
  const ownName = ['-subj', '/CN=Stand-in of hosted Sanity']
  await openssl(['req', '-x509', ...fresh, ...day, ...ownName, '-keyout', authorityKey, '-out', authority])
  await openssl(['req', ...fresh, '-subj', '/CN=stand-in', '-keyout', file('key.pem'), '-out', file('request.pem')])
  await writeFile(file('names'), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}\n`)
  const signing = ['-CA', authority, '-CAkey', authorityKey, '-CAcreateserial', '-extfile', file('names')]
  await openssl(['x509', '-req', '-in', file('request.pem'), ...signing, ...day, '-out', file('certificate.pem')])
  return { authority, key: await readFile(file('key.pem')), certificate: await readFile(file('certificate.pem')) }
}
