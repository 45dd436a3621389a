import { isFrameLanguage } from '@/lib/languages'
import { REVIEW_COOKIE, reviewKeyIn } from '@/lib/review/review-cookie'
import { reviewPath } from '@/lib/review-path'
import { reviewChoice } from '@/lib/review/review-choice'
import { env } from '@/sanity/env'
import { openCover } from '@/sanity/review/open-cover'
import { openView } from '@/sanity/review/open-view'
import { isFromReviewPage } from '@/sanity/review/review-form'
import { readForm } from '@/sanity/review/read-form'
import { spendView } from '@/sanity/review/spend-view'
import { frameOf } from '../../../load-view'
import type { TokenRoute } from '../../../token-route'

/**
 * *Read*: spends an opening and gives the browser its key. It always leads back to the page of the link, which shows the
 * text, or that the link does not work. Who has the text open already spends nothing by pressing it again.
 */
export async function POST(request: Request, { params }: TokenRoute): Promise<Response> {
  const { token } = await params
  const back = (choice: string, headers: Record<string, string> = {}) =>
    new Response(null, {
      status: 303,
      headers: { location: `${reviewPath(encodeURIComponent(token))}${choice}`, ...headers },
    })
  const link = await openCover(token)
  if (!link || !isFromReviewPage(request.headers)) return back('')
  const fields = await readForm(request)
  const chosen = typeof fields === 'number' ? undefined : fields.get('frame')
  const choice = isFrameLanguage(chosen) ? reviewChoice({ frame: chosen }) : ''
  if (await openView(token, reviewKeyIn(request.headers.get('cookie')))) return back(choice)
  const key = await spendView(link, frameOf(chosen, link))
  return key === null ? back('') : back(choice, { 'set-cookie': cookie(token, key, link.expiresAt) })
}

/** Ends with the link at the latest: then each request refuses it anyway. */
function cookie(token: string, key: string, expiresAt: string): string {
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000))
  const attributes = `Path=${reviewPath(token)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`
  return `${REVIEW_COOKIE}=${key}; ${attributes}${env().siteUrl.startsWith('https:') ? '; Secure' : ''}`
}
