import { line, text } from '../shape/in-languages.ts'
import { references, slug } from '../shape/references.ts'
import type { SeedDocument } from '../shape/seed-document.ts'
import { civilSociety } from './signatories/civil-society.ts'
import { ministries } from './signatories/ministries.ts'
import type { SeedSignatory } from './signatories/signatory.ts'

function signatory(kind: string, known: SeedSignatory): SeedDocument {
  const { slug: address, name, place, description, pledgedOutcomes, ...rest } = known
  return {
    _id: `partner-${address}`,
    _type: 'partner',
    kind,
    name: line(name),
    slug: slug(address),
    ...(place && { place: line(place) }),
    description: text(description),
    ...(pledgedOutcomes && {
      pledge: { _type: 'pledge', outcomes: references(pledgedOutcomes.map((number) => `outcome-${number}`)) },
    }),
    translationStatus: 'toBeConfirmed',
    ...rest,
  }
}

/** Signatories that a source names with high or fairly high confidence: a start, not the whole list. */
export const signatories: readonly SeedDocument[] = [
  ...ministries.map((known) => signatory('ministry', known)),
  ...civilSociety.map((known) => signatory('civilSociety', known)),
]
