import { consentDeadline, endsSoon } from '../../../lib/consent/deadline.ts'
import { consentRecordId, originalIdOf } from '../../../lib/consent/record-id.ts'
import { storyProblems, type StoryProblems } from '../../../lib/consent/story-problems.ts'
import { when } from '../../../lib/dutch-time.ts'
import { about } from '../content/about.ts'
import type { Check, Finding, HealthContent } from '../content/finding.ts'
import type { StoredDocument } from '../../../lib/stored.ts'

/** Stories that readers cannot see because of their consent, consent that ends soon, consent that is to be confirmed. */
export const consent: Check = (content) => (document) => (document._type === 'story' ? ofStory(document, content) : [])

function ofStory(story: StoredDocument, { published, now }: HealthContent): readonly Finding[] {
  const original = originalIdOf(story._id, story)
  const record = published.get(consentRecordId(original))
  const problems = storyProblems(story, record ?? null, now.getTime())
  if (problems.consent.length > 0)
    return [about(story, { urgency: 'mend', message: `Readers do not see it. ${problems.consent.join(' ')}` })]
  const inside = insideOf(story, problems)
  // Of a record, once: with the original.
  if (!record || original !== story._id) return inside
  return [...inside, ...endOf({ ...record, title: story.title }, now)]
}

/** What a covered story holds and should not. Names are not repeated here: this list is printed and sent about. */
function insideOf(story: StoredDocument, { keptOut, pictures }: StoryProblems): Finding[] {
  const messages = [
    ...(keptOut.length > 0
      ? [`Its consent record says of ${keptOut.length} of its words that they must not appear.`]
      : []),
    ...pictures,
  ]
  return messages.map((message) => about(story, { urgency: 'mend', message }))
}

/** What ends later is to be looked at only where somebody has to be asked again anyway: consent that was never confirmed. */
function endOf(record: StoredDocument, now: Date): readonly Finding[] {
  const deadline = consentDeadline(record)
  if (!deadline) return []
  const isSoon = endsSoon(deadline, now.getTime())
  if (!isSoon && deadline.field === 'expiresAt') return []
  const last =
    deadline.field === 'expiresAt'
      ? `Consent ends on ${when(new Date(deadline.at).toISOString())}; from then on readers do not see the story.`
      : `Consent is to be confirmed again by ${String(record.reconfirmBy)}; after that day readers do not see the story.`
  return [about(record, { urgency: isSoon ? 'mend' : 'look', path: deadline.field, message: last })]
}
