import { languages } from '../../../lib/languages.ts'
import { weakReference } from '../shape/references.ts'
import type { SeedDocument } from '../shape/seed-document.ts'

const noPerson = {
  basis: 'noIdentifiablePerson',
  uses: ['text'],
  anonymity: 'anonymous',
  remarks:
    'Entered with the first content: nobody is named or described so that they could be recognised. The editors have not checked this yet.',
}

/** The third story names a person. We have not seen that person's consent, and the record says so. */
const named = {
  basis: 'publishedEarlier',
  uses: ['text', 'name'],
  anonymity: 'named',
  reconfirmBy: '2027-11-23',
  remarks:
    'Published earlier by the partnership on nap1325.nl; the named person’s consent is to be re-confirmed. No evidence of it was seen when this record was made.',
}

/** The consent record of a story. */
export function consentRecord(story: string): SeedDocument {
  return {
    _id: `consent.${story}`,
    _type: 'consentRecord',
    story: weakReference(story),
    ...(story === 'story-dealing-with-gender-based-violence' ? named : noPerson),
    channels: ['web'],
    languages: languages.map(({ id }) => id),
  }
}
