/**
 * Ends the page of a review when its link ends: the text is taken away at once, and the page is asked for again, which then
 * says that the link does not work. Without this module the page asks for itself each 15 seconds.
 */
const pause = 5_000
/** How often the pass for pictures is renewed, which is good for ten minutes: those further down load when they are seen. */
const renewal = 240_000

function end(): void {
  document.body.replaceChildren()
  location.reload()
}

const events = new EventSource(`${location.pathname.replace(/\/$/, '')}/watch`)
events.addEventListener('ended', () => {
  events.close()
  end()
})
events.addEventListener('error', () => {
  // Refused, not interrupted: browsers do not try again. Why is not said: the page itself knows, after a pause, since a
  // server that is busy would refuse it as well.
  if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), pause)
})
setInterval(() => {
  // Without a connection there are no pictures either.
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => {})
}, renewal)
// A page that the browser kept may be of a link that has ended meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) end()
})
