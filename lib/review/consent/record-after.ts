import { dutchDay } from '../../dutch-time.ts'
import { storyLanguages } from '../../languages.ts'
import { includes, type Stored } from '../../stored.ts'
import { languageName } from '../../words.ts'
import { agreesTo, type ConsentAnswer } from './answer.ts'
import { channelQuestions, useQuestions } from './questions.ts'
import { standingAnswers } from './standing.ts'

/** What the consent record says once an answer is confirmed. */
export interface RecordAfter {
  readonly set: Stored
  readonly unset: readonly string[]
}

/** The person behind an answer, as a record may say it: by role. */
const givenBy = 'the person in the story'

/**
 * The consent record after an answer is confirmed. Where others of the same story have consented by links of their own,
 * only what all of them agreed to is allowed.
 * @param all the answers to the same story
 * @param record the record as it is; `null` when there is none
 * @param now epoch milliseconds
 */
export function recordAfter(
  answer: ConsentAnswer,
  all: readonly ConsentAnswer[],
  record: Stored | null,
  now: number,
): RecordAfter {
  const others = standingAnswers(all, record, now).filter(
    ({ link, confirmedAt }) => link !== answer.link && confirmedAt !== null,
  )
  const together = [answer, ...others]
  const agreed = <T extends Parameters<typeof agreesTo>[1]>(questions: readonly T[]) =>
    questions.filter((question) => together.every((each) => agreesTo(each, question)))
  const uses = agreed(useQuestions)
  const ends = together.flatMap(({ until }) => until ?? []).toSorted()
  const wasAskedForName = together.some(({ answers }) => answers?.some(({ question }) => question === 'name'))
  const refusesName = wasAskedForName && !uses.includes('name')
  const language = languageName(answer.frameLanguage ?? '', 'en')
  // Who is asked about one more language says nothing of those that she agreed to before.
  const isKept = (id: string) => record?.basis === 'given' && includes(record.languages, id)
  const set = {
    basis: 'given',
    givenBy,
    givenHow: `by review link in ${language}, identity not checked`,
    givenOn: dutchDay(new Date(answer.agreedAt)),
    uses,
    channels: agreed(channelQuestions),
    languages: storyLanguages
      .map(({ id }) => id)
      .filter((id) => together.every((each) => hasRead(each, id) || (isKept(id) && !wasAsked(each, id)))),
    mayKeep: agreed(['keep']).length > 0,
    byLink: together.map(({ _id }) => ({ _key: _id.slice(-36), _type: 'reference', _ref: _id, _weak: true })),
    ...anonymity(record, uses.includes('name'), refusesName),
    // A machine cannot see whether the name is in the text: until an editor has looked, readers see nothing.
    ...(refusesName && { heldSince: new Date(now).toISOString() }),
    ...(ends[0] !== undefined && { expiresAt: ends[0] }),
  }
  const unset = [
    'reconfirmBy',
    'withdrawnOn',
    'unconfirmedSince',
    ...(ends[0] === undefined ? ['expiresAt'] : []),
    ...(uses.includes('name') ? ['heldSince'] : []),
  ]
  return { set, unset }
}

const hasRead = ({ seen }: ConsentAnswer, language: string) => seen?.some((text) => text.language === language) ?? false
const wasAsked = ({ asked }: ConsentAnswer, language: string) => asked?.includes(language) ?? true

function anonymity(record: Stored | null, isNamed: boolean, refusesName: boolean): Stored {
  if (refusesName) return { anonymity: 'anonymous' }
  return record?.anonymity ? {} : { anonymity: isNamed ? 'named' : 'anonymous' }
}
