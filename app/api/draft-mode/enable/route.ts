import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { redirect } from 'next/navigation'
import { homePath } from '@/lib/routes'
import { serverClient } from '@/sanity/client'
import { env } from '@/sanity/env'
import { defaultLanguage } from '@/lib/languages'
import { localPath } from '@/sanity/preview/local-path'
import { beginDraftSession, choosePerspective } from '../session'

/**
 * Presentation calls this with a secret that it has just written to the dataset: anybody who can write there may see
 * drafts.
 */
export async function GET(request: Request): Promise<Response> {
  const { readToken } = env()
  const { isValid, redirectTo, studioPreviewPerspective } = await validatePreviewUrl(serverClient(), request.url)
  if (!isValid || !readToken) {
    return new Response('This link to drafts has expired. Open the page from Presentation in Studio again.\n', {
      status: 401,
    })
  }
  await beginDraftSession(readToken)
  await choosePerspective(studioPreviewPerspective === 'published' ? 'published' : 'drafts')
  return redirect(localPath(redirectTo, homePath(defaultLanguage)))
}
