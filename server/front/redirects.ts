import { z } from 'zod'
import { normalPath } from '../../lib/redirects.ts'
import { digestOf, encodings, type FinishedPage } from './finished-page.ts'

/** Where the site answers with all of its old addresses; see `app/api/redirects`. */
export const redirectsPath = '/api/redirects'

const Table = z.record(
  z.string(),
  z.object({ location: z.string(), status: z.union([z.literal(307), z.literal(308)]) }),
)

/**
 * The answer for an old address, or nothing when it is none.
 * @param answer what the site answered at `redirectsPath`
 */
export async function redirected(answer: FinishedPage, path: string): Promise<FinishedPage | undefined> {
  if (answer.status !== 200) return undefined
  const table = Table.parse(JSON.parse(answer.bodies.identity.toString('utf8')))
  const redirect = table[normalPath(path)]
  if (!redirect) return undefined
  const body = Buffer.alloc(0)
  return {
    status: redirect.status,
    headers: { location: redirect.location },
    digest: digestOf(body),
    bodies: await encodings(body),
    version: answer.version,
    renderedAt: answer.renderedAt,
  }
}
