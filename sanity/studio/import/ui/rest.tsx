import { Text } from '@sanity/ui'

/** As many rows as a person looks through; more only make the window slow. */
export const SHOWN = 200

/** Says how many are not shown. */
export function Rest({ count }: { count: number }) {
  if (count <= SHOWN) return null
  return (
    <Text size={1} muted>
      And {(count - SHOWN).toLocaleString('en')} more.
    </Text>
  )
}
