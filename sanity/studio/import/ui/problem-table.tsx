import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { Stack } from '@sanity/ui'
import { placeOf } from '../../../import/problem.ts'
import type { FileReading } from '../../../import/read-file.ts'
import { Notice } from '../../parts/notice.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { Rest, SHOWN } from './rest.tsx'

/** What is wrong in a file, place by place. */
export function ProblemTable({ name, reading: { problems, header } }: { name: string; reading: FileReading }) {
  const many = problems.length === 1 ? 'is one problem' : `are ${problems.length} problems`
  return (
    <Stack gap={4}>
      <Notice tone="critical" icon={ErrorOutlineIcon}>
        There {many} in {name}. Nothing was imported: mend the file and choose it again.
      </Notice>
      <PlainTable
        head={['Where', 'What is wrong']}
        rows={problems.slice(0, SHOWN).map((problem, index) => ({
          id: String(index),
          cells: [placeOf(problem, header), problem.message],
        }))}
      />
      <Rest count={problems.length} />
    </Stack>
  )
}
