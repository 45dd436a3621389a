import type { SanityClient } from '@sanity/client'

/** The moment of tests about what is erased, and one that is so many days before. ISO 8601. */
export const noon = Date.parse('2026-11-26T12:00:00Z')
export const daysAgo = (days: number) => new Date(noon - days * 86_400_000).toISOString()

const reference = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })

/** A link that ended so many days ago, with an opening, a remark and a mail, all made while it worked. */
export async function makeReview(editor: SanityClient, id: string, ended: number, more: object = {}): Promise<void> {
  const link = reference(id)
  const _createdAt = daysAgo(ended + 7)
  await editor
    .transaction()
    .create({ _id: id, _type: 'reviewLink', _createdAt, madeFor: 'Reader', expiresAt: daysAgo(ended), ...more })
    .create({ _id: `${id}.view.1`, _type: 'reviewView', _createdAt, link })
    .create({ _id: `${id}.note.a`, _type: 'reviewNote', _createdAt, link, text: 'A secret remark', nameGiven: 'Ada' })
    .create({ _id: `${id}.mail.a`, _type: 'mailNotice', _createdAt, link, kind: 'reviewLink', state: 'sent' })
    .commit()
}

/** What was agreed to by a link that ended so many days ago. */
export async function makeAnswer(editor: SanityClient, link: string, ended: number, more: object = {}): Promise<void> {
  const _createdAt = daysAgo(ended + 7)
  await editor.create({ _id: `${link}.consent.a`, _type: 'consentAnswer', _createdAt, link: reference(link), ...more })
}

/** A consent record that counts on answers. */
export const countsOn = (answers: readonly string[], more: object = {}) => ({
  _id: 'consent.story',
  _type: 'consentRecord',
  byLink: answers.map((id) => ({ _key: id, ...reference(id) })),
  ...more,
})
