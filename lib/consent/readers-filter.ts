import {
  confirmedInTimeGroq,
  confirmedSinceRestoreGroq,
  hasBasisGroq,
  includesLanguageGroq,
  includesWebGroq,
  includesWordsGroq,
  notExpiredGroq,
  notHeldGroq,
  notWithdrawnGroq,
} from './rules.ts'

/**
 * What a consent record allows, as GROQ for the current story. An API write can bypass Studio's publish button, so the
 * read model checks consent as well.
 *
 * A record belongs to the original story and covers the translations in the languages it lists. Editors in a preview
 * (`$preview`) see drafts. `$now` is a time on Dutch clocks (`dutchMoment`), from `readersParams`.
 */
const itsRecord = /* groq */ `_type == "consentRecord" && _id == "consent." + coalesce(^.translationOf._ref, ^._id)`

/**
 * Whether the current record includes archives of the site (`npm run archive`), which are copies to keep as well: both are
 * asked for. A record from before archives were asked for does not include them.
 */
const includesArchives = /* groq */ `("archives" in channels && "copies" in channels)`

/**
 * Holds everywhere but in the site that an archive is made of (`$toKeep`): there, what may not be in an archive does not
 * exist, in any page, list, count, feed or picture.
 */
const isAskedForHere = /* groq */ `(!$toKeep || ${includesArchives})`

/**
 * Whether the current record lets readers of the website see the text, in the languages it lists. The rules are spelled
 * out instead of joined from the list because TypeScript knows the text of a query only where it is constant; a test
 * checks that none is missing.
 */
export const recordAllows = /* groq */ `(
    ${notWithdrawnGroq}
    && ${notHeldGroq}
    && ${confirmedSinceRestoreGroq}
    && ${includesWebGroq}
    && ${includesWordsGroq}
    && ${notExpiredGroq}
    && ${hasBasisGroq}
    && ${confirmedInTimeGroq}
    && ${isAskedForHere}
  )`

/** Without a record that is current and includes text, web and language, the story does not exist. */
export const covered = /* groq */ `(
  $preview || count(*[${itsRecord} && ${recordAllows} && ${includesLanguageGroq}]) > 0
)`

/** Whether the story is in its display window. */
export const inDisplayWindow = /* groq */ `(
  $preview || (
    (!defined(publishAt) || dateTime(publishAt) <= dateTime($now))
    && (!defined(unpublishAt) || dateTime(unpublishAt) > dateTime($now))
  )
)`

/** The filter of every query that lists, counts or refers to stories. */
export const readableStory = /* groq */ `_type == "story" && ${covered} && ${inDisplayWindow}`

/** For references to any type: a story must be covered, everything else is readable. */
export const readable = /* groq */ `(_type != "story" || (${readableStory}))`

/** Whether the current record includes pictures. A person may agree to her words but not her face. */
export const includesPictures = /* groq */ `"image" in uses`

/** Whether pictures of the current story may be shown. */
export const mayShowPictures = /* groq */ `($preview || count(*[${itsRecord} && ${includesPictures}]) > 0)`

/** Whether the current record includes copies that readers keep. */
export const includesCopies = /* groq */ `"copies" in channels`

/**
 * Whether readers may take a copy of the current story with them, as a file. It says nothing of whether
 * they may read it. The same in an editor's preview: who looks at a draft learns whether it will be offered.
 */
export const mayBeCopied = /* groq */ `count(*[${itsRecord} && ${includesCopies}]) > 0`

/** A video has picture and sound, so it needs both. */
const mayShowVideos = /* groq */ `(
  $preview || count(*[${itsRecord} && "image" in uses && "voice" in uses]) > 0
)`

/** The body of the current story, without pictures and videos that the consent does not include. */
export const permittedBody = /* groq */ `select(
    ${mayShowVideos} => body,
    ${mayShowPictures} => body[_type != "video"],
    body[!(_type in ["figure", "video"])]
  )`

/** Whether the consent of the current record has ended. */
export const recordEnded = /* groq */ `!(${notWithdrawnGroq} && ${notExpiredGroq} && ${confirmedInTimeGroq})`
