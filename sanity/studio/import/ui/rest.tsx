import { Text } from '@sanity/ui'
import { numberSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** As many rows as a person looks through; more only make the window slow. */
export const SHOWN = 200

/** Says how many are not shown. */
export function Rest({ count }: { count: number }) {
  if (count <= SHOWN) return null
  return (
    <Text size={1} muted>
      {say('And {count} more.', { count: numberSaid(count - SHOWN) })}
    </Text>
  )
}
