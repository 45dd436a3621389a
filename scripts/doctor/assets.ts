import { messageOf } from '../../lib/message-of.ts'
import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'

interface FoundOfBucket {
  readonly state: 'good' | 'look' | 'mend'
  readonly says: string
  readonly remedy: string | null
}

/** The bucket for pictures and files, as the lake's own command finds it; nothing where there is none. */
export async function assets(
  dataDir: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<DoctorFinding[]> {
  const about = 'pictures'
  try {
    const found: readonly FoundOfBucket[] = JSON.parse(
      await lakeCommand(dataDir, ['assets', 'check', '--json'], { variables }),
    )
    return found.map(({ state, says, remedy }) =>
      state === 'good' ? good(about, says) : (state === 'look' ? look : mend)(about, says, remedy ?? ''),
    )
  } catch (error) {
    return [mend(about, messageOf(error), 'Correct LAKE_ASSETS and the variables beside it (docs/deployment.md).')]
  }
}
