/**
 * Set by the process in which only the front can reach Next. It is on the global object because Next loads its
 * configuration separately.
 */
const mark = Symbol.for('nap1325.behind-front')

/** Marks this process as one that answers the front only: see `server/processes/next-main.ts`. */
export function markBehindFront(): void {
  Reflect.set(globalThis, mark, true)
}

/**
 * Refuses to run Next without the front: it would serve what the front withholds from readers, without limits and
 * headers.
 * @throws an error of one sentence
 */
export function requireFront(): void {
  if (Reflect.get(globalThis, mark) === true) return
  const error = new Error('Next does not serve this site by itself: use `npm start`, or `npm run dev`.')
  // A stack trace inside Next helps nobody.
  error.stack = `${error.name}: ${error.message}`
  throw error
}
