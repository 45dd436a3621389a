import { openApi } from '@/lib/open-data/open-api'
import { env } from '@/sanity/env'

export const dynamic = 'force-dynamic'

/** The OpenAPI description of the open data. */
export function GET(): Response {
  return Response.json(openApi(env().siteUrl))
}
