import { sections } from './sections.ts'

/** A page with its sections and the addresses of its translations. */
export const page = /* groq */ `{
  _id,
  _type,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  purpose,
  summary,
  "sections": coalesce(sections[]${sections}, []),
  "source": coalesce(source, []),
  "translationNotice": translationStatus == "toBeConfirmed",
  "translations": *[
    _type == "page"
    && _id != ^._id
    && coalesce(translationOf._ref, _id) == coalesce(^.translationOf._ref, ^._id)
  ]{ _id, language, title, "slug": slug.current, purpose }
}`
