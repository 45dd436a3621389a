import { ClockIcon } from '@sanity/icons/Clock'
import type { StructureBuilder } from 'sanity/structure'
import { endsSoonFilter, noticeDays } from '../../../../lib/consent/deadline'
import { filteredItem } from './entries'

/** Consent that ends soon by itself, or has ended: somebody has to be asked again. */
export function endingSoonItem(S: StructureBuilder) {
  const title = `Consent ends within ${noticeDays} days`
  return filteredItem(S, { title, type: 'consentRecord', filter: endsSoonFilter }, ClockIcon)
}
