import type { SanityClient } from '@sanity/client'
import { redirectIds } from './redirect-id.ts'
import type { RedirectChange } from './redirects-after.ts'

/** Writes changes to redirects in one transaction. Idempotent. */
export async function writeRedirects(client: SanityClient, { write, remove }: RedirectChange): Promise<void> {
  if (write.length === 0 && remove.length === 0) return
  const idOf = await redirectIds(client)
  const transaction = client.transaction()
  for (const address of remove) transaction.delete(await idOf(address))
  for (const redirect of write)
    transaction.createOrReplace({ _id: await idOf(redirect.from), _type: 'redirect', ...redirect })
  await transaction.commit()
}
