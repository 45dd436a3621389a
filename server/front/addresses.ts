import { z } from 'zod'
import { pathFinder } from '../../lib/addresses.ts'
import { oldAddress } from '../../lib/old-addresses.ts'
import { normalPath } from '../../lib/redirects.ts'
import { digestOf, encodings, type FinishedPage } from './finished-page.ts'

/** Where the site answers with all of its addresses; see `app/api/addresses`. */
export const addressesPath = '/api/addresses'

const Answer = z.object({
  languages: z.array(z.string()),
  families: z.array(z.string()),
  paths: z.array(z.string()),
  gone: z.array(z.string()),
  moved: z.record(z.string(), z.object({ location: z.string(), status: z.union([z.literal(307), z.literal(308)]) })),
})

export interface AddressBook {
  readonly paths: readonly string[]
  /** Pages that take the place of others. */
  readonly substitutes: readonly string[]
  /** False where nothing can be: the content API need not be asked. */
  mayExist(path: string): boolean
  /** Where an old address leads now. */
  redirect(path: string): Promise<FinishedPage | undefined>
  /** The page that says that there is nothing, or that what was there is gone, in the language of the address. */
  instead(path: string): { readonly path: string; readonly status: 404 | 410 }
}

/** Thousands of addresses are read once, not for each request that is lost. */
const read = new WeakMap<FinishedPage, AddressBook>()

/** @param answer what the site answered at `addressesPath` */
export function addressBook(answer: FinishedPage): AddressBook {
  const known = read.get(answer)
  if (known) return known
  const { languages, families, paths, moved, gone } = Answer.parse(JSON.parse(answer.bodies.identity.toString('utf8')))
  const mayExist = pathFinder({ families, paths })
  const takenBack = new Set(gone)
  const there = new Set(paths)
  const isGone = (path: string) => takenBack.has(path) || takenBack.has(oldAddress(path)?.entry ?? path)
  const book: AddressBook = {
    paths,
    substitutes: languages.flatMap((language) => [`/404/${language}`, `/410/${language}`]),
    // Any word may stand in the place of a language there: each would be rendered.
    mayExist: (path) => !/^\/4(?:04|10)\//.test(path) && mayExist(normalPath(path)),
    async redirect(path) {
      const normal = normalPath(path)
      const old = isGone(normal) ? null : oldAddress(normal)
      const now = old && (old.entry !== null && there.has(old.entry) ? old.entry : old.list)
      const target = moved[normal] ?? (now ? { location: encodeURI(now), status: 308 } : undefined)
      return target && redirectTo(target, answer)
    },
    instead(path) {
      const status = isGone(normalPath(path)) ? 410 : 404
      const [, word = ''] = path.split('/')
      return { path: `/${status}/${languages.includes(word) ? word : languages[0]}`, status }
    },
  }
  read.set(answer, book)
  return book
}

async function redirectTo({ location, status }: { location: string; status: number }, answer: FinishedPage) {
  const body = Buffer.alloc(0)
  const { version, renderedAt } = answer
  return { status, headers: { location }, digest: digestOf(body), bodies: await encodings(body), version, renderedAt }
}
