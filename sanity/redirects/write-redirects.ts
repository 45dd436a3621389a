import type { SanityClient } from '@sanity/client'
import type { RedirectChange } from './redirects-after.ts'

/** Writes a change of redirects, all of it or nothing; writing it twice is the same as once. */
export async function writeRedirects(client: SanityClient, { write, remove }: RedirectChange): Promise<void> {
  if (write.length === 0 && remove.length === 0) return
  const transaction = client.transaction()
  for (const id of remove) transaction.delete(id)
  for (const redirect of write) transaction.createOrReplace({ ...redirect })
  await transaction.commit()
}
