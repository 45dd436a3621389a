import { description, descriptionLanguage, name, nameLanguage, place, title, titleLanguage } from './in-language.ts'

/** A signatory in the directory. */
export const signatoryCard = /* groq */ `{
  _id,
  _type,
  ${name},
  ${nameLanguage},
  shortName,
  kind,
  "slug": slug.current,
  ${place},
  website,
  ${description},
  ${descriptionLanguage},
  "plans": coalesce(plans, []),
  activeUntil,
  "outcomes": coalesce((pledge.outcomes[]->)[defined(_id)]{ _id, number, ${title}, ${titleLanguage} }, [])
}`
