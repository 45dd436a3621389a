import { fnv1a } from '../fnv.ts'
import type { Stored } from '../stored.ts'
import type { InboxNotice } from './inbox-notice.ts'
import { subjectOf, textIn } from './read-records.ts'

/** One notice for each text that reviewers spoke of, as new as the newest that they said. */
export function remarkNotices(remarks: readonly Stored[]): InboxNotice[] {
  const byText = new Map<string, readonly Stored[]>()
  for (const remark of remarks) {
    const id = subjectOf(remark)?.id
    if (id) byText.set(id, [...(byText.get(id) ?? []), remark])
  }
  return [...byText.values()].flatMap((ofText) => {
    // They come the newest first.
    const [newest] = ofText
    const subject = newest && subjectOf(newest)
    if (!subject) return []
    const id = `remark.${subject.id}.${String(newest._id)}`
    return [{ id, kind: 'remark', at: textIn(newest.at) ?? '', subject, count: ofText.length }]
  })
}

/** One notice for all links to other sites that did not work when they were last tried. */
export function brokenLinks(links: readonly Stored[]): InboxNotice[] {
  if (links.length === 0) return []
  const addresses = links.map(({ address }) => String(address)).toSorted()
  const at =
    links
      .map(({ checkedAt }) => textIn(checkedAt) ?? '')
      .toSorted()
      .at(-1) ?? ''
  // Tells one set of links from the next, and holds none of them.
  const digest = fnv1a(addresses.join(' ')).toString(36)
  return [{ id: `linksBroken.${digest}`, kind: 'linksBroken', at, count: links.length }]
}
