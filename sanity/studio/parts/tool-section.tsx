import { Card, Stack, Text, type CardTone } from '@sanity/ui'
import { useId, type ReactNode } from 'react'

interface ToolSectionProps {
  readonly title: string
  /** Said in place of a list that is empty. */
  readonly nothing?: string | false
  readonly tone?: CardTone
  readonly children: ReactNode
}

/** One part of a tool of ours: a card with a heading, by which it is known to who cannot see it. */
export function ToolSection({ title, nothing, tone, children }: ToolSectionProps) {
  const heading = useId()
  return (
    <Card as="section" padding={4} radius={3} border tone={tone} aria-labelledby={heading}>
      <Stack gap={4}>
        <Text as="h2" size={1} weight="semibold" id={heading}>
          {title}
        </Text>
        {nothing && (
          <Text size={1} muted>
            {nothing}
          </Text>
        )}
        {children}
      </Stack>
    </Card>
  )
}
