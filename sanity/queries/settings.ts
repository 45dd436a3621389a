import { defineQuery } from 'groq'
import { contact, organisation } from './fragments/contact.ts'
import { description, label, title } from './fragments/in-language.ts'

/** A menu entry; its page is in the reader's language, or else the one that editors chose. */
const navigation = /* groq */ `{
  _key,
  ${label},
  destination,
  "page": coalesce(
    *[_type == "page" && language == $language && coalesce(translationOf._ref, _id) == ^.page._ref][0],
    page->
  ){ language, "slug": slug.current, purpose }
}`

/** The site settings in a language (`$language`), or `null` before they are saved. */
export const SETTINGS_QUERY = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id,
  _type,
  ${title},
  ${description},
  "notice": select(notice.shown == true => coalesce(
    notice.text[language == $language && defined(value)][0].value, notice.text[defined(value)][0].value
  )),
  signatoriesInAll,
  exitPage { title, url },
  "navigation": coalesce(navigation[]${navigation}, []),
  "footer": coalesce(footer[]${navigation}, []),
  "publishedBy": publishedBy->${organisation},
  "contacts": coalesce(contacts[]${contact}, []),
  "socialLinks": coalesce(socialLinks[]{ _key, title, url }, [])
}`)
