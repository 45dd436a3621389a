import { ClockIcon } from '@sanity/icons/Clock'
import type { StructureBuilder } from 'sanity/structure'
import { noticeDays } from '../../consent/consent-notice'
import { filteredItem } from '../structure/entries'

const aDay = 24 * 60 * 60

/** Consent that ends soon by itself, or has ended: somebody has to be asked again. */
export function endingSoonItem(S: StructureBuilder) {
  const filter = `!defined(withdrawnOn) && (
    dateTime(expiresAt) < dateTime(now()) + ${noticeDays * aDay}
    || (basis == "publishedEarlier" && dateTime(reconfirmBy + "T00:00:00Z") < dateTime(now()) + ${(noticeDays - 1) * aDay})
  )`
  return filteredItem(S, { title: `Consent ends within ${noticeDays} days`, type: 'consentRecord', filter }, ClockIcon)
}
