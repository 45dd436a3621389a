import { when } from '../../../../lib/dutch-time.ts'
import type { ConsentAnswer } from '../../../../lib/review/consent/answer.ts'
import { questionTitles } from '../../../../lib/review/consent/titles.ts'
import { languageName } from '../../../../lib/words.ts'

/** What an editor should know of an answer, as names and values. */
export function answerFacts(answer: ConsentAnswer): readonly (readonly [name: string, value: string])[] {
  const said = (wanted: 'yes' | 'no') =>
    (answer.answers ?? [])
      .filter((each) => each.answer === wanted)
      .map(({ question }) => questionTitles[question])
      .join(', ') || 'nothing'
  const languages = (answer.seen ?? []).map(({ language }) => languageName(language, 'en'))
  return [
    ['Said yes to', said('yes')],
    ['Said no to', said('no')],
    ['Until', answer.until ? when(answer.until) : 'she takes it back'],
    ['Asked in', languageName(answer.frameLanguage ?? '', 'en')],
    ['Has read the text in', languages.join(', ')],
    ['Name given', answer.nameGiven ?? 'none'],
    ['Identity', 'by link, identity not checked'],
    ['Answered', when(answer.agreedAt)],
  ]
}

/** Whether a text was changed after she answered: she agreed to what she had read. */
export function hasChangedSince(answer: ConsentAnswer, revisions: Readonly<Record<string, string>>): boolean {
  return (answer.seen ?? []).some(({ documentId, revision }) => revisions[documentId] !== revision)
}
