/** Sanity's servers for everything but content: newer versions of Studio, and what it runs on. */
const versions = /(?:^|\.)sanity-cdn\.(?:com|work)$/
const sanity = /(?:^|\.)sanity\.(?:io|work)$/
/** Where Sanity is told of feedback, of errors, and of how Studio is used. */
const intake = /\/intake\//
const telemetry = /\/intake\/telemetry-status$/
/** Who somebody is: `/users/me`, `/users/p1,p2`, `/projects/abc/users/p1`. */
const people = /\/v[^/]+\/(?:projects\/[^/]+\/)?users(?:\/[^/]+)?$/

/**
 * A `fetch` for Studio on hosted Sanity, which asks for content and for nothing else. It is installed with the site, so no newer version
 * concerns it; feedback, reports of errors and telemetry would tell what is worked on here, and when. They are refused here, and Studio
 * does not offer them.
 *
 * Pictures of people come from whoever they signed in with: each look at a document would tell that company which colleagues
 * worked on it. Studio draws their initials instead.
 */
export function quietFetch(plain: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), 'http://here.invalid')
    if (versions.test(url.hostname)) return Response.json({})
    if (!sanity.test(url.hostname)) return plain(input, init)
    if (telemetry.test(url.pathname)) return Response.json({ status: 'denied' })
    if (intake.test(url.pathname)) return new Response(null, { status: 404 })
    const answer = await plain(input, init)
    return people.test(url.pathname) && answer.ok ? withoutPictures(answer) : answer
  }
}

/** What Sanity calls them: `profileImage` of oneself, `imageUrl` of others. */
const pictures: ReadonlySet<string> = new Set(['profileImage', 'imageUrl'])

async function withoutPictures(answer: Response): Promise<Response> {
  const said: unknown = JSON.parse(await answer.text(), (key, value: unknown) => (pictures.has(key) ? null : value))
  // Its length and its packing are no longer those that were announced.
  const headers = new Headers(answer.headers)
  for (const name of ['content-length', 'content-encoding']) headers.delete(name)
  return new Response(JSON.stringify(said), { status: answer.status, headers })
}

/**
 * `navigator.sendBeacon` for Studio, with either content API. As somebody leaves, Studio sends what it noted of how it was used, also
 * when telemetry is denied (`endWithBeacon` in `@sanity/telemetry`).
 */
export function quietBeacon(plain: Navigator['sendBeacon']): Navigator['sendBeacon'] {
  return (url, data) => !intake.test(new URL(url, 'http://here.invalid').pathname) && plain(url, data)
}
