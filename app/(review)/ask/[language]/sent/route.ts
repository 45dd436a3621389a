import { isLanguage } from '@/lib/languages'
import { askedDocument } from '../../../ask-document'

/** After the form was sent. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly language: string }> },
): Promise<Response> {
  const { language } = await params
  return isLanguage(language) ? askedDocument(language) : new Response(null, { status: 404 })
}
