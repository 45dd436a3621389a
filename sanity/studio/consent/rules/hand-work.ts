import { includes, type Stored } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'

/** Something that a withdrawal leaves for people to do. */
export interface HandWork {
  readonly what: string
  /** The web addresses that it is about. */
  readonly addresses: readonly string[]
}

/**
 * What no machine of ours can take back after a withdrawal, worked out from its record, so that it is there for as long as that is.
 * @param site the origin of the site, such as `https://nap1325.nl`
 * @returns nothing for a record that is not withdrawn
 */
export function handWork(record: Stored, site: string): readonly HandWork[] {
  if (!record.withdrawnOn) return []
  const kept: readonly unknown[] = Array.isArray(record.withdrawnAddresses) ? record.withdrawnAddresses : []
  const addresses = kept.filter((path) => typeof path === 'string').map((path) => new URL(path, site).href)
  const reachable = [
    {
      what: say(
        'Ask search engines to drop these addresses, by the form for removed pages that each of them has: they say already that the page is gone, which they ask for.',
      ),
      addresses,
    },
    {
      what: say('Ask web archives, such as web.archive.org, to remove their copies of these addresses.'),
      addresses,
    },
  ]
  return [
    ...(addresses.length > 0 ? reachable : []),
    {
      what: say(
        'Have it taken out of archives of the site that were made before: npm run archive -- --without FILE --out NEWFILE. Give the new file to everybody who has the old one, and ask them to delete that.',
      ),
      addresses: [],
    },
    {
      what: say(
        'Ask people of whom you know that they took a copy to delete it: an e-book, a printed page or open data.',
      ),
      addresses: [],
    },
    ...(includes(record.channels, 'print')
      ? [
          {
            what: say('Its record allowed print: find out where it was printed, and take back what is left.'),
            addresses: [],
          },
        ]
      : []),
    ...(includes(record.channels, 'social')
      ? [{ what: say('Its record allowed social media: delete what was posted, also by partners.'), addresses: [] }]
      : []),
  ]
}
