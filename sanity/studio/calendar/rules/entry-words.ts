import { factsOf } from '../../../../lib/content/document-types.ts'
import { clockSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'
import type { CalendarEntry, CalendarKind } from './calendar-entries.ts'

const kinds: Readonly<Record<CalendarKind, string>> = {
  publish: say('is published'),
  unpublish: say('is taken down'),
  showFrom: say('is shown from then on'),
  showUntil: say('is no longer shown'),
  lookAgain: say('to be looked at again'),
  consentEnds: say('consent ends'),
  consentToConfirm: say('consent to be confirmed again'),
}

/** What happens, and when: “14:00 is published”. */
export const whatHappens = ({ at, kind }: CalendarEntry): string =>
  [at !== null && clockSaid(at), kinds[kind]].filter(Boolean).join(' ')

/** What kind of text it is about: “Story, EN”. */
export const whatText = ({ type, language }: CalendarEntry): string =>
  [say(factsOf(type)?.label ?? type), language?.toUpperCase()].filter(Boolean).join(', ')

/** Why it did not happen, or nothing. */
export function whyNot({ refused, isLate }: CalendarEntry): string | undefined {
  if (refused !== undefined)
    return refused ? say('Not done: {reason}', { reason: sayMade(refused) }) : say('Not done, and nobody knows why.')
  return isLate ? say('Its moment has come, and the site has not done it yet.') : undefined
}
