import { loginPage } from '../auth/login-page.ts'
import { ApiError } from '../http/api-error.ts'
import type { Call, Route } from '../http/call.ts'
import { bearerToken } from '../http/bearer-token.ts'

/** GET /auth/login/local?origin=… — the page to sign in on. */
function showLogin(call: Call): Promise<Response> {
  return loginPage(returnAddress(call, call.url.searchParams.get('origin')), null)
}

/** POST /auth/login/local — back to the Studio with a sign-in id, or the page again. */
async function logIn(call: Call): Promise<Response> {
  const form = await call.request.formData().catch(() => new FormData())
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const origin = returnAddress(call, field('origin'))
  const email = field('email')
  call.services.signInLimit.count(email.toLowerCase())
  const sid = await call.services.accounts.signIn(email, field('password'))
  if (sid === null) return loginPage(origin, 'That e-mail and password do not belong together.')
  call.services.signInLimit.forgive(email.toLowerCase())
  const target = new URL(origin)
  target.hash = `sid=${sid}`
  return new Response(null, { status: 303, headers: { location: target.href, 'cache-control': 'no-store' } })
}

/**
 * Only addresses on an allowed origin are returned to, or the login would be an open redirect. `URL` resolves what a
 * browser would (`//evil`, `/\evil`, tabs), so the origin that is compared is the one that would be visited.
 */
function returnAddress(call: Call, given: string | null): string {
  const url = given !== null && URL.canParse(given) ? new URL(given) : null
  if (!url || url.username || url.password || !call.services.allowsOrigin(url.origin))
    throw new ApiError(
      400,
      'validationError',
      'Start from the Studio: the address to go back to is not an allowed one.',
    )
  return url.href
}

/** GET /auth/fetch?sid=… — trades a sign-in id for a session token, once. */
function fetchToken(call: Call): Response {
  const token = call.services.accounts.redeem(call.url.searchParams.get('sid') ?? '')
  if (token === null) throw new ApiError(401, 'unauthorizedError', 'This sign-in link was used before or has expired.')
  return Response.json({ token }, { headers: { 'cache-control': 'no-store' } })
}

function logOut({ request, services }: Call): Response {
  const token = bearerToken(request)
  if (token) services.accounts.signOut(token)
  return new Response(null, { status: 204 })
}

/** GET /auth/providers — the ways to sign in that a Studio can offer. */
function providers({ url }: Call): Response {
  const login = new URL(url.pathname.replace(/\/providers$/, '/login/local'), url)
  return Response.json({
    providers: [{ name: 'local', title: 'E-mail and password', url: login.href }],
    thirdPartyLogin: false,
    sso: null,
  })
}

export const authRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/auth/login/local', access: 'anyone', handler: showLogin },
  { method: 'POST', pattern: '/auth/login/local', access: 'anyone', handler: logIn },
  { method: 'GET', pattern: '/auth/fetch', access: 'anyone', handler: fetchToken },
  { method: 'POST', pattern: '/auth/logout', access: 'anyone', handler: logOut },
  { method: 'GET', pattern: '/auth/providers', access: 'anyone', handler: providers },
]
