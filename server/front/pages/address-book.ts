import { z } from 'zod'
import { emptyPage, type FinishedPage } from '../answers/finished-page.ts'
import type { AddressList, SiteAddresses } from '../site/site.ts'

const List = z.object({
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
  /** False where nothing can be, and for other spellings of what is there: the site need not be asked. */
  mayExist(path: string): boolean
  /** Where an old address, or another spelling of a living one, leads. */
  redirect(path: string): FinishedPage | undefined
  /** The page that says that there is nothing, or that what was there is gone, in the language of the address. */
  substitute(path: string): { readonly path: string; readonly status: 404 | 410 }
}

/**
 * Reads what the origin answered at `addresses.listPath`; `undefined` when it was no list. Thousands of addresses are read
 * once, not for each request that is lost.
 * @throws when a list that was answered with 200 cannot be read
 */
export function addressBooks(addresses: SiteAddresses): (answer: FinishedPage | undefined) => AddressBook | undefined {
  const read = new WeakMap<FinishedPage, AddressBook>()
  return (answer) => {
    if (answer?.status !== 200) return undefined
    const known = read.get(answer)
    if (known) return known
    const book = addressBook(List.parse(JSON.parse(answer.bodies.identity.toString('utf8'))), addresses, answer)
    read.set(answer, book)
    return book
  }
}

function addressBook(list: AddressList, addresses: SiteAddresses, { version, renderedAt }: FinishedPage): AddressBook {
  const { paths, files, moved } = list
  const { normalise, spell, meant, former, substitute } = addresses
  const isKnown = addresses.finder(list)
  const gone = new Set(list.gone)
  const there = new Set(paths)
  const livingPath = (path: string) => {
    const normal = normalise(path)
    const own = meant(normal) ?? normal
    return isKnown(own) ? spell(own) : null
  }
  // In whatever spelling it is asked for: while it was there, each led to it.
  const isGone = (path: string) => [path, meant(path), former(path)?.entry].some((each) => each && gone.has(each))
  return {
    paths,
    files,
    mayExist: (path) => livingPath(path) === path,
    redirect(path) {
      const normal = normalise(path)
      const old = isGone(normal) ? null : former(normal)
      const before = old && (old.entry !== null && there.has(old.entry) ? old.entry : old.list)
      const now = livingPath(path) ?? (before && encodeURI(before))
      const target = moved[normal] ?? (now ? { location: now, status: 308 } : undefined)
      // A page that was not there after all leads nowhere, least of all to itself.
      if (!target || target.location === path) return undefined
      return emptyPage({ status: target.status, headers: { location: target.location }, version, renderedAt })
    },
    substitute(path) {
      const status = isGone(normalise(path)) ? 410 : 404
      return { path: substitute(status, path), status }
    },
  }
}
