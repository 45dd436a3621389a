import type { SeedDocument } from '../shape/seed-document.ts'
import { translationMetadata } from '../shape/translation-metadata.ts'
import { consentRecord } from './consent.ts'
import * as voices from './stories/do-our-voices-matter.ts'
import * as violence from './stories/gender-based-violence.ts'
import * as engagement from './stories/positive-male-engagement.ts'
import { story } from './stories/story.ts'

/**
 * The partnership's three Stories of Change, each with its translation, the link between them and its consent record.
 */
export const stories: readonly SeedDocument[] = [engagement, voices, violence].flatMap(({ facts, english, dutch }) => [
  story(facts, 'en', english),
  story(facts, 'nl', dutch),
  translationMetadata('story', facts.id),
  consentRecord(facts.id),
])
