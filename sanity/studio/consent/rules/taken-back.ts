import { partTitles } from '../../../../lib/review/consent/titles.ts'
import type { CONSENT_INBOX_QUERY_RESULT } from '../../../../lib/types.generated.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** An answer of which something was taken back. */
export type TakenBack = CONSENT_INBOX_QUERY_RESULT['takenBack'][number]

const consequences = {
  all: say('The story is gone from the site, in all languages. Only new consent brings it back.'),
  image: say('Readers see no picture and no video of it any more. Take them out of the story.'),
  name: say(
    'Readers do not see the story until you have taken the name out of it, in every language, and emptied “Hidden until the name is out” in the consent record.',
  ),
  voice: say('Readers see no video of it any more. Take the videos out of the story.'),
  copies: say('Readers no longer get it as a file, and new archives of the site leave it out.'),
  archives: say(
    'New archives of the site leave it out. Have it taken out of those that there are: npm run archive -- --without FILE --out NEWFILE.',
  ),
} as const

/** What happened, and what is left to do, in sentences for editors. */
export function takenBackSentences({ withdrawals }: Pick<TakenBack, 'withdrawals'>): readonly string[] {
  return (withdrawals ?? []).flatMap(({ part, at, doneAt, isUnfinished }) => {
    if (!part) return []
    const what = say('She took back {part} on {moment}.', { part: say(partTitles[part]), moment: whenSaid(at) })
    return [
      doneAt
        ? `${what} ${consequences[part]}`
        : `${what} ${say('The site is carrying it out; if this stays here, look at its log.')}`,
      ...(isUnfinished
        ? [
            say(
              'Something of it is not done yet, for example a picture is not deleted. Readers do not see it, and the site tries again. The consent record says what is left.',
            ),
          ]
        : []),
    ]
  })
}
