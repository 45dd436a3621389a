import { name, role } from './in-language.ts'

/** Whom to turn to, by role. */
export const contact = /* groq */ `{
  _key,
  ${role},
  address,
  "organisation": organisation->{ _id, ${name}, "slug": slug.current, website }
}`
