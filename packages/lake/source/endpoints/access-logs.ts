import type { Call, Route } from '../routing/call.ts'
import { wholeNumber } from '../http/query-params.ts'

const limitOf = ({ url }: Call) => wholeNumber(url.searchParams.get('limit'), 100, 10_000)

/** GET /accounts/sign-ins?limit=… — who tried to sign in, the latest first. */
function signIns(call: Call): Response {
  const { accessLogs, now } = call.services
  const found = accessLogs.signIns(now(), limitOf(call))
  return Response.json(found.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })))
}

/** GET /data/history/:dataset/erasures?limit=… — who erased the history of what, the latest first. */
function erasures(call: Call): Response {
  const { name } = call.services.dataset.get(call.params.dataset ?? '')
  const found = call.services.accessLogs.erasures(name, limitOf(call))
  return Response.json(found.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })))
}

const parameters = ['limit']

export const accessLogRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/accounts/sign-ins', access: 'administrator', parameters, handler: signIns },
  { method: 'GET', pattern: '/data/history/:dataset/erasures', access: 'administrator', parameters, handler: erasures },
]
