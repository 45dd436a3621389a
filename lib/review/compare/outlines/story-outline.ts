import type { OwnStory } from '../../../content/page-content.ts'
import { formatDate } from '../../../dates.ts'
import { storyWords } from '../../../dictionaries/stories/story-words.ts'
import type { StoryLanguage } from '../../../languages.ts'
import { foreign, safeHref } from '../../../words.ts'
import type { Outline } from '../outline.ts'
import { fact, facts, group, picturePiece, type FactWords } from './pieces.ts'
import { textPieces } from './text-pieces.ts'

/** What a story says on its page. */
export function storyOutline(story: OwnStory, language: StoryLanguage): Outline {
  const { publishedAt, fullStory, sensitivity, contentNote } = story
  const note = sensitivity === 'mayDistress' ? (contentNote ?? storyWords(language).care.mayDistress) : null
  return [
    ...fact('title', story.title),
    ...fact('summary', story.summary),
    ...fact('contentNote', note),
    ...group('picture', picturePiece('value', story.coverImage)),
    ...group('body', textPieces(story.body, language)),
    ...facts(
      'countries',
      story.countries.map(({ _id, name, code, nameLanguage }) => ({
        key: _id,
        words: name ?? code,
        language: foreign(nameLanguage, language),
      })),
    ),
    ...facts('outcomes', outcomeFacts(story.outcomes, language)),
    ...facts(
      'signatories',
      story.signatories.map(({ _id, name, nameLanguage }) => ({
        key: _id,
        words: name,
        language: foreign(nameLanguage, language),
      })),
    ),
    ...facts(
      'localPartners',
      story.localPartners.map(({ _key, name, website }) => ({
        key: _key,
        words: [name, website].filter(Boolean).join(', '),
      })),
    ),
    ...fact('date', publishedAt && formatDate(publishedAt, language)),
    ...fact('fullStory', fullStory && fullStoryWords(fullStory)),
    ...sourceFacts(story.source),
  ]
}

/** As on the page: nothing without an address that is safe to follow. */
function fullStoryWords({ title, publisher, url, language }: NonNullable<OwnStory['fullStory']>): string | null {
  if (!safeHref(url)) return null
  return [title, publisher, language, url].filter(Boolean).join(', ')
}

/** “1 Participation”. */
export function outcomeFacts(outcomes: OwnStory['outcomes'], language: StoryLanguage): FactWords[] {
  return outcomes.map(({ _id, number, title, titleLanguage }) => ({
    key: _id,
    words: [number, title].filter((each) => each !== null).join(' '),
    language: foreign(titleLanguage, language),
  }))
}

export function sourceFacts(source: readonly string[]): Outline {
  return facts(
    'source',
    source.map((address) => ({ key: address, words: address })),
  )
}
