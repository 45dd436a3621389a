import { consentProblems } from '../../consent/consent-problems.ts'
import { keptOutProblems } from '../../consent/kept-out.ts'
import { pictureProblems } from '../../consent/picture-problems.ts'
import { consentRecordId, originalIdOf } from '../../consent/record-id.ts'
import { about } from '../about.ts'
import { daysAfter, dayOf } from '../days.ts'
import type { Check, Finding, HealthContent, StoredDocument } from '../finding.ts'

/** How long before its end a consent is announced. Days. */
const ANNOUNCED = 30

/** Stories that readers cannot see because of their consent, consent that ends soon, consent that is to be confirmed. */
export const consent: Check = (content) =>
  [...content.published.values()].filter(({ _type }) => _type === 'story').flatMap((story) => ofStory(story, content))

function ofStory(story: StoredDocument, { published, now }: HealthContent): readonly Finding[] {
  const original = originalIdOf(story._id, story)
  const record = published.get(consentRecordId(original))
  const problems = consentProblems(record ?? null, story.language, now.toISOString())
  if (problems.length > 0)
    return [about(story, { urgency: 'mend', message: `Readers do not see it. ${problems.join(' ')}` })]
  const inside = insideOf(story, record)
  // Of a record, once: with the original.
  if (!record || original !== story._id) return inside
  return [...inside, ...endOf({ ...record, title: story.title }, now)]
}

/** What a covered story holds and should not. Names are not repeated here: this list is printed and sent about. */
function insideOf(story: StoredDocument, record: StoredDocument | undefined): Finding[] {
  const names = keptOutProblems(story, record?.keepOut).length
  const problems = [
    ...(names > 0 ? [`Its consent record says of ${names} of its words that they must not appear.`] : []),
    ...pictureProblems(story, record ?? null),
  ]
  return problems.map((message) => about(story, { urgency: 'mend', message }))
}

function endOf(record: StoredDocument, now: Date): readonly Finding[] {
  const { expiresAt, reconfirmBy, basis } = record
  const soon = daysAfter(now, ANNOUNCED)
  if (typeof expiresAt === 'string' && new Date(expiresAt) <= soon)
    return [
      about(record, {
        urgency: 'mend',
        path: 'expiresAt',
        message: `Consent ends on ${expiresAt.slice(0, 10)}; from then on readers do not see the story.`,
      }),
    ]
  if (basis !== 'publishedEarlier' || typeof reconfirmBy !== 'string') return []
  const message = `Consent is to be confirmed again by ${reconfirmBy}; after that day readers do not see the story.`
  return [about(record, { urgency: reconfirmBy <= dayOf(soon) ? 'mend' : 'look', path: 'reconfirmBy', message })]
}
