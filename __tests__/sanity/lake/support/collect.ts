interface Stream<Event> {
  subscribe(observer: { next: (event: Event) => void; error: (error: unknown) => void }): { unsubscribe(): void }
}

export interface Collected<Event> {
  /** Resolves with all events so far as soon as they satisfy `enough`. Rejects when the stream fails. */
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
        const look = () => {
          if (enough(events)) resolve([...events])
          else if (failure) reject(failure.error)
          else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    stop: () => subscription.unsubscribe(),
  }
}
