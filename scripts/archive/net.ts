import { mentions } from '../../server/front/withdrawn/mentions.ts'
import { partAt } from '../../lib/routes.ts'
import { endings } from '../../lib/routes/machines.ts'
import { filesIn } from '../../server/site/picture-names.ts'
import { normalPath } from '../../lib/redirects/redirect-table.ts'
import { namesSome } from './names.ts'
import type { StoredRecord } from './read-warc.ts'
import { headingsIn, wordsOf } from './words-in.ts'

/** What a record may not have in it. */
interface Forbidden {
  /** In the form of `normalPath`. */
  readonly addresses: ReadonlySet<string>
  readonly pictures: ReadonlySet<string>
  readonly titles: Iterable<string>
  readonly ids: ReadonlySet<string>
}

/** What cannot be read as words. What is drawn in a picture stands only at addresses of its own page. */
const isWordless = /^(?:image\/(?!svg)|font\/|audio\/|video\/|application\/(?:pdf|font|octet-stream))/

/** Says whether a record has something of it in its address, its headers or its body; one that cannot be read has. */
export function netOf(forbidden: Forbidden, others: OtherNames): (record: StoredRecord) => boolean {
  const { addresses, pictures, titles, ids } = forbidden
  const { isMeant } = mentions({ addresses, pictures }, filesIn)
  // The files of all stories are called alike.
  const lastParts = [...addresses]
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .filter((part) => !endings.includes(part))
  const isOthers = (title: string) => others.titles.some((other) => ` ${other} `.includes(` ${wordsOf(title)} `))
  const names = namesSome(
    [...titles].filter((title) => !isOthers(title)),
    new Set([...ids, ...lastParts].filter((part) => part !== '' && !others.parts.has(part))),
  )
  return ({ target, headers, body, contentType }) => {
    if (body === null) return true
    const whole = Buffer.concat([Buffer.from(`${headers}\n`), body])
    const bodies = { identity: whole, gzip: whole, br: whole }
    return isMeant(pathOfTarget(target), { bodies }) || (!isWordless.test(contentType) && names(body, contentType))
  }
}

/**
 * What has a page of its own in an archive and is no story: a story may be called as the report is that it was told in, and have
 * the same last part of its address. Pages that editors write freely are not asked what they are called.
 */
interface OtherNames {
  /** As words. */
  readonly titles: readonly string[]
  readonly parts: ReadonlySet<string>
}

export function otherNames() {
  const titles: string[] = []
  const parts = new Set<string>()
  return {
    titles,
    parts,
    /** @param record of an address that is no story's */
    note({ target, body, contentType }: Pick<StoredRecord, 'target' | 'body' | 'contentType'>): void {
      const path = pathOfTarget(target)
      parts.add(path.split('/').at(-1) ?? '')
      if (body && partAt(path) !== undefined) titles.push(...headingsIn(body, contentType).map(wordsOf))
    },
  }
}

/** The path of a target in the form of `normalPath`; what it is where it is no web address. */
export function pathOfTarget(target: string): string {
  return URL.canParse(target) ? normalPath(new URL(target).pathname) : target
}
