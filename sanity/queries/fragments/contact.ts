import { name, role } from './in-language.ts'

/** Contacts, by role. */
export const contact = /* groq */ `{
  _key,
  ${role},
  address,
  "organisation": organisation->{ _id, ${name}, "slug": slug.current, website }
}`
