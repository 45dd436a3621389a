/**
 * Whether the story in hand is covered by a consent record. This is the only place where that is decided for readers:
 * an API write can pass by Studio's publish button, so the read model refuses as well.
 *
 * A record belongs to the original story and covers the translations whose language it names. No record, a withdrawn
 * one, one past its last day, one without “web” or without the language: the story does not exist for readers.
 * Editors in a preview (`$preview`) see their drafts. `$now` is a moment (ISO); records name days.
 */
const covered = /* groq */ `(
  $preview || count(*[
    _type == "consentRecord"
    && _id == "consent." + coalesce(^.translationOf._ref, ^._id)
    && !defined(withdrawnOn)
    && "web" in channels
    && ^.language in languages
    && (!defined(expiresOn) || expiresOn >= string::split($now, "T")[0])
    && (
      basis in ["given", "noIdentifiablePerson"]
      || (basis == "publishedEarlier" && reconfirmBy >= string::split($now, "T")[0])
    )
  ]) > 0
)`

/** Whether this is the time in which the editors want the story to be shown. */
const inSeason = /* groq */ `(
  $preview || (
    (!defined(publishAt) || dateTime(publishAt) <= dateTime($now))
    && (!defined(unpublishAt) || dateTime(unpublishAt) > dateTime($now))
  )
)`

/** The filter of every query that lists, counts or refers to stories. */
export const readableStory = /* groq */ `_type == "story" && ${covered} && ${inSeason}`

/** For references to anything: what is no story is readable, a story only if it is covered. */
export const readable = /* groq */ `(_type != "story" || (${readableStory}))`
