import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'
import { confirmationWord, isConfirmed } from '../../consent/rules/confirmation.ts'
import { withdrawalConsequences } from '../../consent/rules/consequences.ts'
import type { ManyActName } from '../rules/acts.ts'
import type { ManyType } from '../rules/choice.ts'
import { actExplanation, actName, howMany } from '../rules/words.ts'
import { ReferenceChoice } from './reference-choice.tsx'
import { numberSaid } from '../../parts/in-words.ts'

interface ManyConfirmProps {
  readonly act: ManyActName
  readonly type: ManyType
  readonly count: number
  /** With what was written or chosen: a sentence for the editor, or the id of what is added. */
  readonly onConfirm: (value: string) => void
  readonly onLeave: () => void
}

/** Says what would be done to how many, and asks for what it takes. */
export function ManyConfirm({ act, type, count, onConfirm, onLeave }: ManyConfirmProps) {
  const [value, setValue] = useState('')
  const isWithdrawal = act === 'takeDown' && type === 'story'
  const isList = act === 'outcomes' || act === 'countries'
  const isReady = isWithdrawal ? isConfirmed(value) : !isList || value !== ''
  return (
    <Stack gap={4} data-testid="many-confirm">
      <Text size={1} weight="semibold">
        {howMany(count)}
      </Text>
      <Text size={1}>{actExplanation(act, type)}</Text>
      {isWithdrawal && <Points sentences={withdrawalConsequences} />}
      {isWithdrawal && (
        <LabelledInput
          label={say('Type “{word}” to confirm', { word: confirmationWord })}
          value={value}
          onChange={setValue}
        />
      )}
      {act === 'send' && (
        <LabelledInput label={say('What should be looked at (may stay empty)')} value={value} onChange={setValue} />
      )}
      {isList && <ReferenceChoice field={act} value={value} onChange={setValue} />}
      <Flex gap={2} wrap="wrap">
        <Button
          text={`${actName(act, type)} · ${numberSaid(count)}`}
          tone={act === 'takeDown' ? 'critical' : 'primary'}
          disabled={!isReady}
          onClick={() => onConfirm(value.trim())}
        />
        <Button text={say('Cancel')} mode="ghost" onClick={onLeave} />
      </Flex>
    </Stack>
  )
}
