import { reviewKeyIn } from '@/lib/review/review-cookie'
import { openView } from '@/sanity/review/open-view'
import { formSheets, styleSheets } from '../../../style-sheets'
import type { TokenRoute } from '../../../token-route'

/** The style sheet of the pages of forms, which Next does not render. For those who may see them: what is found here gives a pass to pictures. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  const open = await openView((await params).token, reviewKeyIn(request.headers.get('cookie')))
  if (!open) return new Response(null, { status: 404 })
  return styleSheets([...formSheets, '(review)/frame-switch.css', '(review)/consent.css'])
}
