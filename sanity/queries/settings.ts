import { defineQuery } from 'groq'
import { contact } from './fragments/contact.ts'
import { description, label, title } from './fragments/in-language.ts'

/** A menu entry; a page is found in the reader's language, else as the editors chose it. */
const navigation = /* groq */ `{
  _key,
  ${label},
  destination,
  "page": coalesce(
    *[_type == "page" && language == $language && coalesce(translationOf._ref, _id) == ^.page._ref][0],
    page->
  ){ language, "slug": slug.current, purpose }
}`

/** What is the same on every page, in a language (`$language`), or `null` before anybody saved the settings. */
export const SETTINGS_QUERY = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id,
  _type,
  ${title},
  ${description},
  "notice": select(notice.shown == true => coalesce(
    notice.text[language == $language && defined(value)][0].value, notice.text[defined(value)][0].value
  )),
  exitPage { title, url },
  "navigation": coalesce(navigation[]${navigation}, []),
  "footer": coalesce(footer[]${navigation}, []),
  "contacts": coalesce(contacts[]${contact}, []),
  "socialLinks": coalesce(socialLinks[]{ _key, title, url }, [])
}`)
