export const dynamic = 'force-static'

/**
 * Lets browsers prefetch a page while a reader presses its link. Not earlier: a link that somebody only pointed at
 * should not show on a monitored connection, nor cost data on a slow one.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/studio*', '/lake/*', '/draft/*', '/review/*', '/ask/*', '/api/*', '/media/*'] } },
        ],
      },
      eagerness: 'conservative',
    },
  ],
}

export function GET(): Response {
  return Response.json(rules, { headers: { 'content-type': 'application/speculationrules+json' } })
}
