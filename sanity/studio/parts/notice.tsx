import { Card, Flex, Text } from '@sanity/ui'
import type { ComponentType, ReactNode } from 'react'

interface NoticeProps {
  readonly tone: 'critical' | 'caution' | 'positive' | 'primary' | 'default'
  readonly icon?: ComponentType
  readonly children: ReactNode
}

/** A sentence that must be seen. What went wrong is read out at once. */
export function Notice({ tone, icon: Icon, children }: NoticeProps) {
  return (
    <Card tone={tone} padding={4} radius={3} border role={tone === 'critical' ? 'alert' : 'status'}>
      <Flex gap={3}>
        {Icon && (
          <Text size={1}>
            <Icon />
          </Text>
        )}
        <Text size={1}>{children}</Text>
      </Flex>
    </Card>
  )
}
