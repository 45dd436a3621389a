import { ApiError } from '../protocol/api-error.ts'
import type { Origins } from './origins.ts'

/** Answers a browser's preflight: yes for the allowed origins, nothing for the others. */
export function preflight(request: Request, origins: Origins): Response {
  const headers = new Headers({ vary: 'Origin' })
  if (origins.allows(request.headers.get('origin') ?? '')) {
    headers.set('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE')
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '')
    headers.set('access-control-max-age', '600')
  }
  return withCors(new Response(null, { status: 204, headers }), request, origins)
}

/** The headers that let an allowed origin read the answer. Added to refusals too, or a browser hides their reason. */
export function withCors(response: Response, request: Request, origins: Origins): Response {
  const origin = request.headers.get('origin')
  response.headers.append('vary', 'Origin')
  response.headers.set('x-content-type-options', 'nosniff')
  if (origin !== null && origins.allows(origin)) {
    response.headers.set('access-control-allow-origin', origin)
    response.headers.set('access-control-allow-credentials', 'true')
    response.headers.set('access-control-expose-headers', 'content-length, retry-after')
  }
  return response
}

/**
 * A page on a foreign origin may not call the lake from its visitor's browser. The lake's own page, on which people sign in, may,
 * whichever origins are allowed: a browser names its origin when the form is sent.
 * @param publicUrl where the lake is reached; behind a proxy only it knows
 * @throws ApiError 403
 */
export function refuseForeignOrigin(request: Request, origins: Origins, publicUrl: string): void {
  const origin = request.headers.get('origin')
  if (origin === null || origins.allows(origin)) return
  if ([request.url, publicUrl].some((own) => URL.canParse(own) && new URL(own).origin === origin)) return
  throw new ApiError(
    403,
    'corsOriginNotAllowed',
    `The origin ${origin.slice(0, 200)} is not allowed here (serve --allow-origin).`,
  )
}
