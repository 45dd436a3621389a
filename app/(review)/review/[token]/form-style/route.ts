import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reviewKeyIn } from '@/lib/review/review-cookie'
import { openView } from '@/sanity/review/open-view'
import type { TokenRoute } from '../../../token-route'

const sheets = [
  '(site)/styles/tokens.css',
  '(site)/styles/base.css',
  '(site)/styles/text.css',
  '(review)/remark-form.css',
  '(review)/frame-switch.css',
  '(review)/consent.css',
]

/** The style sheet of the pages of forms, which Next does not render. For those who may see them: what is found here gives a pass to pictures. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  const open = await openView((await params).token, reviewKeyIn(request.headers.get('cookie')))
  if (!open) return new Response(null, { status: 404 })
  const texts = await Promise.all(
    sheets.map((sheet) => readFile(join(/* turbopackIgnore: true */ process.cwd(), 'app', sheet), 'utf8')),
  )
  return new Response(texts.join('\n'), { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
