/** Set by the process that lets nobody but the front ask Next; on the global object, since Next loads its settings apart. */
const mark = Symbol.for('nap1325.behind-front')

/** Says that in this process only the front is answered: see `server/processes/next-main.ts`. */
export function markBehindFront(): void {
  Reflect.set(globalThis, mark, true)
}

/**
 * Keeps Next from serving by itself: it answers what the front keeps from readers, without its limits and its headers.
 * @throws in one sentence
 */
export function requireFront(): void {
  if (Reflect.get(globalThis, mark) === true) return
  const error = new Error('Next does not serve this site by itself: use `npm start`, or `npm run dev`.')
  // Where in Next it was thrown helps nobody.
  error.stack = `${error.name}: ${error.message}`
  throw error
}
