import { z } from 'zod'
import { oldAddress } from '../../../lib/old-addresses.ts'
import { normalPath } from '../../../lib/redirects/redirect-table.ts'
import { inOwnWords } from '../../../lib/routes.ts'
import { pathFinder, spelling } from '../../../lib/routes/path-finder.ts'
import { digestOf, encodings, type FinishedPage } from '../answers/finished-page.ts'

/** Where the site answers with all of its addresses; see `app/api/addresses`. */
export const addressesPath = '/api/addresses'

const Answer = z.object({
  languages: z.array(z.string()),
  paths: z.array(z.string()),
  files: z.array(z.string()),
  endings: z.array(z.string()),
  gone: z.array(z.string()),
  moved: z.record(z.string(), z.object({ location: z.string(), status: z.union([z.literal(307), z.literal(308)]) })),
})

export interface AddressBook {
  readonly paths: readonly string[]
  /** What programs read. */
  readonly files: readonly string[]
  /** Pages that take the place of others. */
  readonly substitutes: readonly string[]
  /** False where nothing can be, and for other spellings of what is there: the site need not be asked. */
  mayExist(path: string): boolean
  /** Where an old address, or another spelling of a living one, leads. */
  redirect(path: string): FinishedPage | undefined
  /** The page that says that there is nothing, or that what was there is gone, in the language of the address. */
  instead(path: string): { readonly path: string; readonly status: 404 | 410 }
}

/** Thousands of addresses are read once, not for each request that is lost. */
const read = new WeakMap<FinishedPage, AddressBook>()

/** @param answer what the site answered at `addressesPath` */
export function addressBook(answer: FinishedPage): AddressBook {
  const known = read.get(answer)
  if (known) return known
  const { languages, paths, files, endings, moved, gone } = Answer.parse(
    JSON.parse(answer.bodies.identity.toString('utf8')),
  )
  const isKnown = pathFinder({ paths, files, endings })
  const takenBack = new Set(gone)
  const there = new Set(paths)
  const livingPath = (path: string) => {
    const normal = normalPath(path)
    const own = inOwnWords(normal) ?? normal
    return isKnown(own) ? spelling(own) : null
  }
  const isGone = (path: string) => takenBack.has(path) || takenBack.has(oldAddress(path)?.entry ?? path)
  const book: AddressBook = {
    paths,
    files,
    substitutes: languages.flatMap((language) => [`/404/${language}`, `/410/${language}`]),
    mayExist: (path) => livingPath(path) === path,
    redirect(path) {
      const normal = normalPath(path)
      const old = isGone(normal) ? null : oldAddress(normal)
      const before = old && (old.entry !== null && there.has(old.entry) ? old.entry : old.list)
      const now = livingPath(path) ?? (before && encodeURI(before))
      const target = moved[normal] ?? (now ? { location: now, status: 308 } : undefined)
      // A page that was not there after all leads nowhere, least of all to itself.
      return target && target.location !== path ? redirectTo(target, answer) : undefined
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

const empty = Buffer.alloc(0)
/** Made once: to compress nothing takes as much memory as to compress a page. */
const nothing = await encodings(empty)

function redirectTo({ location, status }: { location: string; status: number }, answer: FinishedPage): FinishedPage {
  const { version, renderedAt } = answer
  return { status, headers: { location }, digest: digestOf(empty), bodies: nothing, version, renderedAt }
}
