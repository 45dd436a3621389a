import type { Language } from '../languages.ts'
import type { Listing } from './listings.ts'

type KindWords = Readonly<Record<Language, string>>

/**
 * The words for kinds in addresses. They stay when the texts on the page change, because others have saved the
 * addresses.
 */
const words: Readonly<Partial<Record<Listing, Readonly<Record<string, KindWords>>>>> = {
  signatories: {
    ministry: { en: 'ministry', nl: 'ministerie' },
    otherGovernment: { en: 'other-government', nl: 'andere-overheid' },
    civilSociety: { en: 'civil-society', nl: 'maatschappelijk' },
    knowledgeInstitution: { en: 'knowledge-institution', nl: 'kennisinstelling' },
  },
  documents: {
    actionPlan: { en: 'action-plan', nl: 'actieplan' },
    progressReport: { en: 'progress-report', nl: 'voortgangsrapportage' },
    evaluation: { en: 'evaluation', nl: 'evaluatie' },
    letter: { en: 'letter', nl: 'kamerbrief' },
    resolution: { en: 'resolution', nl: 'resolutie' },
    treaty: { en: 'treaty', nl: 'verdrag' },
    recommendation: { en: 'recommendation', nl: 'aanbeveling' },
    research: { en: 'research', nl: 'onderzoek' },
    minutes: { en: 'minutes', nl: 'verslag' },
    form: { en: 'form', nl: 'formulier' },
  },
  search: {
    story: { en: 'story', nl: 'verhaal' },
    partner: { en: 'signatory', nl: 'ondertekenaar' },
    napDocument: { en: 'document', nl: 'document' },
    outcome: { en: 'outcome', nl: 'doel' },
    country: { en: 'country', nl: 'land' },
    page: { en: 'page', nl: 'pagina' },
  },
}

/** The kind for a word in an address. An unknown word is returned as it is, and finds nothing. */
export function kindOfWord(word: string, listing: Listing, language: Language): string {
  const known = Object.entries(words[listing] ?? {}).find(([, each]) => each[language] === word)
  return known?.[0] ?? word
}

/** The word for a kind in addresses. */
export function wordOfKind(kind: string, listing: Listing, language: Language): string {
  return words[listing]?.[kind]?.[language] ?? kind
}
