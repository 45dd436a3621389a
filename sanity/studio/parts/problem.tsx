import { Card, Text } from '@sanity/ui'

/** Why the button of a dialog did not do its work, read out at once; nothing while there is no problem. */
export function Problem({ children }: { readonly children: string | undefined }) {
  if (!children) return null
  return (
    <Card tone="critical" padding={3} radius={2} role="alert">
      <Text size={1}>{children}</Text>
    </Card>
  )
}
