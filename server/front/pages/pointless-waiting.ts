import type { Breaker } from './breaker.ts'

/**
 * Says when a reader need not wait for a rendering any longer: where there is something else to give, soon, and where there is
 * nothing, not before it is known that nothing answers. Where all is true that the other says, very soon.
 * @param patience milliseconds. @see PageCacheOptions
 */
export function pointlessWaiting(
  patience: number,
  { isOpen, onOpen, onDoubt }: Pick<Breaker, 'isOpen' | 'onOpen' | 'onDoubt'>,
) {
  return (page: Promise<unknown>, hasOther: boolean, isOtherTrue = false): Promise<void> =>
    new Promise((done) => {
      let stop = hasOther ? onDoubt(done) : () => {}
      const wait = patience / (isOtherTrue ? 10 : isOpen() ? 3 : hasOther ? 2 : 1)
      const timer = setTimeout(() => (hasOther ? done() : (stop = onOpen(done))), wait).unref()
      const end = () => {
        clearTimeout(timer)
        stop()
      }
      page.then(end, end)
    })
}
