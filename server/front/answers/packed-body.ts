import { compress } from './encodings.ts'
import { compactBodies, type FinishedPage } from './finished-page.ts'

/**
 * A page's part of what a browser gets before it has to answer, which it shares with the style sheet and headers. Bytes.
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
const firstRoundTrip = 7_000

/** What is left of it beside a style sheet of 6,400 bytes: a page of more takes a round trip more. Bytes. */
const mostInFirst = 7_500

/** A longer body takes many round trips anyway: to pack it well would take half a second. Bytes. */
const mostWorthwhile = 150_000

/**
 * Packs a page for those who wait for it: quickly, in two milliseconds; better, in some thirty, where that may save many people a
 * round trip; and as well as can be, in some hundred and fifty, only where it has to be to save it.
 * @param isQuick whether few ask for it, or others wait for theirs: then it is packed quickly
 */
export async function packed(body: Buffer, isQuick: boolean): Promise<Pick<FinishedPage, 'bodies' | 'isDense'>> {
  const quick = await compress(body, 7)
  if (body.length > mostWorthwhile) return { bodies: compactBodies(quick), isDense: true }
  if (isQuick || quick.length <= firstRoundTrip) return { bodies: compactBodies(quick), isDense: false }
  const better = await compress(body, 10)
  if (better.length <= mostInFirst) return { bodies: compactBodies(better), isDense: false }
  return { bodies: compactBodies(await compress(body, 11)), isDense: true }
}
