import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { Stack } from '@sanity/ui'
import { placeOf } from '../../../import/problem.ts'
import type { FileReading } from '../../../import/read-file.ts'
import { Notice } from '../../parts/notice.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { Rest, SHOWN } from './rest.tsx'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { sayMade } from '../../parts/say-made.ts'

/** What is wrong in a file, place by place. */
export function ProblemTable({ name, reading: { problems, header } }: { name: string; reading: FileReading }) {
  const sum =
    problems.length === 1
      ? say('There is one problem in {name}. Nothing was imported: mend the file and choose it again.', { name })
      : say('There are {count} problems in {name}. Nothing was imported: mend the file and choose it again.', {
          count: numberSaid(problems.length),
          name,
        })
  return (
    <Stack gap={4}>
      <Notice tone="critical" icon={ErrorOutlineIcon}>
        {sum}
      </Notice>
      <PlainTable
        head={[say('Where'), say('What is wrong')]}
        rows={problems.slice(0, SHOWN).map((problem, index) => ({
          id: String(index),
          cells: [sayMade(placeOf(problem, header)), sayMade(problem.message)],
        }))}
      />
      <Rest count={problems.length} />
    </Stack>
  )
}
