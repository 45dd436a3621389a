import { ApiError } from '../protocol/api-error.ts'
import { bearerToken } from '../http/bearer-token.ts'
import type { Call, Route } from '../routing/call.ts'
import { coarseClient } from '../http/client-address.ts'

/** GET /auth/fetch?sid=… — trades a sign-in id for a session token, once. */
function fetchToken({ request, services, url }: Call): Response {
  const token = services.accounts.redeem(url.searchParams.get('sid') ?? '', coarseClient(request))
  if (token === null) throw new ApiError(401, 'unauthorizedError', 'This sign-in link was used before or has expired.')
  return Response.json({ token }, { headers: { 'cache-control': 'no-store' } })
}

function logOut({ request, services }: Call): Response {
  const token = bearerToken(request)
  if (token) services.accounts.signOut(token)
  return new Response(null, { status: 204 })
}

/** GET /auth/providers — the ways to sign in that a Studio can offer. */
function providers({ url, services }: Call): Response {
  const path = url.pathname.replace(/\/providers$/, '/login/local')
  // The lake speaks no TLS: where it is reached by it, a proxy took it away, and the request does not tell.
  const { publicUrl } = services
  const login = new URL(publicUrl.startsWith('https:') ? `${publicUrl}${path}` : path, url)
  return Response.json({
    providers: [{ name: 'local', title: 'E-mail and password', url: login.href }],
    thirdPartyLogin: false,
    sso: null,
  })
}

export const authRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/auth/fetch', access: 'anyone', parameters: ['sid'], handler: fetchToken },
  { method: 'POST', pattern: '/auth/logout', access: 'anyone', handler: logOut },
  { method: 'GET', pattern: '/auth/providers', access: 'anyone', handler: providers },
]
