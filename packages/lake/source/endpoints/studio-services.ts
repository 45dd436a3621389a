import type { Route } from '../routing/call.ts'

/**
 * What the Studio asks of Sanity's company rather than of its content store: news, help, telemetry. A lake of one's own
 * has none of them and says so in the shape of an empty answer.
 */
export const studioServiceRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/ping', access: 'anyone', handler: () => Response.json({ pong: true }) },
  // Where Studio measures how long an answer takes. It sends no token, and nothing of the dataset is in the answer.
  { method: 'GET', pattern: '/data/ping/:name', access: 'anyone', handler: () => Response.json({ pong: true }) },
  {
    method: 'GET',
    pattern: '/intake/telemetry-status',
    access: 'anyone',
    handler: () => Response.json({ status: 'denied' }),
  },
  {
    method: 'GET',
    pattern: '/journey/*rest',
    access: 'anyone',
    parameters: ['studioVersion'],
    handler: () => Response.json([]),
  },
  { method: 'GET', pattern: '/help', access: 'anyone', parameters: ['m', 'locale'], handler: () => Response.json({}) },
  {
    method: 'GET',
    pattern: '/check/cors',
    access: 'anyone',
    handler: ({ request, services }) => cors(request, services.allowsOrigin),
  },
]

/** The client asks here why a stream was refused. */
function cors(request: Request, allows: (origin: string) => boolean): Response {
  const allowed = allows(request.headers.get('origin') ?? '')
  return Response.json({ result: { allowed, withCredentials: allowed } })
}
