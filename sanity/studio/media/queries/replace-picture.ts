import type { SanityClient } from '@sanity/client'
import { say } from '../../parts/say.ts'
import { knownWords } from '../rules/picture-words.ts'
import type { Use } from '../rules/picture.ts'
import { otherPicture } from '../rules/place-changes.ts'
import { reuseProblems, targetProblem } from '../rules/reuse.ts'
import { changeUses } from './change-uses.ts'
import { readPicture } from './read-pictures.ts'

/**
 * Puts one picture in the place of another, in the drafts of everything that shows it.
 * @returns the documents whose drafts changed
 * @throws with a sentence, and nothing changed, when a consent does not allow it
 */
export async function replacePicture(
  client: SanityClient,
  oldId: string,
  newId: string,
  now: Date,
): Promise<readonly Use[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const [before, after] = await Promise.all([readPicture(raw, oldId, now), readPicture(raw, newId, now)])
  if (!before || !after) throw new Error(say('One of the two pictures is no longer there.'))
  const [problem] = before.entry.uses.flatMap((use) => [
    ...[targetProblem(use, before.consent)].flatMap((sentence) => sentence ?? []),
    ...reuseProblems(after.entry, after.consent, use.recordId),
  ])
  if (problem) throw new Error(say('Nothing was replaced. {sentence}', { sentence: problem }))
  return changeUses(raw, oldId, (place, use) => otherPicture(place, newId, knownWords(after.entry.uses, use.language)))
}
