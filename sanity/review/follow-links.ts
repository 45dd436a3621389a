import type { SanityClient } from '@sanity/client'

type Listener = () => void

const listeners = new Set<Listener>()
let stop: (() => void) | null = null

/**
 * Calls back when any review link changed, or may have. One subscription to the content API serves all open pages of this
 * process, however many there are, and ends with the last.
 * @param client that reads everything; the first caller's is used
 * @returns ends it
 */
export function followLinks(client: SanityClient, onChange: Listener): () => void {
  listeners.add(onChange)
  stop ??= listen(client)
  return () => {
    listeners.delete(onChange)
    if (listeners.size > 0) return
    stop?.()
    stop = null
  }
}

function listen(client: SanityClient): () => void {
  const tell = () => listeners.forEach((each) => each())
  const options = { includeResult: false, visibility: 'query', events: ['welcome', 'mutation', 'reconnect'] } as const
  const events = client.listen('*[_type == "reviewLink"]', {}, { ...options, events: [...options.events] }).subscribe({
    next: tell,
    // It does not come back by itself: the next page that is opened begins another, and those that are open ask each time
    // that they give a sign of life.
    error: () => {
      stop = null
    },
  })
  return () => events.unsubscribe()
}
