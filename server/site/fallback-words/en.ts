import type { FallbackReason } from '../../front/site/fallback-words.ts'

/** What the front says in English when nobody behind it can answer. */
export const en: Readonly<Record<FallbackReason, string>> = {
  unreadable: 'This request cannot be read.',
  body: 'A request of this kind has no body. It was not carried out.',
  400: 'This address cannot be read. A question may have 200 characters.',
  403: 'This server answers only the site in front of it: open the site’s own address.',
  404: 'There is nothing at this address.',
  405: 'This address can only be read.',
  408: 'The request took too long to arrive. Please try again.',
  414: 'This address is too long to be read. A question may have 200 characters.',
  417: 'What this request expects (its Expect header) is not possible here.',
  421: 'This site is not known by the name that was asked for. Please use its own address (SITE_URL in its settings).',
  429: 'Too much is being asked from your network at the moment. Please try again in a few seconds.',
  431: 'This request is too long to be read: its address or its headers. Deleting the cookies of this site may help.',
  501: 'This server does not know the method or the transfer coding of this request.',
  503: 'The site is not available at the moment. Please try again in a minute.',
  otherSize: 'Pictures are not given in this size. Ask for the picture without parameters.',
  preparing: 'The site is being prepared. Please try again in a minute.',
  contentAway:
    'Drafts cannot be shown: the content cannot be reached at the moment, or something in it cannot be drawn. What was saved is not lost, and readers still see the last published pages. Please try again in a minute; if it stays so, the log of the site says why.',
}
