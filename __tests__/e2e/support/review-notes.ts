import type { SanityClient } from '@sanity/client'
import { makeStory, newTitle } from './stories'

interface Said {
  readonly link: string
  readonly subject: string
  readonly revision: string
}

/** What a reviewer says, as the page of her link writes it. */
export const say = (client: SanityClient, { link, subject, revision }: Said, fields: object) =>
  client.create({
    _id: `${link}.note.${crypto.randomUUID()}`,
    _type: 'reviewNote',
    link: { _type: 'reference', _ref: link, _weak: true },
    subject: { _type: 'reference', _ref: subject, _weak: true },
    subjectRevision: revision,
    decision: 'comment',
    frameLanguage: 'ar',
    ...fields,
  })

/** A story with a draft beside what readers have. */
export async function makeDraftUnderReview(client: SanityClient) {
  const story = await makeStory(client)
  const stored = await client.getDocument(story.id)
  const title = newTitle('Under review')
  const draft = await client.create({ ...stored, _id: `drafts.${story.id}`, _type: 'story', title })
  return { id: story.id, title, revision: draft._rev }
}
