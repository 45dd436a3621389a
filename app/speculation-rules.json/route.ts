export const dynamic = 'force-static'

/**
 * Lets browsers get the next page ready while a reader presses a link: not earlier, since a page that somebody only
 * pointed at should not be seen on a watched connection, nor paid for on a slow one.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/studio*', '/lake/*', '/draft/*', '/review/*', '/api/*', '/media/*'] } },
        ],
      },
      eagerness: 'conservative',
    },
  ],
}

export function GET(): Response {
  return Response.json(rules, { headers: { 'content-type': 'application/speculationrules+json' } })
}
