import { homePath, preferredLanguage } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/** Redirects to the home page in the reader's language. Nothing is stored about the reader. */
export function GET(request: Request): Response {
  const location = homePath(preferredLanguage(request.headers.get('accept-language')))
  return new Response(null, { status: 307, headers: { location, vary: 'accept-language' } })
}
