import { askedPath } from '@/lib/asking/ask-paths'
import { longestAsk } from '@/lib/asking/ask-rules'
import { isLanguage } from '@/lib/languages'
import { takeAsk } from '@/sanity/review/take-ask'
import { isFromReviewPage } from '@/sanity/review/review-form'
import { readForm } from '@/sanity/review/read-form'
import { askDocument } from '../../ask-document'
import { seeOther } from '../../see-other'

interface AskRoute {
  readonly params: Promise<{ readonly language: string }>
}

const nothing = { about: '', text: '', reply: '', trap: '' }

/** The form by which anybody asks the editors to change something or take it down. */
export async function GET(request: Request, { params }: AskRoute): Promise<Response> {
  const { language } = await params
  if (!isLanguage(language)) return new Response(null, { status: 404 })
  const about = new URL(request.url).searchParams.get('about')?.slice(0, longestAsk.about) ?? ''
  return askDocument({ language, formId: crypto.randomUUID(), typed: { ...nothing, about }, problems: [] })
}

/** Takes the form, or gives it back with everything that was typed. */
export async function POST(request: Request, { params }: AskRoute): Promise<Response> {
  const { language } = await params
  if (!isLanguage(language)) return new Response(null, { status: 404 })
  if (!isFromReviewPage(request.headers)) return new Response(null, { status: 403 })
  const fields = await readForm(request)
  if (fields === 415) return new Response(null, { status: fields })
  if (fields === 413)
    return askDocument({ language, formId: crypto.randomUUID(), typed: nothing, problems: ['tooBig'] })
  const field = (name: string) => fields.get(name) ?? ''
  const typed = { about: field('about'), text: field('text'), reply: field('reply'), trap: field('website') }
  const formId = field('id') || crypto.randomUUID()
  const problems = await takeAsk({ formId, language, typed })
  return problems.length === 0 ? seeOther(askedPath(language)) : askDocument({ language, formId, typed, problems })
}
