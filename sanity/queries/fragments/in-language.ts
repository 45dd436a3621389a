// Fields that are kept in all languages: the reader's language first, else whichever there is. Written out for each field:
// TypeGen follows a function, but TypeScript knows the text of a template only where all in it is constant, and it is by its
// text that a query finds the type of its result.

export const name = /* groq */ `
  "name": coalesce(name[language == $language && defined(value)][0].value, name[defined(value)][0].value)`

export const nameLanguage = /* groq */ `
  "nameLanguage": coalesce(name[language == $language && defined(value)][0].language, name[defined(value)][0].language)`

export const title = /* groq */ `
  "title": coalesce(title[language == $language && defined(value)][0].value, title[defined(value)][0].value)`

export const titleLanguage = /* groq */ `
  "titleLanguage": coalesce(title[language == $language && defined(value)][0].language, title[defined(value)][0].language)`

export const description = /* groq */ `
  "description": coalesce(
    description[language == $language && defined(value)][0].value, description[defined(value)][0].value
  )`

export const descriptionLanguage = /* groq */ `
  "descriptionLanguage": coalesce(
    description[language == $language && defined(value)][0].language, description[defined(value)][0].language
  )`

export const summary = /* groq */ `
  "summary": coalesce(summary[language == $language && defined(value)][0].value, summary[defined(value)][0].value)`

export const summaryLanguage = /* groq */ `
  "summaryLanguage": coalesce(
    summary[language == $language && defined(value)][0].language, summary[defined(value)][0].language
  )`

export const activitiesLanguage = /* groq */ `
  "activitiesLanguage": coalesce(
    activities[language == $language && defined(value)][0].language, activities[defined(value)][0].language
  )`

export const place = /* groq */ `
  "place": coalesce(place[language == $language && defined(value)][0].value, place[defined(value)][0].value)`

export const publisher = /* groq */ `
  "publisher": coalesce(publisher[language == $language && defined(value)][0].value, publisher[defined(value)][0].value)`

export const dateMeaning = /* groq */ `
  "dateMeaning": coalesce(
    dateMeaning[language == $language && defined(value)][0].value, dateMeaning[defined(value)][0].value
  )`

export const activities = /* groq */ `
  "activities": coalesce(
    activities[language == $language && defined(value)][0].value, activities[defined(value)][0].value
  )`

export const label = /* groq */ `
  "label": coalesce(label[language == $language && defined(value)][0].value, label[defined(value)][0].value)`

export const role = /* groq */ `
  "role": coalesce(role[language == $language && defined(value)][0].value, role[defined(value)][0].value)`
