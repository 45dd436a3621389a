import { name, role } from './in-language.ts'

/** A signatory that does something for the site, with its address there and its own. */
export const organisation = /* groq */ `{ _id, ${name}, "slug": slug.current, website }`

/** Contacts, by role. */
export const contact = /* groq */ `{
  _key,
  ${role},
  address,
  "organisation": organisation->${organisation}
}`
