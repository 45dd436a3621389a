import { messageOf } from '../../../../lib/message-of.ts'
import { refusalSaid, statusOf } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'

/** What the lake refuses about accounts, by what it says, in the words of whoever reads Studio. */
const known: readonly (readonly [RegExp, () => string])[] = [
  [/password is not right/, () => say('The password is not right.')],
  [/needs 12 to 1,000/, () => say('A password needs at least 12 characters.')],
  [/code is not right/, () => say('That code is not right. Enter the one that the app shows now.')],
  [/after a password/, () => say('A second factor comes after a password: set a password first.')],
  [/second factor is on/, () => say('The second factor is on already. Switch it off before you set up another one.')],
  [
    /last administrator/,
    () => say('This is the last administrator who can sign in: give somebody else that role first.'),
  ],
  [/There is a user/, () => say('Somebody has an account with this e-mail address already.')],
  [/right at "email"/, () => say('This is not an e-mail address.')],
  [/right at "name"/, () => say('Write the name by which colleagues know her.')],
  [/is disabled/, () => say('The account is disabled. Enable it first.')],
]

/** Why nothing was done, in a sentence. */
export function accountRefusal(error: unknown): string {
  const message = messageOf(error)
  const [, sentence] = known.find(([pattern]) => pattern.test(message)) ?? []
  if (sentence) return sentence()
  if (statusOf(error) === 429) return say('Too many tries. Wait some minutes, and try again.')
  return refusalSaid(error)
}
