import { createHash } from 'node:crypto'
import { z } from 'zod'
import { unsent } from '../answers/encodings.ts'
import { compactBodies, type FinishedPage } from '../answers/finished-page.ts'

/** A page as it is kept in a file: its bytes, and what else there is to know of it. */
export interface PackedPage {
  readonly about: string
  /** Brotli; what is sent to nobody, as it is. */
  readonly body: Uint8Array
  readonly isSent: 0 | 1
  /** Of all of these, to find damage. */
  readonly sum: string
}

/** Loose: what a page says of itself later must not be lost here. */
const About = z.looseObject({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  digest: z.string(),
  renderedAt: z.number(),
  dependencies: z.looseObject({ tags: z.string(), values: z.record(z.string(), z.string()) }).optional(),
})

export function packPage(page: FinishedPage): PackedPage {
  const { bodies } = page
  const about = JSON.stringify({ ...page, bodies: undefined, version: undefined })
  const isSent = bodies.br.length > 0 ? 1 : 0
  const body = isSent ? bodies.br : bodies.identity
  return { about, body, isSent, sum: sumOf(about, body) }
}

/**
 * @param version that the page gets
 * @returns `null` where it is damaged
 */
export function unpackPage({ about, body, isSent, sum }: PackedPage, version: number): FinishedPage | null {
  if (sum !== sumOf(about, body)) return null
  const bytes = Buffer.from(body)
  return {
    ...About.parse(JSON.parse(about)),
    bodies: isSent ? compactBodies(bytes) : unsent(bytes),
    version,
  }
}

/** Whether nobody may get it before it is known who agreed; also where it is not known what it was made of. */
export const needsConsent = ({ dependencies }: Pick<FinishedPage, 'dependencies'>): boolean =>
  !dependencies || dependencies.needsConsent === true

function sumOf(about: string, body: Uint8Array): string {
  return createHash('sha256').update(`${about.length} ${about}`).update(body).digest('base64url')
}
