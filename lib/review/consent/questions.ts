import { blocksOf, picturesOf } from '../../consent/story-parts.ts'
import type { Stored } from '../../stored.ts'

/** What a consent record calls the things that may be used, and where. */
export const useQuestions = ['text', 'name', 'image', 'voice'] as const
export const channelQuestions = ['web', 'print', 'social', 'copies', 'archives'] as const

const questions = [...useQuestions, ...channelQuestions, 'keep'] as const

/** Something that is asked, and answered by a yes or a no of its own. */
export type ConsentQuestion = (typeof questions)[number]
export type Answers = Readonly<Partial<Record<ConsentQuestion, 'yes' | 'no'>>>

/** For how long: years, or until the person takes it back. */
export const periods = ['1', '2', '5', 'open'] as const
export type Period = (typeof periods)[number]

export function isPeriod(value: unknown): value is Period {
  return periods.some((period) => period === value)
}

/**
 * What a person is asked about a story: only what it has. A machine cannot see a name in a text, so it is asked for
 * unless the record says that the real name is not there.
 * @param texts the story in the languages that the link opens
 * @param record the consent record of the story; `null` when there is none
 */
export function questionsFor(texts: readonly Stored[], record: Stored | null): readonly ConsentQuestion[] {
  const hasVideos = texts.some((text) => blocksOf(text, 'video').length > 0)
  const hasPictures = hasVideos || texts.some((text) => picturesOf(text).length > 0)
  const mayBeNamed = record?.anonymity !== 'anonymous' && record?.anonymity !== 'pseudonym'
  const has: Readonly<Partial<Record<ConsentQuestion, boolean>>> = {
    name: mayBeNamed,
    image: hasPictures,
    voice: hasVideos,
  }
  return questions.filter((question) => has[question] ?? true)
}
