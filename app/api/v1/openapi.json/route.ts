import { openApi } from '@/lib/open-data/openapi'
import { env } from '@/sanity/env'

export const dynamic = 'force-dynamic'

/** The open data described for programs. */
export function GET(): Response {
  return Response.json(openApi(env().siteUrl))
}
