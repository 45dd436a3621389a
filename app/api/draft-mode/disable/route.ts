import { redirect } from 'next/navigation'
import { homePath } from '@/lib/routes'
import { defaultLanguage } from '@/lib/languages'
import { localPath } from '@/sanity/preview/local-path'
import { endDraftSession } from '../session'

/** Ends the draft session of this browser and redirects to `to`, inside this site. */
export async function GET(request: Request): Promise<Response> {
  await endDraftSession()
  return redirect(localPath(new URL(request.url).searchParams.get('to'), homePath(defaultLanguage)))
}
