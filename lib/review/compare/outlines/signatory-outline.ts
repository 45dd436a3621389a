import type { Signatory } from '../../../content/page-content.ts'
import { formatDate } from '../../../dates.ts'
import { dictionary } from '../../../dictionaries/index.ts'
import type { Language } from '../../../languages.ts'
import { foreign, formatBytes } from '../../../words.ts'
import type { Outline } from '../outline.ts'
import { fact, facts, group, picturePiece } from './pieces.ts'
import { outcomeFacts, sourceFacts } from './story-outline.ts'

/** What a signatory's page says of it. Its stories are documents of their own. */
export function signatoryOutline(signatory: Signatory, language: Language): Outline {
  const { kind, activeFrom, activeUntil, pledge, plans } = signatory
  const words = dictionary(language).signatories
  return [
    ...fact('name', signatory.name, foreign(signatory.nameLanguage, language)),
    ...fact('kind', kind && (words.kinds[kind] ?? kind)),
    ...fact('description', signatory.description, foreign(signatory.descriptionLanguage, language)),
    ...group('picture', picturePiece('value', signatory.logo)),
    ...fact('shortName', signatory.shortName),
    ...fact('place', signatory.place),
    ...fact('website', signatory.website),
    ...facts(
      'plans',
      plans.map((plan) => ({ key: plan, words: words.plan(plan) })),
    ),
    ...fact('since', activeFrom && formatDate(activeFrom, language)),
    ...fact('until', activeUntil && formatDate(activeUntil, language)),
    ...fact('contact', signatory.contactRole),
    ...(pledge ? pledgeOutline(pledge, language) : []),
    ...sourceFacts(signatory.source),
  ]
}

function pledgeOutline(pledge: NonNullable<Signatory['pledge']>, language: Language): Outline {
  const { activities, activitiesLanguage, outcomes, subOutcomes, steps, file } = pledge
  const titleOf = (number: string) => steps?.find((each) => each?.number === number)?.title
  const size = file?.size ? formatBytes(file.size, language) : null
  return [
    ...fact('pledge', activities, foreign(activitiesLanguage, language)),
    ...facts('outcomes', outcomeFacts(outcomes, language)),
    ...facts(
      'subOutcomes',
      subOutcomes.map((number) => ({ key: number, words: [number, titleOf(number)].filter(Boolean).join(' ') })),
    ),
    ...fact('file', file?.url && [file.extension?.toUpperCase(), size].filter(Boolean).join(', ')),
  ]
}
