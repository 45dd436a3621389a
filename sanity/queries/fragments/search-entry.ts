import {
  activities,
  description,
  descriptionLanguage,
  name,
  nameLanguage,
  place,
  publisher,
  summary,
  summaryLanguage,
  title,
  titleLanguage,
} from './in-language.ts'

/** The searchable fields, and those that a search result shows. */
export const searchEntry = /* groq */ `{
  _id,
  "slug": slug.current,
  _type == "story" => {
    _type,
    language,
    title,
    summary,
    "text": coalesce(pt::text(body), ""),
    "countries": coalesce((countries[]->)[defined(_id)]{ ${name} }, []),
    "outcomes": coalesce((outcomes[]->)[defined(_id)]{ ${title} }, []),
    "signatories": coalesce((signatories[]->)[defined(_id)]{ ${name}, shortName }, []),
    "localPartners": coalesce(localPartners[]{ name }, [])
  },
  _type == "partner" => {
    _type,
    kind,
    ${name},
    ${nameLanguage},
    shortName,
    ${place},
    ${description},
    ${descriptionLanguage},
    "pledge": pledge { ${activities} }
  },
  _type == "napDocument" => {
    _type,
    ${title},
    ${titleLanguage},
    kind,
    number,
    cycle,
    ${publisher},
    ${summary},
    ${summaryLanguage}
  },
  _type == "page" => {
    _type,
    language,
    purpose,
    title,
    summary,
    "text": coalesce(pt::text(sections[_type == "textSection"].body[]), "")
  }
}`
