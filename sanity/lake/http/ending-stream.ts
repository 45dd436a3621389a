/**
 * The same answer, whose body ends when `watch` calls back.
 * @param watch is called once with how to end the body, and returns how to stop watching
 */
export function endingWith(response: Response, watch: (end: () => void) => () => void): Response {
  const reader = response.body?.getReader()
  if (!reader) return response
  let unwatch = () => {}
  let hasEnded = false
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        unwatch = watch(() => {
          if (hasEnded) return
          hasEnded = true
          controller.close()
          unwatch()
          void reader.cancel()
        })
      },
      async pull(controller) {
        const { done, value } = await reader.read()
        if (hasEnded) return
        if (!done) return controller.enqueue(value)
        hasEnded = true
        unwatch()
        controller.close()
      },
      cancel(reason) {
        hasEnded = true
        unwatch()
        return reader.cancel(reason)
      },
    },
    // Nothing is read ahead: who reads slowly is felt at the source.
    { highWaterMark: 0 },
  )
  return new Response(body, response)
}
