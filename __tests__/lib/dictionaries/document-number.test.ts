import { documentNumber } from '@/lib/dictionaries/document-number'

test.each([
  ['26150-190', 'nl', 'Kamerstuk 26150, nr. 190'],
  ['26150-190', 'en', 'Parliamentary paper 26150, no. 190'],
  // In drafts Studio appends invisible characters, by which a click finds the field.
  ['26150-190\u200b\u200d', 'nl', 'Kamerstuk 26150, nr. 190\u200b\u200d'],
  ['S/RES/1325 (2000)', 'nl', 'S/RES/1325 (2000)'],
  ['2025-190', 'nl', '2025-190'],
  ['26150-190-1', 'nl', '26150-190-1'],
  [null, 'nl', null],
] as const)('%j in %s is %j', (number, language, written) => {
  expect(documentNumber(number, language)).toBe(written)
})
