import { z } from 'zod'

const Names = z.array(z.string())

/** What is in a set now and was not, and the other way round. */
const SetChange = z.object({ added: Names, removed: Names })

/** A page as `packPage` packs it. */
const Packed = z.object({
  about: z.string(),
  body: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  isSent: z.union([z.literal(0), z.literal(1)]),
  sum: z.string(),
})

/** A page, and the content version that it is of. */
const Page = z.object({ version: z.number(), packed: Packed })

/** What the first front tells a further one, in this order: how things stand, and then each change. */
export const FrontMessage = z.union([
  /** Where Next listens. */
  z.object({ next: z.string().nullable() }),
  /** The first message after a start: the content version, and whether every change is heard of. */
  z.object({ begins: z.object({ version: z.number(), isFollowing: z.boolean() }) }),
  z.object({ isFollowing: z.boolean() }),
  z.object({
    changed: z.object({
      version: z.number(),
      what: z.enum(['content', 'consent']),
      change: z.enum(['minor', 'major']),
      tags: z.array(z.string()).nullable(),
    }),
  }),
  z.object({
    withdrawn: z.object({
      version: z.number(),
      addresses: SetChange,
      gone: SetChange,
      pictures: SetChange,
      shown: SetChange,
      copies: SetChange,
    }),
  }),
  z.object({ kept: Page.extend({ key: z.string() }) }),
  /** The first front has rendered all pages that there are. */
  z.object({ isWarm: z.literal(true) }),
])

export type FrontMessage = z.infer<typeof FrontMessage>

export type SetChange = z.infer<typeof SetChange>

/** What the first front answers to the question `page`. */
export const PageAnswer = z.union([
  Page,
  /** Why there is none; `isRefused` where nothing was tried, since nothing answers. */
  z.object({ problem: z.string(), isRefused: z.boolean() }),
])

export type PageAnswer = z.infer<typeof PageAnswer>

/** What a further front says of itself, besides questions and that it listens: a webhook reported to it that content changed. */
export interface HeardOfChange {
  readonly hasChanged: true
}
