import { deviceCookie, deviceCookies } from '../auth/device-cookie.ts'
import { codePage, passwordPage } from '../auth/login-page.ts'
import type { LoginPage } from '../auth/login-response.ts'
import { loginWords } from '../auth/login-words.ts'
import type { SignInAnswer } from '../auth/sign-in.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { clientKey, coarseClient } from '../http/client-address.ts'
import { readForm } from '../http/read-form.ts'
import { returnAddress } from './return-address.ts'

/** GET /auth/login/local?origin=… — the page to sign in on; /auth/login/local/nl the same in Dutch. */
function showLogin(call: Call): Promise<Response> {
  return passwordPage(pageOf(call, returnAddress(call, call.url.searchParams.get('origin'))))
}

/** What every page of a sign-in has. Its language is in its path: a Studio adds what it has to say to the address behind `?`. */
function pageOf({ services, params }: Call, origin: string): LoginPage {
  return { words: loginWords(params.language), title: services.title, origin }
}

/** POST /auth/login/local — back to the Studio with a sign-in id, or a page that asks for a code or says what is wrong. */
async function logIn(call: Call): Promise<Response> {
  const form = await readForm(call.request)
  const origin = returnAddress(call, form.get('origin'))
  const ticket = form.get('ticket')
  try {
    return await respond(call, origin, await attempt(call, form))
  } catch (error) {
    // The caller hung up: nobody reads the answer, and nothing failed.
    if (call.request.signal.aborted) return new Response(null, { status: 499 })
    if (!(error instanceof ApiError) || (error.status !== 429 && error.status !== 503)) throw error
    const { status } = error
    const { retryAfter = 60 } = error.details
    const { words, ...rest } = pageOf(call, origin)
    const problem = status === 429 ? words.tooOften(retryAfter) : words.tooMany(retryAfter)
    const page = { ...rest, words, problem, status, retryAfter }
    return ticket === null ? passwordPage(page) : codePage(page, ticket)
  }
}

async function attempt({ request, services }: Call, form: URLSearchParams): Promise<SignInAnswer> {
  const { signal } = request
  const coarse = coarseClient(request)
  const ticket = form.get('ticket')
  if (ticket !== null) return services.signIn.withCode({ ticket, code: form.get('code') ?? '' }, coarse)
  const given = {
    email: form.get('email') ?? '',
    password: form.get('password') ?? '',
    cookies: deviceCookies(request),
  }
  return services.signIn.withPassword(given, { client: clientKey(request), coarse, signal })
}

function respond(call: Call, origin: string, answer: SignInAnswer): Response | Promise<Response> {
  const page = pageOf(call, origin)
  const { words } = page
  const refused = (problem: string): LoginPage => ({ ...page, problem, status: 401 })
  switch (answer.kind) {
    case 'wrong':
      return passwordPage(refused(words.wrong))
    case 'again':
      return passwordPage(refused(words.again))
    case 'code':
      return codePage(answer.isWrong ? refused(words.wrongCode) : page, answer.ticket)
    case 'done': {
      const target = new URL(origin)
      target.hash = `sid=${answer.sid}`
      const headers = { location: target.href, 'set-cookie': deviceCookie(call.request, answer.device) }
      return new Response(null, { status: 303, headers: { ...headers, 'cache-control': 'no-store' } })
    }
  }
}

// Studio says how it wants to be answered, for which there is one way only.
const parameters = ['origin', 'type', 'withSid', 'projectId']

export const loginRoutes: readonly Route[] = ['/auth/login/local', '/auth/login/local/:language'].flatMap(
  (pattern): Route[] => [
    { method: 'GET', pattern, access: 'anyone', parameters, handler: showLogin },
    { method: 'POST', pattern, access: 'anyone', parameters, handler: logIn },
  ],
)
