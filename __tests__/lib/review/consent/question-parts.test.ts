import { frameLanguages } from '@/lib/languages'
import { questionParts } from '@/lib/review/consent/question-parts'
import { channelQuestions, useQuestions } from '@/lib/review/consent/questions'
import { consentWords } from '@/lib/review/words/consent-words'

test.each(frameLanguages.map(({ id }) => id))(
  'in %s every question ends with its mark, and nothing of it is lost',
  (language) => {
    const words = consentWords(language)
    for (const name of [...useQuestions, ...channelQuestions, 'keep'] as const) {
      const { question, help } = questionParts(words[name])
      expect(question).toMatch(/^[^?؟]+[?؟]$/u)
      expect(help === null ? question : `${question} ${help}`).toBe(words[name])
    }
    // These two say what cannot be called back.
    for (const name of ['copies', 'archives'] as const) expect(questionParts(words[name]).help).not.toBeNull()
  },
)

test('what asks nothing stays whole', () => {
  expect(questionParts('Tell us more')).toEqual({ question: 'Tell us more', help: null })
})
