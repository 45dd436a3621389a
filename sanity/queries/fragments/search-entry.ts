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
import { isNewestPlan } from './newest-plan.ts'

/** The words of a body, with those of its quotes, which are no blocks of text. */
const textWithQuotes = /* groq */ `array::join(
  [coalesce(pt::text(body), "")] + coalesce(body[_type == "quote" && defined(text)].text, []), "\n"
)`

/** The searchable fields, and those that a search result shows. */
export const searchEntry = /* groq */ `{
  _id,
  "slug": slug.current,
  _type == "story" => {
    _type,
    language,
    title,
    summary,
    "text": ${textWithQuotes},
    "countries": coalesce((countries[]->)[defined(_id)]{ code, ${name} }, []),
    "outcomes": coalesce((outcomes[]->)[defined(_id)]{ ${title} }, []),
    "signatories": coalesce((signatories[]->)[defined(_id)]{ ${name}, shortName }, []),
    "localPartners": coalesce(localPartners[]{ name }, [])
  },
  _type == "partner" => {
    _type,
    kind,
    ${name},
    ${nameLanguage},
    "names": coalesce(name[].value, []),
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
    "titles": coalesce(title[].value, []),
    kind,
    number,
    cycle,
    period { from, until },
    ${isNewestPlan},
    ${publisher},
    ${summary},
    ${summaryLanguage}
  },
  _type == "outcome" => {
    _type,
    number,
    ${title},
    ${titleLanguage},
    "titles": coalesce(title[].value, []),
    ${summary},
    ${summaryLanguage},
    "subOutcomes": coalesce(subOutcomes[]{ ${title} }, [])
  },
  _type == "country" => {
    _type,
    code,
    ${name},
    ${nameLanguage}
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
