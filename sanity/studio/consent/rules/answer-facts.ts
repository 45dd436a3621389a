import type { ConsentAnswer } from '../../../../lib/review/consent/answer.ts'
import { questionTitles } from '../../../../lib/review/consent/titles.ts'
import { languageSaid, whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** What an editor should know of an answer, as names and values. */
export function answerFacts(answer: ConsentAnswer): readonly (readonly [name: string, value: string])[] {
  const said = (wanted: 'yes' | 'no') =>
    (answer.answers ?? [])
      .filter((each) => each.answer === wanted)
      .map(({ question }) => say(questionTitles[question]))
      .join(', ') || say('nothing')
  const languages = (answer.seen ?? []).map(({ language }) => languageSaid(language))
  return [
    [say('Said yes to'), said('yes')],
    [say('Said no to'), said('no')],
    [say('Until'), answer.until ? whenSaid(answer.until) : say('she takes it back')],
    [say('Asked in'), languageSaid(answer.frameLanguage ?? '')],
    [say('Has read the text in'), languages.join(', ')],
    [say('Name given'), answer.nameGiven ?? say('none')],
    [say('Identity'), say('by link, identity not checked')],
    [say('Answered'), whenSaid(answer.agreedAt)],
  ]
}

/** Whether a text was changed after she answered: she agreed to what she had read. */
export function hasChangedSince(answer: ConsentAnswer, revisions: Readonly<Record<string, string>>): boolean {
  return (answer.seen ?? []).some(({ documentId, revision }) => revisions[documentId] !== revision)
}
