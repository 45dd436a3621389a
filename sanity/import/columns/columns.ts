import type { Column } from './column.ts'
import { outcomesColumn, plansColumn, subOutcomesColumn } from './commitment.ts'
import { kindColumn, slugColumn } from './identity.ts'
import { lineColumns, textColumns } from './in-languages.ts'
import { dateProblem, plainColumn, shortNameProblem, websiteProblem } from './plain.ts'

/** Everything that a file may say of a signatory, in the order of the template. Logos and files are not in a table. */
export const columns: readonly Column[] = [
  slugColumn,
  kindColumn,
  ...lineColumns(
    'name',
    { help: 'The full name', examples: { en: 'Example Organisation', nl: 'Voorbeeldorganisatie' } },
    { get: ({ name }) => name, set: (fields, name) => ({ ...fields, name }) },
  ),
  plainColumn(
    { name: 'short_name', help: 'Letters by which it is known', example: 'EXO' },
    'shortName',
    shortNameProblem,
  ),
  plainColumn(
    { name: 'website', help: 'The whole address, beginning with https://', example: 'https://example.org' },
    'website',
    websiteProblem,
  ),
  ...lineColumns(
    'place',
    { help: 'The town where it is based', examples: { en: 'The Hague', nl: 'Den Haag' } },
    { get: ({ place }) => place, set: (fields, place) => ({ ...fields, place }) },
  ),
  ...textColumns(
    'description',
    { help: 'Two or three sentences', examples: { en: 'What it is and does.', nl: 'Wat het is en doet.' } },
    { get: ({ description }) => description, set: (fields, description) => ({ ...fields, description }) },
  ),
  plainColumn({ name: 'contact_role', help: 'A role, never a person', example: 'WPS policy officer' }, 'contactRole'),
  plansColumn,
  outcomesColumn,
  subOutcomesColumn,
  ...textColumns(
    'activities',
    { help: 'What it promised to do', examples: { en: 'What it will do.', nl: 'Wat het gaat doen.' } },
    {
      get: ({ pledge }) => pledge?.activities,
      set: (fields, activities) => ({ ...fields, pledge: { ...fields.pledge, _type: 'pledge', activities } }),
    },
  ),
  plainColumn(
    { name: 'active_from', help: 'Signatory since: 2021 or 2021-01', example: '2021' },
    'activeFrom',
    dateProblem,
  ),
  plainColumn({ name: 'active_until', help: 'Only if it left', example: '' }, 'activeUntil', dateProblem),
]

/** How files call the columns for the name. */
export const nameColumns = columns.filter(({ name }) => name.startsWith('name_'))
