/** What Studio asks before it offers to send feedback, and sends it to: without a yes it does not offer it. */
const feedback = /\/intake\/feedback$/
/** Where Studio requests news, newer versions of itself and help, and reports its errors. */
const SANITYS_OWN = /(?:^|\.)(?:sanity\.io|sanity\.work|sanity-cdn\.com|sanity-cdn\.work)$/

/**
 * A `fetch` for Studio on the embedded lake: requests to Sanity's servers get an empty answer at once, so that it works without
 * a network and nobody learns who writes here.
 *
 * Studio's own toolkit (`@sanity/sdk`) and the form of a task insist on `<project id>.<host>`, which need not exist: such requests
 * go to the lake.
 * @param plainFetch what all others go through, and these: among them are event streams of a task
 */
export function blockSanityHosts(lakeUrl: string, projectId: string, plainFetch: typeof fetch): typeof fetch {
  const lake = new URL(lakeUrl)
  const projectHost = `${projectId}.${lake.host}`
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, lake)
    if (SANITYS_OWN.test(url.hostname))
      return feedback.test(url.pathname) ? new Response(null, { status: 404 }) : Response.json({})
    if (url.host !== projectHost) return plainFetch(input, init)
    url.host = lake.host
    return plainFetch(input instanceof Request ? new Request(url, input) : url, init)
  }
}
