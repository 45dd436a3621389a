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
  return [{ id: `linksBroken.${digestOf(addresses.join(' '))}`, kind: 'linksBroken', at, count: links.length }]
}

/** FNV-1a, 32 bits: tells one set of links from the next, and holds none of them. */
function digestOf(text: string): string {
  let state = 0x811c9dc5
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (state >>> 0).toString(36)
}
