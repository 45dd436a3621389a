import { after } from 'next/server'
import { keepSearchUp } from '../../(site)/search-index'
import { sharedValues } from '../../(site)/story-parts'

export const dynamic = 'force-dynamic'

/** The digests of all shared values: the front compares them with those of the pages that it keeps. */
export async function GET(): Promise<Response> {
  after(keepSearchUp)
  return Response.json(await sharedValues())
}
