/** Shorter than a test may take, so that the test can say what came. Milliseconds. */
const longest = 15_000

interface Stream<Event> {
  subscribe(observer: { next: (event: Event) => void; error: (error: unknown) => void }): { unsubscribe(): void }
}

export interface Collected<Event> {
  /**
   * Resolves with all events so far as soon as they satisfy `enough`.
   * @throws when the stream fails, or says nothing of the kind for a long time
   */
  until(enough: (events: readonly Event[]) => boolean): Promise<readonly Event[]>
  stop(): void
}

/** Gathers what a stream of the client says. */
export function collect<Event>(stream: Stream<Event>): Collected<Event> {
  const events: Event[] = []
  const waiting = new Set<() => void>()
  let failure: { error: unknown } | undefined
  const wake = () => waiting.forEach((look) => look())
  const subscription = stream.subscribe({
    next(event) {
      events.push(event)
      wake()
    },
    error(error) {
      failure = { error }
      wake()
    },
  })
  return {
    until: (enough) =>
      new Promise((resolve, reject) => {
        const tooLate = () => {
          waiting.delete(look)
          reject(new Error(`What was waited for did not come; what came: ${JSON.stringify(events)}`))
        }
        const deadline = setTimeout(tooLate, longest)
        const look = () => {
          if (enough(events)) resolve([...events])
          else if (failure) reject(failure.error)
          else return
          clearTimeout(deadline)
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    stop: () => subscription.unsubscribe(),
  }
}
