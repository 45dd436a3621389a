import { messageOf } from '../../../lib/message-of.ts'
import { statusOf } from '../parts/refusal-said.ts'
import { say } from '../parts/say.ts'
import { sayMade } from '../parts/say-made.ts'

/** A picture as telephones of one maker write it, which nothing here can read. */
const heicSaid = () =>
  say(
    'This is a HEIC picture, which cannot be read here. Save it as JPEG, and upload that: on an iPhone, Settings › Camera › Formats › Most Compatible makes the camera do so.',
  )

/** What the content API says of a picture, and the same for editors, who want to know what to do. */
const known: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/HEIC picture/, () => heicSaid()],
  [
    /more than ([\d.]+) megapixels/,
    (most) =>
      say(
        'The picture is too large: it has more than {most} megapixels. Make it 3,000 pixels wide, which is enough, and try again.',
        {
          most,
        },
      ),
  ],
  [
    /kind (\w+) are not supported/,
    (kind) =>
      say('This is a file of the kind “{kind}”, not a picture. Save the picture as JPEG or PNG, and try again.', {
        kind,
      }),
  ],
  [
    /^$|Unsupported file type|not an image that can be read|has no size|upload is empty/,
    () =>
      say(
        'The file is not a picture that can be read: it is broken, or something else that is called like a picture. Open it, save it as JPEG or PNG, and try again.',
      ),
  ],
  [
    /larger than ([\d.]+) MB/,
    (most) => say('The file is larger than {most} MB. Save it smaller, and try again.', { most }),
  ],
]

/** Why a file was not uploaded, in a sentence that says what to do. */
export function uploadSentence(error: unknown): string {
  const message = messageOf(error)
  const status = statusOf(error)
  if (status === 403) return say('Your role does not allow this.')
  if (status === 429 || status === 503) return say('Too much is being uploaded just now. Try again in a minute.')
  for (const [pattern, sentence] of known) {
    const found = pattern.exec(message)
    if (found) return sentence(...found.slice(1))
  }
  if (status === 413) return say('The file is too large. Save it smaller, and try again.')
  if (status === undefined && /request error|network|failed to fetch|xhr|aborted/i.test(message))
    return say('The file did not arrive. Look whether you are connected, and try again.')
  return sayMade(message)
}
