import { ChevronLeftIcon } from '@sanity/icons/ChevronLeft'
import { ChevronRightIcon } from '@sanity/icons/ChevronRight'
import { Button, Flex, Heading } from '@sanity/ui'
import type { Ref } from 'react'
import { formatDate } from '../../../../lib/dates.ts'
import { say, spokenNow } from '../../parts/say.ts'
import { monthAfter } from '../rules/calendar-days.ts'

interface MonthBarProps {
  readonly month: string
  readonly thisMonth: string
  readonly onChoose: (month: string) => void
  readonly heading: Ref<HTMLDivElement>
}

/** Which month is shown, and the way to others. */
export function MonthBar({ month, thisMonth, onChoose, heading }: MonthBarProps) {
  return (
    <Flex gap={2} align="center" wrap="wrap">
      <Button
        icon={ChevronLeftIcon}
        mode="ghost"
        aria-label={say('Month before')}
        onClick={() => onChoose(monthAfter(month, -1))}
      />
      <Button
        icon={ChevronRightIcon}
        mode="ghost"
        aria-label={say('Month after')}
        onClick={() => onChoose(monthAfter(month, 1))}
      />
      <Heading as="h2" size={1} ref={heading} tabIndex={-1} aria-live="polite">
        {formatDate(month, spokenNow().language)}
      </Heading>
      {month !== thisMonth && <Button text={say('This month')} mode="ghost" onClick={() => onChoose(thisMonth)} />}
    </Flex>
  )
}
