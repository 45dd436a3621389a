/**
 * The same answer, whose body ends when `watch` calls back.
 * @param watch is called once with how to end the body, and returns how to stop watching
 */
export function endingWith(response: Response, watch: (end: () => void) => () => void): Response {
  const reader = response.body?.getReader()
  if (!reader) return response
  let unwatch = () => {}
  let hasEnded = false
  /** Ends once, by the first of three: the source, the reader, or the watch. */
  const finish = (how: () => void) => {
    if (hasEnded) return
    hasEnded = true
    unwatch()
    how()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        unwatch = watch(() =>
          finish(() => {
            controller.close()
            void reader.cancel()
          }),
        )
        // The source may fail while nobody reads: that is felt at once, as without this in between.
        reader.closed.catch((error: unknown) => finish(() => controller.error(error)))
      },
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) finish(() => controller.close())
        else if (!hasEnded) controller.enqueue(value)
      },
      cancel(reason) {
        finish(() => {})
        return reader.cancel(reason)
      },
    },
    // Nothing is read ahead: backpressure reaches the source.
    { highWaterMark: 0 },
  )
  return new Response(body, response)
}
