import { purges } from '../../lib/redirects/forget-history.ts'
import type { Scratch } from './checks.ts'

/** Deletes what the checks made, with its history. @returns the ids that were deleted */
export async function cleanUp({ client, prefix }: Scratch): Promise<readonly string[]> {
  const query = '*[_type == "checkHosted"]._id'
  const ids = (await client.fetch<string[]>(query)).filter((id) => id.replace(/^drafts\./, '').startsWith(prefix))
  if (ids.length > 0) await client.action(purges(ids))
  return ids
}
