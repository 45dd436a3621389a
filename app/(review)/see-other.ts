/** The answer to a form that was taken, and the way to a page that says more: the browser gets it with GET (RFC 9110, 15.4.4). */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
