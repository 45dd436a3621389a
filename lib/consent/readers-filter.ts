import {
  confirmedInTimeGroq,
  hasBasisGroq,
  includesLanguageGroq,
  includesWebGroq,
  includesWordsGroq,
  notExpiredGroq,
  notWithdrawnGroq,
} from './rules.ts'

/**
 * What a consent record allows, for the story in hand, in the words of a query. An API write can pass by Studio's publish
 * button, so the read model refuses as well.
 *
 * A record belongs to the original story and covers the translations whose language it names. Editors in a preview
 * (`$preview`) see their drafts. `$now` is a Dutch moment (`dutchMoment`), as `readersParams` gives it.
 */
const itsRecord = /* groq */ `_type == "consentRecord" && _id == "consent." + coalesce(^.translationOf._ref, ^._id)`

/**
 * Whether the record in hand lets readers of the web see the words, in the languages that it names. Each rule by name and not
 * the list: TypeGen reads templates, and a test sees that none is left out.
 */
export const recordAllows = /* groq */ `(
    ${notWithdrawnGroq}
    && ${includesWebGroq}
    && ${includesWordsGroq}
    && ${notExpiredGroq}
    && ${hasBasisGroq}
    && ${confirmedInTimeGroq}
  )`

/** No record, a withdrawn one, one past its end, one without words, web or language: the story does not exist. */
export const covered = /* groq */ `(
  $preview || count(*[${itsRecord} && ${recordAllows} && ${includesLanguageGroq}]) > 0
)`

/** Whether this is the time in which the editors want the story to be shown. */
export const inDisplayWindow = /* groq */ `(
  $preview || (
    (!defined(publishAt) || dateTime(publishAt) <= dateTime($now))
    && (!defined(unpublishAt) || dateTime(unpublishAt) > dateTime($now))
  )
)`

/** The filter of every query that lists, counts or refers to stories. */
export const readableStory = /* groq */ `_type == "story" && ${covered} && ${inDisplayWindow}`

/** For references to anything: what is no story is readable, a story only if it is covered. */
export const readable = /* groq */ `(_type != "story" || (${readableStory}))`

/** Whether the record in hand includes pictures. A person may allow her words and not her face. */
export const includesPictures = /* groq */ `"image" in uses`

/** Whether pictures of the story in hand may be shown. */
export const mayShowPictures = /* groq */ `($preview || count(*[${itsRecord} && ${includesPictures}]) > 0)`

/** A video shows and lets hear: it needs both. */
const mayShowVideos = /* groq */ `(
  $preview || count(*[${itsRecord} && "image" in uses && "voice" in uses]) > 0
)`

/** The text of the story in hand, without the pictures and videos that nobody agreed to. */
export const permittedBody = /* groq */ `select(
    ${mayShowVideos} => body,
    ${mayShowPictures} => body[_type != "video"],
    body[!(_type in ["figure", "video"])]
  )`

/** Whether what the record in hand allowed has ended. */
export const recordEnded = /* groq */ `!(${notWithdrawnGroq} && ${notExpiredGroq} && ${confirmedInTimeGroq})`
